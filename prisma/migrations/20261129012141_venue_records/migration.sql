-- Why: a venue is a record that an institution keeps: with names in several languages, where exactly it lies, its time zone,
-- its seats and how people with disabilities get in. Until now its row was written once and never changed.
--
-- * A venue in use cannot go, whatever an application forgets to ask: sessions and exhibitions hold it. They let go together
--   with an institution that is deleted whole.
-- * A change of a venue is told by the listings that use it, and no longer by dropping every page there is.

-- From prisma/schema (generated)
-- DropForeignKey
ALTER TABLE "exhibition" DROP CONSTRAINT "exhibition_venue_id_fkey";

-- DropForeignKey
ALTER TABLE "session" DROP CONSTRAINT "session_venue_id_fkey";

-- AlterTable
ALTER TABLE "venue" ADD COLUMN     "archived_at" TIMESTAMPTZ(3),
ADD COLUMN     "latitude" DOUBLE PRECISION,
ADD COLUMN     "longitude" DOUBLE PRECISION,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "seats" INTEGER,
ADD COLUMN     "time_zone" VARCHAR(64);

-- CreateTable
CREATE TABLE "venue_name" (
    "venue_id" UUID NOT NULL,
    "language" VARCHAR(16) NOT NULL,
    "name" VARCHAR(200) NOT NULL,
    "accessibility" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "venue_name_pkey" PRIMARY KEY ("venue_id","language")
);

-- CreateIndex
CREATE INDEX "exhibition_venue_id_idx" ON "exhibition"("venue_id");

-- CreateIndex
CREATE INDEX "session_venue_id_idx" ON "session"("venue_id");

-- AddForeignKey
ALTER TABLE "exhibition" ADD CONSTRAINT "exhibition_venue_id_fkey" FOREIGN KEY ("venue_id") REFERENCES "venue"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "venue_name" ADD CONSTRAINT "venue_name_venue_id_fkey" FOREIGN KEY ("venue_id") REFERENCES "venue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_venue_id_fkey" FOREIGN KEY ("venue_id") REFERENCES "venue"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- By hand: what the schema language cannot say

ALTER TABLE "venue" ADD CONSTRAINT "venue_position" CHECK (
  num_nonnulls("latitude", "longitude") <> 1 AND abs("latitude") <= 90 AND abs("longitude") <= 180);
ALTER TABLE "venue" ADD CONSTRAINT "venue_seats" CHECK ("seats" BETWEEN 1 AND 1000000);
ALTER TABLE "venue_name" ADD CONSTRAINT "venue_name_not_empty" CHECK ("name" <> '');

-- TG_ARGV[0] is the column with the venue's id.
CREATE FUNCTION "tell_listings_of_venues"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  shown text[];
BEGIN
  EXECUTE format(
    'SELECT array_agg(''listing:'' || id) FROM (SELECT l.id FROM listing l JOIN (
       SELECT s.listing_id AS id FROM written w JOIN session s ON s.venue_id = w.%1$I
       UNION SELECT e.listing_id FROM written w JOIN exhibition e ON e.venue_id = w.%1$I
     ) used ON used.id = l.id WHERE l.published_at IS NOT NULL LIMIT 101) found', TG_ARGV[0]) INTO shown;
  IF shown IS NOT NULL THEN
    PERFORM tell_shown(array_append(shown, 'lists'));
  END IF;
  RETURN NULL;
END
$$;

DROP TRIGGER "tell_was" ON "venue";
DROP TRIGGER "tell_became" ON "venue";
CALL tell_writes_of('venue', 'tell_listings_of_venues', 'id', 'update');
CALL tell_writes_of('venue_name', 'tell_listings_of_venues', 'venue_id');
