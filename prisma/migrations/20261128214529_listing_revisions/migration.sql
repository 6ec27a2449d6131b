-- A listing keeps what it was, and a change that the office must read first waits beside it (docs/decisions/023).

-- From prisma/schema (generated)
-- CreateEnum
CREATE TYPE "revision_state" AS ENUM ('applied', 'proposed', 'refused', 'withdrawn');

-- CreateTable
CREATE TABLE "listing_revision" (
    "id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "state" "revision_state" NOT NULL,
    "number" INTEGER NOT NULL,
    "fields" JSONB NOT NULL,
    "change_note" VARCHAR(300) NOT NULL DEFAULT '',
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_at" TIMESTAMPTZ(3),
    "decision_note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "listing_revision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "listing_revision_listing_id_number_idx" ON "listing_revision"("listing_id", "number");

-- AddForeignKey
ALTER TABLE "listing_revision" ADD CONSTRAINT "listing_revision_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_revision" ADD CONSTRAINT "listing_revision_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- By hand: what the schema language cannot say
CREATE UNIQUE INDEX "listing_revision_one_proposed" ON "listing_revision" ("listing_id") WHERE "state" = 'proposed';
