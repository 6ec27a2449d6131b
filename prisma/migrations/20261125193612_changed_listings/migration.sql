-- Why: feeds show what was changed last, fifty at a time. Without this each page would sort every listing there is.

-- From prisma/schema (generated)
-- CreateIndex
CREATE INDEX "listing_updated_at_id_idx" ON "listing"("updated_at", "id");
