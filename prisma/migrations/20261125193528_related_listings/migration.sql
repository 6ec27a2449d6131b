-- Why: a listing's page leads on to related ones. Their candidates are the newest of the same route, country or region, and field;
-- without these three indexes each look at a page would read the whole table.

-- From prisma/schema (generated)
-- CreateIndex
CREATE INDEX "listing_route_published_at_idx" ON "listing"("route", "published_at" DESC);

-- CreateIndex
CREATE INDEX "listing_country_code_published_at_idx" ON "listing"("country_code", "published_at" DESC);

-- CreateIndex
CREATE INDEX "listing_field_code_published_at_idx" ON "listing"("field_code", "published_at" DESC);
