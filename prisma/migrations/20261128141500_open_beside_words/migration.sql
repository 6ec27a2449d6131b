-- When registration is open stands beside the words too, in the same way as days do: by the days, in Greenwich, from the one on
-- which it opens to the one on which it closes (decision 015).
CREATE FUNCTION "open_days"("opens" timestamptz, "closes" timestamptz) RETURNS datemultirange LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN opens < closes THEN datemultirange(daterange(
  CASE WHEN isfinite(opens) THEN (opens AT TIME ZONE 'UTC')::date END,
  CASE WHEN isfinite(closes) THEN (closes AT TIME ZONE 'UTC')::date END, '[]')) ELSE '{}' END;

-- Under which terms a listing with such a registration is kept.
CREATE FUNCTION "open_terms"("opens" timestamptz, "closes" timestamptz) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ARRAY(SELECT 'open-' || term FROM unnest(day_terms(open_days(opens, closes))) term);

-- All terms under which something can be kept whose registration is open at that instant.
CREATE FUNCTION "open_terms_asked"("at" timestamptz) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ARRAY(
  SELECT 'open-' || term
  FROM unnest(day_terms_asked(daterange((at AT TIME ZONE 'UTC')::date, (at AT TIME ZONE 'UTC')::date, '[]'))) term
);

-- Everything that the index of words holds of an entry.
CREATE FUNCTION "index_terms"("entry" search_entry) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN entry.terms || day_terms(entry.days) || open_terms(entry.opens_at, entry.closes_at);

-- Writing every row anew is many times faster without the index.
DROP INDEX "listing_index_vector_terms_idx";
UPDATE "listing_index" x SET "terms" = index_terms(e) FROM "search_entry" e WHERE e."listing_id" = x."listing_id";
CREATE INDEX "listing_index_vector_terms_idx" ON "listing_index" USING GIN ("vector", "terms");
