-- Other names of an institution stand on its page, and search shows institutions and people by the names written for it:
-- writes to both are told like all that public pages show (see tell_what_is_shown).

-- From prisma/schema (generated)
-- This is an empty migration.

-- By hand: what the schema language cannot say

CALL tell_writes_of('institution_alias', 'tell_institutions_of_rows', 'institution_id');
CALL tell_writes_of('search_name', 'tell_of_rows', 'lists');
