-- A city's name as somebody typed it is looked up by its key. With the name in the index its first entry is the answer; without,
-- the planner reads the table from its beginning until a row of that city comes by.
DROP INDEX "search_entry_city_key_idx";
CREATE INDEX "search_entry_city_key_city_idx" ON "search_entry"("city_key", "city");
