-- A listing can be set to appear at an instant, and put off until there is a new date (docs/decisions/019).

-- From prisma/schema (generated)
-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "listing_status" ADD VALUE 'scheduled';
ALTER TYPE "listing_status" ADD VALUE 'postponed';

-- AlterTable
ALTER TABLE "listing" ADD COLUMN     "approved_revision" INTEGER,
ADD COLUMN     "postponed_at" TIMESTAMPTZ(3),
ADD COLUMN     "postponement_reason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "publish_at" TIMESTAMPTZ(3),
ADD COLUMN     "publish_zone" VARCHAR(64);

-- CreateIndex
CREATE INDEX "listing_status_publish_at_idx" ON "listing"("status", "publish_at");

-- By hand: what the schema language cannot say
-- As text: a value that was only just added to a type may not be used yet.
ALTER TABLE "listing" ADD CONSTRAINT "listing_scheduled_when"
  CHECK ("status"::text <> 'scheduled' OR ("publish_at" IS NOT NULL AND "publish_zone" IS NOT NULL));
ALTER TABLE "listing" ADD CONSTRAINT "listing_postponed_when"
  CHECK ("status"::text <> 'postponed' OR ("postponed_at" IS NOT NULL AND "published_at" IS NOT NULL));
