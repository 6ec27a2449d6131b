-- Why: a person is a record that an institution keeps: with the parts of the name and their order, what they are by profession, the
-- institution of the portal that they belong to, and a photo. Until now their row was written once and never changed.
--
-- * There is no photo without somebody who said on which day that it may be shown.
-- * A person whom a listing names cannot go, whatever an application forgets to ask.
-- * The id of a record that was merged into another is kept, because addresses lead to it.
-- * A change of a person is told by the listings that name them, and no longer by dropping every page there is.

-- From prisma/schema (generated)
-- CreateEnum
CREATE TYPE "person_name_order" AS ENUM ('given_first', 'family_first');

-- DropForeignKey
ALTER TABLE "listing_person" DROP CONSTRAINT "listing_person_person_id_fkey";

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "affiliation_id" UUID,
ADD COLUMN     "family_name" VARCHAR(99) NOT NULL DEFAULT '',
ADD COLUMN     "given_name" VARCHAR(99) NOT NULL DEFAULT '',
ADD COLUMN     "name_order" "person_name_order" NOT NULL DEFAULT 'given_first',
ADD COLUMN     "photo_consent_by" VARCHAR(200) NOT NULL DEFAULT '',
ADD COLUMN     "photo_consent_on" DATE,
ADD COLUMN     "photo_id" UUID,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "person_title" (
    "person_id" UUID NOT NULL,
    "language" VARCHAR(16) NOT NULL,
    "title" VARCHAR(200) NOT NULL,

    CONSTRAINT "person_title_pkey" PRIMARY KEY ("person_id","language")
);

-- CreateTable
CREATE TABLE "person_former_address" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "person_former_address_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "person_former_address_person_id_idx" ON "person_former_address"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_photo_id_key" ON "person"("photo_id");

-- CreateIndex
CREATE INDEX "person_affiliation_id_idx" ON "person"("affiliation_id");

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_affiliation_id_fkey" FOREIGN KEY ("affiliation_id") REFERENCES "institution"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_photo_id_fkey" FOREIGN KEY ("photo_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_title" ADD CONSTRAINT "person_title_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_former_address" ADD CONSTRAINT "person_former_address_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_person" ADD CONSTRAINT "listing_person_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- By hand: what the schema language cannot say

ALTER TABLE "person" ADD CONSTRAINT "person_photo_with_consent" CHECK (
  "photo_id" IS NULL OR ("photo_consent_by" <> '' AND "photo_consent_on" IS NOT NULL));
ALTER TABLE "person_title" ADD CONSTRAINT "person_title_not_empty" CHECK ("title" <> '');

-- TG_ARGV[0] is the column with the person's id.
CREATE FUNCTION "tell_listings_of_persons"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  shown text[];
BEGIN
  EXECUTE format(
    'SELECT array_agg(''listing:'' || id) FROM (SELECT DISTINCT l.id FROM written w
       JOIN listing_person n ON n.person_id = w.%I JOIN listing l ON l.id = n.listing_id
     WHERE l.published_at IS NOT NULL LIMIT 101) found', TG_ARGV[0]) INTO shown;
  IF shown IS NOT NULL THEN
    PERFORM tell_shown(array_append(shown, 'lists'));
  END IF;
  RETURN NULL;
END
$$;

DROP TRIGGER "tell_was" ON "person";
DROP TRIGGER "tell_became" ON "person";
CALL tell_writes_of('person', 'tell_listings_of_persons', 'id', 'update');
CALL tell_writes_of('person_title', 'tell_listings_of_persons', 'person_id');
CALL tell_writes_of('person_former_address', 'tell_listings_of_persons', 'person_id');
