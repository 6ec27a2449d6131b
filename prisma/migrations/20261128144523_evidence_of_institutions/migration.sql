-- What institutions show the office to prove who they are (product.md, section 5: the verification ladder). Until now a
-- verification could come only from mail at the institution's own domain or from a check by the office itself.

-- From prisma/schema (generated)
-- CreateEnum
CREATE TYPE "registry_scheme" AS ENUM ('ror', 'isil', 'erasmus', 'pic', 'uscc', 'ogrn', 'bin', 'other');

-- CreateEnum
CREATE TYPE "evidence_verdict" AS ENUM ('pending', 'accepted', 'refused', 'withdrawn');

-- AlterEnum
ALTER TYPE "verification_method" ADD VALUE 'registry_number';

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL,
    "institution_id" UUID NOT NULL,
    "method" "verification_method" NOT NULL,
    "verdict" "evidence_verdict" NOT NULL DEFAULT 'pending',
    "scheme" "registry_scheme",
    "register" VARCHAR(200) NOT NULL DEFAULT '',
    "number" VARCHAR(60) NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "submitted_by_id" UUID,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL DEFAULT '',
    "appeal" TEXT NOT NULL DEFAULT '',
    "appealed_at" TIMESTAMPTZ(3),
    "refused_by_id" UUID,
    "verification_id" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "is_sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "evidence_verification_id_key" ON "evidence"("verification_id");

-- CreateIndex
CREATE INDEX "evidence_institution_id_submitted_at_idx" ON "evidence"("institution_id", "submitted_at");

-- CreateIndex
CREATE INDEX "evidence_verdict_submitted_at_idx" ON "evidence"("verdict", "submitted_at");

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_verification_id_fkey" FOREIGN KEY ("verification_id") REFERENCES "verification"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- By hand: what the schema language cannot say
-- At most one piece of evidence of each kind waits for the office, whoever is quick with two tabs.
CREATE UNIQUE INDEX "evidence_one_waiting" ON "evidence"("institution_id", "method") WHERE "verdict" = 'pending';

ALTER TABLE "evidence"
  ADD CONSTRAINT "evidence_number_of_a_register" CHECK (("scheme" IS NULL) = ("number" = '')),
  ADD CONSTRAINT "evidence_other_register_is_named" CHECK (("scheme" = 'other') IS NOT TRUE OR "register" <> ''),
  ADD CONSTRAINT "evidence_decided_when_judged" CHECK ("verdict" NOT IN ('accepted', 'refused') OR "decided_at" IS NOT NULL);
