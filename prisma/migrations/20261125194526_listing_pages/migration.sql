-- Why: whoever sees a problem with a public listing can tell the office, which settles each report with a note. The unique key of
-- a submission makes a form that is sent twice one report; a report goes with its listing. Settled means: by somebody, with a note.
-- And a listing's page leads on to related ones: their candidates are the newest of the same route, country or region, and field;
-- without those three indexes each look at a page would read the whole table.

-- From prisma/schema (generated)
-- CreateEnum
CREATE TYPE "problem_reason" AS ENUM ('wrong_information', 'not_genuine', 'offensive', 'copyright', 'other');

-- CreateTable
CREATE TABLE "problem_report" (
    "id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "reason" "problem_reason" NOT NULL,
    "text" VARCHAR(4000) NOT NULL,
    "email" VARCHAR(254),
    "locale" VARCHAR(16) NOT NULL,
    "submission_key" VARCHAR(64) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),
    "settled_by_id" UUID,
    "outcome_note" VARCHAR(2000) NOT NULL DEFAULT '',

    CONSTRAINT "problem_report_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "problem_report_submission_key_key" ON "problem_report"("submission_key");

-- CreateIndex
CREATE INDEX "problem_report_settled_at_id_idx" ON "problem_report"("settled_at", "id");

-- CreateIndex
CREATE INDEX "problem_report_listing_id_idx" ON "problem_report"("listing_id");

-- CreateIndex
CREATE INDEX "listing_route_published_at_idx" ON "listing"("route", "published_at" DESC);

-- CreateIndex
CREATE INDEX "listing_country_code_published_at_idx" ON "listing"("country_code", "published_at" DESC);

-- CreateIndex
CREATE INDEX "listing_field_code_published_at_idx" ON "listing"("field_code", "published_at" DESC);

-- AddForeignKey
ALTER TABLE "problem_report" ADD CONSTRAINT "problem_report_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: what the schema language cannot say
ALTER TABLE "problem_report" ADD CONSTRAINT "problem_report_settled_check"
  CHECK (CASE WHEN "settled_at" IS NULL THEN "settled_by_id" IS NULL ELSE "settled_by_id" IS NOT NULL AND "outcome_note" <> '' END);
