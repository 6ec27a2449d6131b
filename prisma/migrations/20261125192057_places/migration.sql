-- Where cities lie, for the map.
--
-- * place is the gazetteer, 171,000 rows, filled by the preparation step and not by a migration: a test's database and
--   a restored one do not pay for it. It has no key of its own from GeoNames, because the source has none; two places of
--   one name in one country are both kept, and whoever looks one up must not guess between them.
-- * city_position has one row per city as somebody typed it, whether in a listing, an institution or both. A column on
--   each of those tables would say the same a thousand times and would have to be written by everything that writes
--   them; like this a map counts by city first and asks where each lies once.
-- * real is good for some metres, which is more than a map of the world shows.

-- From prisma/schema (generated)
-- CreateTable
CREATE TABLE "place" (
    "id" SERIAL NOT NULL,
    "country_code" CHAR(2) NOT NULL,
    "name" VARCHAR(200) NOT NULL,
    "search_name" VARCHAR(200) NOT NULL,
    "latitude" REAL NOT NULL,
    "longitude" REAL NOT NULL,

    CONSTRAINT "place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "city_position" (
    "country_code" CHAR(2) NOT NULL,
    "city" VARCHAR(120) NOT NULL,
    "latitude" REAL NOT NULL,
    "longitude" REAL NOT NULL,

    CONSTRAINT "city_position_pkey" PRIMARY KEY ("country_code","city")
);

-- CreateIndex
CREATE INDEX "place_country_code_search_name_idx" ON "place"("country_code", "search_name");
