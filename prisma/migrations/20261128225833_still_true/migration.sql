-- Institutions are asked whether what has stood unchanged for long still holds; what nobody answers for leaves the lists.

-- From prisma/schema (generated)
-- AlterTable
ALTER TABLE "listing" ADD COLUMN     "asked_at" TIMESTAMPTZ(3),
ADD COLUMN     "confirmed_at" TIMESTAMPTZ(3),
ADD COLUMN     "hidden_at" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "listing_status_asked_at_idx" ON "listing"("status", "asked_at");

-- By hand: what the schema language cannot say
