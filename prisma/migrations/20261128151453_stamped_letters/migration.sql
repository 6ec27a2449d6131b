-- A letter under the stamp of an institution as evidence (product.md, section 5): a file that only its people and the office can fetch.

-- From prisma/schema (generated)
-- AlterEnum
ALTER TYPE "verification_method" ADD VALUE 'stamped_letter';

-- AlterTable
ALTER TABLE "evidence" ADD COLUMN     "letter_id" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "evidence_letter_id_key" ON "evidence"("letter_id");

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_letter_id_fkey" FOREIGN KEY ("letter_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- By hand: what the schema language cannot say
