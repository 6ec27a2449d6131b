-- Where an institution lies, said by its own people, for the map on its page and for structured data; without it the city's position
-- (city_position) is shown. Nobody lies at half a position or off the earth.

-- From prisma/schema (generated)
-- AlterTable
ALTER TABLE "institution" ADD COLUMN     "latitude" DOUBLE PRECISION,
ADD COLUMN     "longitude" DOUBLE PRECISION;

-- By hand: what the schema language cannot say
ALTER TABLE "institution" ADD CONSTRAINT "institution_position_check" CHECK (
  ("latitude" IS NULL) = ("longitude" IS NULL) AND "latitude" BETWEEN -90 AND 90 AND "longitude" BETWEEN -180 AND 180);
