-- The words of listings stand in sixteen parts, and beside them what facets ask for (decision 015). A question that needs no more
-- than the first thousand matches reads the parts one after the other and stops; in one part alone the index would have to gather
-- every match of a common word first. Words and terms in one index are looked up together.
-- Prisma's schema language does not know parts; it sees the table as a whole.
ALTER TABLE "listing_index" RENAME TO "listing_index_whole";
ALTER TABLE "listing_index_whole" RENAME CONSTRAINT "listing_index_pkey" TO "listing_index_whole_pkey";
ALTER TABLE "listing_index_whole" RENAME CONSTRAINT "listing_index_listing_id_fkey" TO "listing_index_whole_fkey";
DROP INDEX "listing_index_vector_idx";

CREATE TABLE "listing_index" (
    "listing_id" UUID NOT NULL,
    "terms" TEXT[],
    "vector" tsvector NOT NULL,

    CONSTRAINT "listing_index_pkey" PRIMARY KEY ("listing_id")
) PARTITION BY HASH ("listing_id");

DO $$
BEGIN
  FOR part IN 0..15 LOOP
    EXECUTE format('CREATE TABLE %I PARTITION OF listing_index FOR VALUES WITH (MODULUS 16, REMAINDER %s)',
      'listing_index_' || part, part);
  END LOOP;
END
$$;

INSERT INTO "listing_index" ("listing_id", "terms", "vector")
SELECT x."listing_id", e."terms", x."vector"
FROM "listing_index_whole" x JOIN "search_entry" e ON e."listing_id" = x."listing_id";
DROP TABLE "listing_index_whole";

CREATE INDEX "listing_index_vector_terms_idx" ON "listing_index" USING GIN ("vector", "terms");
ALTER TABLE "listing_index" ADD CONSTRAINT "listing_index_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;
CALL tell_writes_of('listing_index', 'tell_listings_of_rows', 'listing_id');
