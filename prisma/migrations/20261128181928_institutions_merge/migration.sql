-- Institutions merge: two universities become one, or somebody founded a second row for one that was here. The row that goes stays as
-- a pointer, because its addresses stand in other people's pages, calendars and letters and must lead on for good.
--
-- * A pointer leads to what stands, never to another pointer: merging writes chains flat, so an old address needs one step.
-- * The row goes with its successor, since without it the pointer would lead nowhere.
-- * Whoever was just writing a listing or a registration for an institution that merges meanwhile writes it for the successor. The
--   request began before and knows nothing of it; a row left behind at a desk that nobody can open would be lost.

-- From prisma/schema (generated)
-- AlterEnum
ALTER TYPE "institution_status" ADD VALUE 'merged';

-- AlterTable
ALTER TABLE "institution" ADD COLUMN     "merged_at" TIMESTAMPTZ(3),
ADD COLUMN     "successor_id" UUID;

-- CreateIndex
CREATE INDEX "institution_successor_id_idx" ON "institution"("successor_id");

-- AddForeignKey
ALTER TABLE "institution" ADD CONSTRAINT "institution_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "institution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: what the schema language cannot say

-- As text, because a new value of an enum may not be used in the transaction that adds it.
ALTER TABLE "institution" ADD CONSTRAINT "institution_merged" CHECK (
  ("status"::text = 'merged') = ("successor_id" IS NOT NULL) AND ("successor_id" IS NULL) = ("merged_at" IS NULL)
  AND "successor_id" <> "id");

-- The lock waits for a merging that is on its way, and reads the row as it is then.
CREATE FUNCTION "write_for_successor"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT COALESCE(i.successor_id, i.id) INTO NEW.institution_id
  FROM institution i WHERE i.id = NEW.institution_id FOR KEY SHARE;
  RETURN NEW;
END
$$;

CREATE TRIGGER "write_for_successor" BEFORE INSERT ON "listing" FOR EACH ROW EXECUTE FUNCTION "write_for_successor"();
CREATE TRIGGER "write_for_successor" BEFORE INSERT ON "registration" FOR EACH ROW
  WHEN (NEW.institution_id IS NOT NULL) EXECUTE FUNCTION "write_for_successor"();
