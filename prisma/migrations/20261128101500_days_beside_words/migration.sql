-- Days stand beside the words too, so that the index of words leaves out what takes place at another time (decision 015). A short
-- stretch is kept by its weeks, a longer one by its months or years, one without an end or of more than twenty years by one term.
-- What shares no term cannot overlap; what shares one is held against the days themselves.
CREATE FUNCTION "week_of"("day" date) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN floor((day - date '1970-01-05') / 7.0)::int;

CREATE FUNCTION "month_of"("day" date) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN extract(year FROM day)::int * 12 + extract(month FROM day)::int - 1;

-- Under which terms a listing with these days is kept.
CREATE FUNCTION "day_terms"("days" datemultirange) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ARRAY(
  SELECT term
  FROM unnest(days) AS stretch,
    LATERAL (SELECT lower(stretch) AS first, upper(stretch) - 1 AS last, upper(stretch) - lower(stretch) AS length) span,
    LATERAL (
      SELECT 'week:' || week AS term FROM generate_series(week_of(first), week_of(last)) week WHERE length <= 56
      UNION ALL
      SELECT 'month:' || month FROM generate_series(month_of(first), month_of(last)) month WHERE length > 56 AND length <= 732
      UNION ALL
      SELECT 'year:' || year FROM generate_series(month_of(first) / 12, month_of(last) / 12) year WHERE length > 732 AND length <= 7305
      UNION ALL
      SELECT 'days:long' WHERE length > 7305 OR length IS NULL
    ) kept
  GROUP BY term
  ORDER BY term
);

-- All terms under which something on one of these days can be kept; null where they are too many to be worth asking for.
CREATE FUNCTION "day_terms_asked"("days" daterange) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN upper(days) - lower(days) <= 100 THEN ARRAY(
  SELECT 'week:' || week FROM generate_series(week_of(lower(days)), week_of(upper(days) - 1)) week
  UNION ALL
  SELECT 'month:' || month FROM generate_series(month_of(lower(days)), month_of(upper(days) - 1)) month
  UNION ALL
  SELECT 'year:' || year FROM generate_series(month_of(lower(days)) / 12, month_of(upper(days) - 1) / 12) year
  UNION ALL
  SELECT 'days:long'
) END;

-- Writing every row anew is many times faster without the index.
DROP INDEX "listing_index_vector_terms_idx";
UPDATE "listing_index" x SET "terms" = e."terms" || day_terms(e."days") FROM "search_entry" e WHERE e."listing_id" = x."listing_id";
CREATE INDEX "listing_index_vector_terms_idx" ON "listing_index" USING GIN ("vector", "terms");
