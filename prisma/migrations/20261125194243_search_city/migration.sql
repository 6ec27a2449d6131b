-- Why: a facet of cities shows each by the name that somebody typed, which one row of that city tells.

-- From prisma/schema (generated)
-- CreateIndex
CREATE INDEX "search_entry_city_key_idx" ON "search_entry"("city_key");

