import { PHRASES } from "./phrases.ts";

/** Draws a place in a list of $1 things, the first ones most often. */
const often = (size: number | string, salt: number) => `floor(${size} * power(bench_random(n, ${salt}), 2))::int`;
const evenly = (size: number | string, salt: number) => `floor(${size} * bench_random(n, ${salt}))::int`;
const oneOf = (values: readonly string[], salt: number) =>
  `(ARRAY[${values.map((value) => `'${value}'`).join(",")}])[1 + ${evenly(values.length, salt)}]`;

/**
 * What each listing is, one row each: everything else follows from it. They come in the order of their numbers, institutions
 * and languages mixed as they come over the years, and their ids with them.
 */
export const MADE = `
  CREATE TABLE bench_made AS
  SELECT uuidv7() AS id, ordered.* FROM (SELECT n, drawn.kind, i.id AS institution_id, p.country, p.city, p.zone, p.language, p.vector AS city_vector,
    current_date - 300 + ${evenly(500, 4)} AS day, 1 + ${evenly(90, 5)} AS lasts,
    bench_random(n, 6) < 0.8 AS is_public, bench_random(n, 7) < 0.5 AS is_translated,
    bench_random(n, 8) < 0.5 AS takes_registrations,
    bench_random(n, 9) < 0.25 AS concerns_another, ${often("$3::int", 10)} AS person
  FROM (
    SELECT n, CASE WHEN r < 0.31 THEN 'lecture' WHEN r < 0.49 THEN 'exhibition' WHEN r < 0.64 THEN 'programme'
      WHEN r < 0.77 THEN 'project' WHEN r < 0.89 THEN 'opportunity' ELSE 'brief' END AS kind
    FROM (SELECT n, bench_random(n, 1) AS r FROM generate_series(1, $1::int) n) drawn
  ) drawn
  JOIN institution i ON i.slug = 'institution-' || (1 + ${often("$2::int", 2)})
  JOIN bench_place p ON p.country = i.country_code AND p.city = i.city
  ORDER BY n) ordered`;

const DAY = "(day::timestamp AT TIME ZONE zone)";
const END = "((day + lasts)::timestamp AT TIME ZONE zone)";

const LISTINGS = `
  INSERT INTO listing (id, code, slug, kind, status, institution_id, route, country_code, city, attendance_mode, is_free,
    field_code, source_language, languages, starts_at, ends_at, deadline_at, published_at, created_at)
  SELECT id, upper(CASE kind WHEN 'exhibition' THEN 'exh' WHEN 'lecture' THEN 'lec' WHEN 'programme' THEN 'prg'
      WHEN 'project' THEN 'prj' WHEN 'opportunity' THEN 'opp' ELSE 'brf' END) || '-2026-' || lpad(n::text, 7, '0'),
    'listing-' || n, kind::listing_kind, (CASE WHEN is_public THEN 'published' ELSE 'draft' END)::listing_status, institution_id,
    ${oneOf(["belt_north", "belt_central", "belt_south", "road_west", "road_south"], 11)}::route, country, city,
    ${oneOf(["onsite", "onsite", "online", "mixed"], 12)}::attendance_mode, bench_random(n, 13) < 0.7,
    ${oneOf(["0222", "0213", "0311", "0413", "0511", "0613", "0715", "0731", "0912", "011"], 14)}, language,
    CASE WHEN is_translated AND language <> 'en' THEN ARRAY[language, 'en'] ELSE ARRAY[language] END,
    CASE WHEN kind IN ('exhibition', 'project') THEN ${DAY}
      WHEN kind = 'lecture' THEN ${DAY} + interval '18 hours' END,
    CASE WHEN kind IN ('exhibition', 'project', 'opportunity') THEN ${END}
      WHEN kind = 'lecture' THEN ${DAY} + interval '20 hours' END,
    CASE WHEN kind IN ('opportunity', 'programme') THEN ${END} END,
    CASE WHEN is_public THEN now() - interval '1 second' * (n + ${evenly(2_000_000, 15)}) END, now() - interval '1 second' * n
  FROM bench_made`;

const TEXTS = (language: string, condition: string, salt: number) => `
  INSERT INTO translation (listing_id, language, title, summary, body, source_hash)
  SELECT m.id, ${language}, t.text, s.text, concat(a.text, b.text, c.text, d.text), repeat('0', 64)
  FROM bench_made m
  JOIN bench_phrase t ON t.language = ${language} AND t.use = 'title' AND t.place = ${evenly(PHRASES, salt)}
  JOIN bench_phrase s ON s.language = ${language} AND s.use = 'summary' AND s.place = ${evenly(PHRASES, salt + 1)}
  JOIN bench_phrase a ON a.language = ${language} AND a.use = 'body' AND a.place = ${evenly(PHRASES, salt + 2)}
  JOIN bench_phrase b ON b.language = ${language} AND b.use = 'body' AND b.place = ${evenly(PHRASES, salt + 3)}
  JOIN bench_phrase c ON c.language = ${language} AND c.use = 'body' AND c.place = ${evenly(PHRASES, salt + 4)}
  JOIN bench_phrase d ON d.language = ${language} AND d.use = 'body' AND d.place = ${evenly(PHRASES, salt + 5)}
  WHERE ${condition}`;

const vector = (language: string, use: string, place: string) =>
  `(SELECT p.vector FROM bench_phrase p WHERE p.language = ${language} AND p.use = '${use}' AND p.place = ${place})`;
const inBoth = (use: string, step: number) =>
  `${vector("m.language", use, evenly(PHRASES, 20 + step))} || CASE WHEN is_translated AND m.language <> 'en'
    THEN ${vector("'en'", use, evenly(PHRASES, 30 + step))} ELSE '' END`;

/** In the form that lib/text/search-document.ts gives it: phrases as it made them, one after the other. */
export const INDEX_ROWS = `
  INSERT INTO listing_index (listing_id, terms, vector)
  SELECT m.id, index_terms(e), ${inBoth("title", 0)} || setweight(to_tsvector('simple', replace(lower(l.code), '-', ' ')), 'B') ||
    m.city_vector || o.vector || CASE WHEN m.kind IN ('lecture', 'project', 'brief') THEN h.vector ELSE '' END ||
    ${inBoth("summary", 1)} || ${[2, 3, 4, 5].map((step) => inBoth("body", step)).join(" || ")}
  FROM bench_made m JOIN listing l ON l.id = m.id JOIN search_entry e ON e.listing_id = m.id
  JOIN search_name o ON o.institution_id = m.institution_id JOIN bench_name h ON h.place = m.person
  WHERE m.is_public`;

/** Everything of the listings but what search reads of them. */
export const LISTING_ROWS: readonly string[] = [
  LISTINGS,
  TEXTS("m.language", "true", 20),
  TEXTS("'en'", "is_translated AND m.language <> 'en'", 30),
  `INSERT INTO listing_person (listing_id, person_id, role, position)
    SELECT m.id, p.id, (CASE kind WHEN 'lecture' THEN 'speaker' WHEN 'project' THEN 'lead' ELSE 'author' END)::person_role, 0
    FROM bench_made m JOIN bench_name h ON h.place = m.person
    JOIN LATERAL (SELECT id FROM (SELECT min(id::text)::uuid AS id, name FROM person GROUP BY name) one WHERE one.name = h.name) p ON true
    WHERE kind IN ('lecture', 'project', 'brief')`,
  `INSERT INTO listing_country (listing_id, country_code)
    SELECT id, p.country FROM bench_made m JOIN bench_place p ON p.place = ${evenly(18, 40)}
    WHERE concerns_another AND p.country <> m.country`,
  `INSERT INTO session (id, listing_id, position, local_start, local_end, time_zone, starts_at, ends_at)
    SELECT uuidv7(), id, 0, to_char(day, 'YYYY-MM-DD') || 'T18:00', to_char(day, 'YYYY-MM-DD') || 'T20:00', zone,
      ${DAY} + interval '18 hours', ${DAY} + interval '20 hours' FROM bench_made WHERE kind = 'lecture'`,
  `INSERT INTO lecture (listing_id, format) SELECT id,
    ${oneOf(["lecture", "seminar", "forum", "conference", "workshop"], 41)}::lecture_format FROM bench_made WHERE kind = 'lecture'`,
  `INSERT INTO exhibition (listing_id, type, starts_on, ends_on, time_zone) SELECT id,
    ${oneOf(["art", "museum", "heritage", "photography", "archive", "science"], 41)}::exhibition_type, day, day + lasts - 1, zone
    FROM bench_made WHERE kind = 'exhibition'`,
  `INSERT INTO programme (listing_id, degree_type, level) SELECT id,
    ${oneOf(["joint", "double", "multiple", "dual_award", "exchange", "short"], 41)}::degree_type, 'master'
    FROM bench_made WHERE kind = 'programme'`,
  `INSERT INTO intake (id, listing_id, position, starts_on, deadline_on, time_zone, places)
    SELECT uuidv7(), id, 0, day + lasts + 60, day + lasts - 1, zone, 20 FROM bench_made WHERE kind = 'programme'`,
  `INSERT INTO project (listing_id, starts_on, ends_on) SELECT id, day, day + lasts - 1 FROM bench_made WHERE kind = 'project'`,
  `INSERT INTO opportunity (listing_id, direction, sector, valid_until, time_zone) SELECT id,
    ${oneOf(["offer", "demand"], 41)}::opportunity_direction, 'C', day + lasts - 1, zone FROM bench_made WHERE kind = 'opportunity'`,
  `INSERT INTO brief (listing_id, version, released_on) SELECT id, '1.0', day FROM bench_made WHERE kind = 'brief'`,
  `INSERT INTO registration_terms (listing_id, mode, time_zone) SELECT id, 'at_once', zone
    FROM bench_made WHERE takes_registrations AND kind IN ('lecture', 'exhibition', 'programme')`,
];
