-- Why: a translation is changed as a listing is, so that what it was before must be readable and can be brought back. Of an institution
-- that is not verified its title waits for the office as the listing's own does (decision 023).

-- From prisma/schema (generated)
-- CreateTable
CREATE TABLE "translation_revision" (
    "id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "language" VARCHAR(16) NOT NULL,
    "state" "revision_state" NOT NULL,
    "number" INTEGER NOT NULL,
    "fields" JSONB NOT NULL,
    "made_from" JSONB NOT NULL DEFAULT '{}',
    "source_hash" VARCHAR(64) NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_at" TIMESTAMPTZ(3),
    "decision_note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "translation_revision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "translation_revision_listing_id_language_number_key" ON "translation_revision"("listing_id", "language", "number");

-- AddForeignKey
ALTER TABLE "translation_revision" ADD CONSTRAINT "translation_revision_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "translation_revision" ADD CONSTRAINT "translation_revision_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- By hand: what the schema language cannot say

CREATE UNIQUE INDEX "translation_revision_one_proposed" ON "translation_revision" ("listing_id", "language") WHERE "state" = 'proposed';

-- A translation that waits is a case of its listing: with the last of them decided or taken back, it is held by nobody any more.
CREATE FUNCTION "release_translated_listing"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM case_assignment WHERE kind = 'listing' AND subject_id = OLD.listing_id
    AND NOT EXISTS (SELECT FROM translation_revision x WHERE x.listing_id = OLD.listing_id AND x.state = 'proposed')
    AND NOT EXISTS (SELECT FROM listing_revision x WHERE x.listing_id = OLD.listing_id AND x.state = 'proposed')
    AND NOT EXISTS (SELECT FROM listing l WHERE l.id = OLD.listing_id AND l.status = 'in_review');
  RETURN NULL;
END
$$;
CREATE TRIGGER "release_closed" AFTER UPDATE OF "state" ON "translation_revision" FOR EACH ROW
  WHEN (OLD.state = 'proposed' AND NEW.state <> 'proposed') EXECUTE FUNCTION "release_translated_listing"();
