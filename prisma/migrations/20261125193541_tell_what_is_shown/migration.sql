-- The database tells what was written of all that public pages show, so that the response caches of every process drop
-- it (docs/decisions/008). Triggers, because a command that forgets to tell is found by nobody: tests/db/told.db.test.ts
-- asks of every table whether it tells.
--
-- * NOTIFY is part of the transaction: heard when it commits, never when it does not, and once however often a
--   transaction writes the same row.
-- * What nobody may see yet is not told: a listing that was never published is typed in for days.
-- * More than a hundred listings in one statement are told as "*", everything: an import fills no queue with names.
-- * Places taken are told when what a reader is shown of them changes, and not at each registration: beyond twenty, pages
--   say "more than 20 places left" (features/listings/rules/places-told.ts), and a storm of registrations for a large
--   hall tells nothing until it is nearly full. NOTIFY also takes a lock that all notifying commits share.
-- * Venues, persons and pictures are written once and shared by listings; should one ever change, "*" is told.

-- From prisma/schema (generated)
-- This is an empty migration.

-- By hand: what the schema language cannot say

CREATE FUNCTION "tell_shown"("tags" text[]) RETURNS void LANGUAGE sql AS $$
  SELECT pg_notify('silk_road_shown', tag) FROM unnest(CASE WHEN cardinality(tags) > 100 THEN '{*}' ELSE tags END) AS tag;
$$;

-- In all of these "written" is the rows of a statement, before or after it. TG_ARGV[0] is the column with the listing's id.
CREATE FUNCTION "tell_listings_of_rows"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  shown text[];
BEGIN
  EXECUTE format(
    'SELECT array_agg(''listing:'' || id) FROM (SELECT DISTINCT l.id FROM written w JOIN listing l ON l.id = w.%I
     WHERE l.published_at IS NOT NULL LIMIT 101) found', TG_ARGV[0]) INTO shown;
  IF shown IS NOT NULL THEN
    PERFORM tell_shown(array_append(shown, 'lists'));
  END IF;
  RETURN NULL;
END
$$;

-- Of the listing's own row: when it is deleted, it is no longer there to be asked whether it was published.
CREATE FUNCTION "tell_listings"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  shown text[];
BEGIN
  SELECT array_agg('listing:' || id) INTO shown
  FROM (SELECT id FROM written WHERE published_at IS NOT NULL LIMIT 101) found;
  IF shown IS NOT NULL THEN
    PERFORM tell_shown(array_append(shown, 'lists'));
  END IF;
  RETURN NULL;
END
$$;

CREATE FUNCTION "tell_institutions_of_rows"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  shown text[];
BEGIN
  EXECUTE format(
    'SELECT array_agg(''institution:'' || id) FROM (SELECT DISTINCT w.%I AS id FROM written w LIMIT 101) found', TG_ARGV[0])
    INTO shown;
  IF shown IS NOT NULL THEN
    PERFORM tell_shown(array_append(shown, 'lists'));
  END IF;
  RETURN NULL;
END
$$;

-- TG_ARGV[0] is what to tell, whichever rows were written.
CREATE FUNCTION "tell_of_rows"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM written) THEN
    PERFORM tell_shown(ARRAY[TG_ARGV[0]]);
  END IF;
  RETURN NULL;
END
$$;

CREATE FUNCTION "tell_pool"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM tell_shown(ARRAY['listing:' || NEW.listing_id]);
  RETURN NULL;
END
$$;

-- Statement triggers that see the rows: one for each way of writing, and for an update one for each side of it, since a
-- row may come into sight or go out of it. An empty "event" stands for all of them.
CREATE PROCEDURE "tell_writes_of"("table_name" text, "function_name" text, "argument" text, "only_event" text DEFAULT '')
LANGUAGE plpgsql AS $$
DECLARE
  way record;
BEGIN
  FOR way IN
    SELECT * FROM (VALUES ('insert', 'NEW', 'inserted'), ('update', 'OLD', 'was'), ('update', 'NEW', 'became'),
      ('delete', 'OLD', 'deleted')) AS ways (event, side, name)
    WHERE only_event IN ('', event)
  LOOP
    EXECUTE format(
      'CREATE TRIGGER %I AFTER %s ON %I REFERENCING %s TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION %I(%L)',
      'tell_' || way.name, way.event, table_name, way.side, function_name, argument);
  END LOOP;
END
$$;

CALL tell_writes_of('listing', 'tell_listings', 'id');
CALL tell_writes_of('translation', 'tell_listings_of_rows', 'listing_id');
CALL tell_writes_of('translation_part', 'tell_listings_of_rows', 'listing_id');
CALL tell_writes_of('listing_index', 'tell_listings_of_rows', 'listing_id');
CALL tell_writes_of('search_entry', 'tell_listings_of_rows', 'listing_id');
CALL tell_writes_of('listing_country', 'tell_listings_of_rows', 'listing_id');
CALL tell_writes_of('listing_partner', 'tell_listings_of_rows', 'listing_id');
CALL tell_writes_of('listing_person', 'tell_listings_of_rows', 'listing_id');
CALL tell_writes_of('session', 'tell_listings_of_rows', 'listing_id');
CALL tell_writes_of('exhibition', 'tell_listings_of_rows', 'listing_id');
CALL tell_writes_of('opening_hours', 'tell_listings_of_rows', 'listing_id');
CALL tell_writes_of('closure', 'tell_listings_of_rows', 'listing_id');
CALL tell_writes_of('lecture', 'tell_listings_of_rows', 'listing_id');
CALL tell_writes_of('programme', 'tell_listings_of_rows', 'listing_id');
CALL tell_writes_of('intake', 'tell_listings_of_rows', 'listing_id');
CALL tell_writes_of('project', 'tell_listings_of_rows', 'listing_id');
CALL tell_writes_of('output', 'tell_listings_of_rows', 'listing_id');
CALL tell_writes_of('opportunity', 'tell_listings_of_rows', 'listing_id');
CALL tell_writes_of('brief', 'tell_listings_of_rows', 'listing_id');
CALL tell_writes_of('registration_terms', 'tell_listings_of_rows', 'listing_id');
CALL tell_writes_of('pool', 'tell_listings_of_rows', 'listing_id', 'insert');
CALL tell_writes_of('pool', 'tell_listings_of_rows', 'listing_id', 'delete');
CALL tell_writes_of('institution', 'tell_institutions_of_rows', 'id');
CALL tell_writes_of('institution_name', 'tell_institutions_of_rows', 'institution_id');
CALL tell_writes_of('verification', 'tell_institutions_of_rows', 'institution_id');
CALL tell_writes_of('venue', 'tell_of_rows', '*', 'update');
CALL tell_writes_of('person', 'tell_of_rows', '*', 'update');
CALL tell_writes_of('stored_file', 'tell_of_rows', '*', 'update');
CALL tell_writes_of('city_position', 'tell_of_rows', 'lists');

CREATE TRIGGER "tell_became" AFTER UPDATE ON "pool" FOR EACH ROW
  WHEN (OLD.capacity <> NEW.capacity OR LEAST(OLD.capacity - OLD.taken, 21) <> LEAST(NEW.capacity - NEW.taken, 21))
  EXECUTE FUNCTION "tell_pool"();
