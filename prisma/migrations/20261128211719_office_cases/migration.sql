-- What waits for the office can be taken by one of its people (product.md, section 7: queues). Whoever leaves the office holds nothing
-- any more, by the foreign key; what is closed is held by nobody, by the triggers below and not by the commands: a case is closed in many
-- places (decided, taken back, merged, deleted), and one that forgot it would leave a name standing for ever.
--
-- Likenesses are kept as they were last found, so that they are counted, waited for and taken like the other cases; comparing all
-- institutions costs too much for a page that only wants their number.

-- From prisma/schema (generated)
-- CreateEnum
CREATE TYPE "case_kind" AS ENUM ('application', 'evidence', 'listing', 'appeal', 'report', 'look_alike');

-- CreateEnum
CREATE TYPE "likeness_means" AS ENUM ('name', 'domain');

-- CreateTable
CREATE TABLE "case_assignment" (
    "kind" "case_kind" NOT NULL,
    "subject_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "assigned_by_id" UUID,
    "assigned_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "case_assignment_pkey" PRIMARY KEY ("kind","subject_id")
);

-- CreateTable
CREATE TABLE "likeness" (
    "id" UUID NOT NULL,
    "institution_id" UUID NOT NULL,
    "resembles_id" UUID NOT NULL,
    "found_by" "likeness_means" NOT NULL,
    "own" VARCHAR(300) NOT NULL,
    "other" VARCHAR(300) NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "likeness_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "case_assignment_user_id_idx" ON "case_assignment"("user_id");

-- CreateIndex
CREATE INDEX "likeness_resembles_id_idx" ON "likeness"("resembles_id");

-- CreateIndex
CREATE UNIQUE INDEX "likeness_institution_id_resembles_id_own_other_key" ON "likeness"("institution_id", "resembles_id", "own", "other");

-- AddForeignKey
ALTER TABLE "case_assignment" ADD CONSTRAINT "case_assignment_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "office_member"("user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "likeness" ADD CONSTRAINT "likeness_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "likeness" ADD CONSTRAINT "likeness_resembles_id_fkey" FOREIGN KEY ("resembles_id") REFERENCES "institution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: what the schema language cannot say

CREATE FUNCTION "release_case"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM case_assignment WHERE kind = TG_ARGV[0]::case_kind AND subject_id = OLD.id;
  RETURN NULL;
END
$$;

-- An application that was asked about stays with whoever asked: the answer comes back to them.
CREATE TRIGGER "release_closed" AFTER UPDATE OF "status" ON "application" FOR EACH ROW
  WHEN (NEW.status IN ('approved', 'refused')) EXECUTE FUNCTION "release_case"('application');
CREATE TRIGGER "release_closed" AFTER UPDATE OF "verdict" ON "evidence" FOR EACH ROW
  WHEN (NEW.verdict <> 'pending') EXECUTE FUNCTION "release_case"('evidence');
CREATE TRIGGER "release_closed" AFTER UPDATE OF "status" ON "listing" FOR EACH ROW
  WHEN (OLD.status = 'in_review' AND NEW.status <> 'in_review') EXECUTE FUNCTION "release_case"('listing');
CREATE TRIGGER "release_closed" AFTER UPDATE OF "state" ON "judgement" FOR EACH ROW
  WHEN (OLD.state = 'appealed' AND NEW.state <> 'appealed') EXECUTE FUNCTION "release_case"('appeal');
CREATE TRIGGER "release_closed" AFTER UPDATE OF "settled_at" ON "problem_report" FOR EACH ROW
  WHEN (NEW.settled_at IS NOT NULL) EXECUTE FUNCTION "release_case"('report');

CREATE TRIGGER "release_deleted" AFTER DELETE ON "application" FOR EACH ROW EXECUTE FUNCTION "release_case"('application');
CREATE TRIGGER "release_deleted" AFTER DELETE ON "evidence" FOR EACH ROW EXECUTE FUNCTION "release_case"('evidence');
CREATE TRIGGER "release_deleted" AFTER DELETE ON "listing" FOR EACH ROW EXECUTE FUNCTION "release_case"('listing');
CREATE TRIGGER "release_deleted" AFTER DELETE ON "judgement" FOR EACH ROW EXECUTE FUNCTION "release_case"('appeal');
CREATE TRIGGER "release_deleted" AFTER DELETE ON "problem_report" FOR EACH ROW EXECUTE FUNCTION "release_case"('report');
CREATE TRIGGER "release_deleted" AFTER DELETE ON "likeness" FOR EACH ROW EXECUTE FUNCTION "release_case"('look_alike');
