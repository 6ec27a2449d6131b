-- An institution on the portal takes part in another's listing when it has confirmed that itself (product.md, section 5;
-- docs/decisions/021). A partner that a form names stays a name: what led from a name to an institution nobody had confirmed, so
-- outside the sample data it does so no longer. The column is dropped last, after what it held has moved.

-- From prisma/schema (generated)
-- CreateEnum
CREATE TYPE "invited_role" AS ENUM ('co_host', 'partner', 'touring_venue', 'sponsor', 'awarding_body');

-- CreateEnum
CREATE TYPE "partnership_state" AS ENUM ('invited', 'confirmed', 'declined', 'withdrawn', 'left', 'ended');

-- CreateTable
CREATE TABLE "partnership" (
    "id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "institution_id" UUID NOT NULL,
    "role" "invited_role" NOT NULL,
    "state" "partnership_state" NOT NULL DEFAULT 'invited',
    "may_edit" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "city" VARCHAR(120) NOT NULL DEFAULT '',
    "starts_on" DATE,
    "ends_on" DATE,
    "invited_by_id" UUID,
    "invited_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_by_id" UUID,
    "confirmed_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "partnership_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "partnership_listing_id_state_idx" ON "partnership"("listing_id", "state");

-- CreateIndex
CREATE INDEX "partnership_institution_id_state_idx" ON "partnership"("institution_id", "state");

-- AddForeignKey
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: what the schema language cannot say

-- One invitation at a time, and no second one while it lasts.
CREATE UNIQUE INDEX "partnership_one_open" ON "partnership" ("listing_id", "institution_id", "role")
  WHERE "state" IN ('invited', 'confirmed');
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_editor_co_hosts" CHECK (NOT "may_edit" OR "role" = 'co_host');
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_closed" CHECK (
  ("state" IN ('invited', 'confirmed')) = ("closed_at" IS NULL)
);
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_was_confirmed" CHECK (
  CASE WHEN "state" IN ('confirmed', 'left', 'ended') THEN "confirmed_at" IS NOT NULL ELSE "confirmed_at" IS NULL END
);
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_in_order" CHECK ("ends_on" >= "starts_on");

-- An invitation shows nowhere, but what becomes of it does: every write is told.
CALL tell_writes_of('partnership', 'tell_listings_of_rows', 'listing_id');

INSERT INTO "partnership" ("id", "listing_id", "institution_id", "role", "state", "confirmed_at")
SELECT p."id", p."listing_id", p."institution_id", p."role"::text::"invited_role", 'confirmed', now()
FROM "listing_partner" p JOIN "listing" l ON l."id" = p."listing_id"
WHERE l."is_sample" AND p."institution_id" IS NOT NULL AND p."institution_id" <> l."institution_id"
ON CONFLICT DO NOTHING;
DELETE FROM "listing_partner" p USING "partnership" n WHERE n."id" = p."id";
ALTER TABLE "listing_partner" DROP CONSTRAINT "listing_partner_institution_id_fkey";
ALTER TABLE "listing_partner" DROP COLUMN "institution_id";
