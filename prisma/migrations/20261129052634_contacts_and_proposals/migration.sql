-- Why: a listing may have a contact of its own, to whom readers write by the portal's form; an inquiry knows the listing that it is about
-- and outlives it. A source may call off what was imported from it: what that comes to is an outcome of its row, or waits for somebody to
-- decide. A change of a venue that the office must read is kept beside the venue, once, however many listings are held there; it is a case
-- of the office. A template keeps what a listing asks of those who register.

-- From prisma/schema (generated)
-- AlterEnum
ALTER TYPE "case_kind" ADD VALUE 'venue_change';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "import_outcome" ADD VALUE 'cancelled';
ALTER TYPE "import_outcome" ADD VALUE 'called_off';
ALTER TYPE "import_outcome" ADD VALUE 'left_out';

-- AlterTable
ALTER TABLE "import_run" ADD COLUMN     "by_itself" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "cancel_reason" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "imported_listing" ADD COLUMN     "called_off_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "inquiry" ADD COLUMN     "listing_id" UUID;

-- AlterTable
ALTER TABLE "listing" ADD COLUMN     "contact_email" VARCHAR(254),
ADD COLUMN     "contact_name" VARCHAR(200) NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "listing_template" ADD COLUMN     "forms" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "venue_proposal" (
    "id" UUID NOT NULL,
    "venue_id" UUID NOT NULL,
    "state" "revision_state" NOT NULL,
    "form" JSONB NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_at" TIMESTAMPTZ(3),
    "decision_note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "venue_proposal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "venue_proposal_venue_id_created_at_idx" ON "venue_proposal"("venue_id", "created_at");

-- CreateIndex
CREATE INDEX "inquiry_listing_id_idx" ON "inquiry"("listing_id");

-- AddForeignKey
ALTER TABLE "inquiry" ADD CONSTRAINT "inquiry_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "venue_proposal" ADD CONSTRAINT "venue_proposal_venue_id_fkey" FOREIGN KEY ("venue_id") REFERENCES "venue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "venue_proposal" ADD CONSTRAINT "venue_proposal_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- By hand: what the schema language cannot say

-- A name alone would lead nowhere.
ALTER TABLE "listing" ADD CONSTRAINT "listing_contact_has_address" CHECK ("contact_name" = '' OR "contact_email" IS NOT NULL);

CREATE UNIQUE INDEX "venue_proposal_one_proposed" ON "venue_proposal" ("venue_id") WHERE "state" = 'proposed';

-- Decided, taken back, or gone with its venue: held by nobody any more.
CREATE TRIGGER "release_closed" AFTER UPDATE OF "state" ON "venue_proposal" FOR EACH ROW
  WHEN (OLD.state = 'proposed' AND NEW.state <> 'proposed') EXECUTE FUNCTION "release_case"('venue_change');
CREATE TRIGGER "release_deleted" AFTER DELETE ON "venue_proposal" FOR EACH ROW EXECUTE FUNCTION "release_case"('venue_change');
