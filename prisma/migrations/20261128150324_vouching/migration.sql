-- Two verified institutions can vouch for a third (product.md, section 5: the verification ladder).

-- From prisma/schema (generated)
-- CreateEnum
CREATE TYPE "vouch_state" AS ENUM ('asked', 'given', 'declined');

-- AlterEnum
ALTER TYPE "verification_method" ADD VALUE 'vouching';

-- CreateTable
CREATE TABLE "vouch" (
    "id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "institution_id" UUID NOT NULL,
    "state" "vouch_state" NOT NULL DEFAULT 'asked',
    "words" TEXT NOT NULL DEFAULT '',
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "vouch_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "vouch_institution_id_state_idx" ON "vouch"("institution_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "vouch_evidence_id_institution_id_key" ON "vouch"("evidence_id", "institution_id");

-- AddForeignKey
ALTER TABLE "vouch" ADD CONSTRAINT "vouch_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vouch" ADD CONSTRAINT "vouch_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: what the schema language cannot say
ALTER TABLE "vouch" ADD CONSTRAINT "vouch_answered" CHECK (("state" = 'asked') = ("answered_at" IS NULL));
