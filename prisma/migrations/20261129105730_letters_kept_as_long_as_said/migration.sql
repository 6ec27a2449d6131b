-- Why: an institution says for each listing how long the passport data of its invitation letters is kept after the end. A person is told
-- before they give their data, so that a letter keeps the number that was told: made longer later, it does not hold for them. Letters that
-- are there already were told thirty days.

-- From prisma/schema (generated)
-- AlterTable
ALTER TABLE "letter" ADD COLUMN     "kept_days" INTEGER NOT NULL DEFAULT 30;

-- AlterTable
ALTER TABLE "registration_terms" ADD COLUMN     "letter_days" INTEGER NOT NULL DEFAULT 30;

-- By hand: what the schema language cannot say
ALTER TABLE "registration_terms" ADD CONSTRAINT "registration_terms_letter_days" CHECK ("letter_days" BETWEEN 7 AND 180);
ALTER TABLE "letter" ADD CONSTRAINT "letter_kept_days" CHECK ("kept_days" BETWEEN 7 AND 180);
