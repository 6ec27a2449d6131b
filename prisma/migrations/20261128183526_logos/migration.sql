-- An institution's logo: a stored file of its own that its public page, the directory and structured data show while it is public.

-- From prisma/schema (generated)
-- AlterTable
ALTER TABLE "institution" ADD COLUMN     "logo_id" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "institution_logo_id_key" ON "institution"("logo_id");

-- AddForeignKey
ALTER TABLE "institution" ADD CONSTRAINT "institution_logo_id_fkey" FOREIGN KEY ("logo_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;
