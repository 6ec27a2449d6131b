-- The office sees whether the portal does what it should when nobody looks. How a job last went is kept in a row of our own and not read
-- out of the queue's tables: those are another program's, keep each run of each minute for days, and need its worker to be asked.
-- What was sent in the last day is counted by an index.

-- From prisma/schema (generated)
-- CreateTable
CREATE TABLE "job_run" (
    "name" VARCHAR(60) NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "succeeded_at" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "last_error" VARCHAR(120) NOT NULL DEFAULT '',

    CONSTRAINT "job_run_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "outbox_sent_at_idx" ON "outbox"("sent_at");

-- By hand: what the schema language cannot say

-- A change of a public listing is a case of that listing, too: decided or taken back, it is held by nobody any more.
CREATE FUNCTION "release_changed_listing"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM case_assignment WHERE kind = 'listing' AND subject_id = OLD.listing_id;
  RETURN NULL;
END
$$;
CREATE TRIGGER "release_closed" AFTER UPDATE OF "state" ON "listing_revision" FOR EACH ROW
  WHEN (OLD.state = 'proposed' AND NEW.state <> 'proposed') EXECUTE FUNCTION "release_changed_listing"();
