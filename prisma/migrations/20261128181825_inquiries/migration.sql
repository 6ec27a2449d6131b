-- Strangers write to an institution by a form; its address is never shown. An inquiry is kept until its writer has shown that the
-- address is theirs, and for a month in all, so that nobody's mail box is written to in somebody else's name.

-- From prisma/schema (generated)
-- AlterTable
ALTER TABLE "institution" ADD COLUMN     "contact_email" VARCHAR(254);

-- CreateTable
CREATE TABLE "inquiry" (
    "id" UUID NOT NULL,
    "institution_id" UUID NOT NULL,
    "name" VARCHAR(200) NOT NULL,
    "email" VARCHAR(254) NOT NULL,
    "subject" VARCHAR(200) NOT NULL,
    "text" TEXT NOT NULL,
    "locale" VARCHAR(16) NOT NULL,
    "submission_key" VARCHAR(64) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "passed_on_at" TIMESTAMPTZ(3),

    CONSTRAINT "inquiry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "inquiry_submission_key_key" ON "inquiry"("submission_key");

-- CreateIndex
CREATE INDEX "inquiry_institution_id_idx" ON "inquiry"("institution_id");

-- CreateIndex
CREATE INDEX "inquiry_created_at_idx" ON "inquiry"("created_at");

-- AddForeignKey
ALTER TABLE "inquiry" ADD CONSTRAINT "inquiry_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institution"("id") ON DELETE CASCADE ON UPDATE CASCADE;
