-- Why: a filter that reads the listing's own tables asks up to ten of them for each of a million rows, and a count
-- per facet asks them ten times more. search_entry holds what lists, counts and facets need of a listing in one row,
-- for listings that anybody may find and for no others, so that nothing unpublished can be found by mistake:
--
-- * terms: each value a facet can ask for is one string. "Lecture in Kazakhstan, in Russian" is one look-up of three
--   strings in one index, and counting a facet is counting strings.
-- * days: a multirange, so that "on the 9th" is the same question for a lecture with ten sessions and for a run.
-- * next_at, over_at, published_at, closing_at, each with the id: the orders in which a list comes. A page begins where
--   the last one ended by such a pair, however many pages lie before it. Infinity instead of null keeps them total.
-- * search_entry_undated: what has neither a next date nor an end stands between the coming and the past, newest first.
--
-- Rows are written with the change itself; those that exist before this migration are made at the next start.
-- The words of what is not public leave the word index too.

-- From prisma/schema (generated)
-- CreateTable
CREATE TABLE "search_entry" (
    "listing_id" UUID NOT NULL,
    "terms" TEXT[],
    "city_key" VARCHAR(120),
    "city" VARCHAR(120) NOT NULL,
    "days" datemultirange NOT NULL,
    "time_zone" VARCHAR(64) NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL,
    "over_at" TIMESTAMPTZ(3) NOT NULL,
    "listed_until" TIMESTAMPTZ(3) NOT NULL,
    "closing_at" TIMESTAMPTZ(3) NOT NULL,
    "opens_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "refresh_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "search_entry_pkey" PRIMARY KEY ("listing_id")
);

-- CreateIndex
CREATE INDEX "search_entry_terms_idx" ON "search_entry" USING GIN ("terms");

-- CreateIndex
CREATE INDEX "search_entry_days_idx" ON "search_entry" USING GIST ("days");

-- CreateIndex
CREATE INDEX "search_entry_next_at_listing_id_idx" ON "search_entry"("next_at", "listing_id");

-- CreateIndex
CREATE INDEX "search_entry_over_at_listing_id_idx" ON "search_entry"("over_at", "listing_id");

-- CreateIndex
CREATE INDEX "search_entry_published_at_listing_id_idx" ON "search_entry"("published_at", "listing_id");

-- CreateIndex
CREATE INDEX "search_entry_closing_at_listing_id_idx" ON "search_entry"("closing_at", "listing_id");

-- CreateIndex
CREATE INDEX "search_entry_refresh_at_idx" ON "search_entry"("refresh_at");

-- AddForeignKey
ALTER TABLE "search_entry" ADD CONSTRAINT "search_entry_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: what the schema language cannot say
CREATE INDEX "search_entry_undated" ON "search_entry" ("published_at", "listing_id")
  WHERE "next_at" = 'infinity' AND "over_at" = 'infinity';

DELETE FROM "listing_index" x USING "listing" l, "institution" i
WHERE l."id" = x."listing_id" AND i."id" = l."institution_id"
  AND NOT (i."status" = 'active' AND l."published_at" IS NOT NULL AND l."status" IN ('published', 'cancelled'));
