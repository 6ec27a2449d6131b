import "server-only";
import { Prisma } from "@/prisma/generated/client.ts";
import { type Cursor, LAST_INSTANT, type Sort } from "../rules/cursor.ts";
import { MOST_RANKED } from "../schema.ts";

/** A part of an order: which rows of `e` stand in it, and the instant by which they stand there. */
type Stretch = { condition: Prisma.Sql; key: Prisma.Sql; direction: "ascending" | "descending" };

/**
 * A page of at most `limit` listings that meet `condition` (on `e`), in an order as it is at `now`, going on from a cursor or
 * back from it: a query of `id`, `stretch`, `key`, `tie` and `place`. It starts at the cursor's own place in an index and
 * reads no row before it, and does not read a further stretch once the page is full.
 */
export function pagePublished(
  sort: Exclude<Sort, "relevance">,
  condition: Prisma.Sql,
  cursor: Cursor | undefined,
  limit: number,
  now: Date,
): Prisma.Sql {
  const isBack = cursor?.way === "before";
  const stretches = stretchesOf(sort, now).map((stretch, index) => ({ ...stretch, index }));
  const ahead = stretches.filter(
    ({ index }) => !cursor || (isBack ? index <= cursor.stretch : index >= cursor.stretch),
  );
  const parts = (isBack ? ahead.toReversed() : ahead).map(({ index, key, direction, ...stretch }) => {
    const isAscending = (direction === "ascending") !== isBack;
    const way = Prisma.raw(isAscending ? "ASC" : "DESC");
    const beyond = cursor?.stretch === index ? beyondCursor(cursor, key, isAscending) : Prisma.empty;
    return Prisma.sql`(
      SELECT e.listing_id AS id, ${index}::int AS stretch, ${key} AS at
      FROM search_entry e WHERE ${condition} AND ${stretch.condition} ${beyond}
      ORDER BY ${key} ${way}, e.listing_id ${way} LIMIT ${limit})`;
  });
  // The first stretches that fill the page: each comes ordered, so their places follow from how they come.
  const page = Prisma.sql`SELECT page.*, row_number() OVER () AS place FROM (${Prisma.join(parts, " UNION ALL ")}) page LIMIT ${limit}`;
  return Prisma.sql`SELECT id, stretch, (extract(epoch FROM at) * 1000)::float8 AS key, 0::float8 AS tie, ${turned(isBack)} AS place
    FROM (${page}) page`;
}

function beyondCursor({ key, id }: Cursor, column: Prisma.Sql, isAscending: boolean): Prisma.Sql {
  const comparison = Prisma.raw(isAscending ? ">" : "<");
  return Prisma.sql`AND (${column}, e.listing_id) ${comparison} (${new Date(key)}::timestamptz, ${id}::uuid)`;
}

function stretchesOf(sort: Exclude<Sort, "relevance">, now: Date): Stretch[] {
  const newest = { key: Prisma.sql`e.published_at`, direction: "descending" } as const;
  switch (sort) {
    // What comes next, then what has no date, newest first, then what is over, latest first.
    case "soonest":
      return [
        {
          condition: Prisma.sql`e.next_at < 'infinity' AND e.over_at > ${now}`,
          key: Prisma.sql`e.next_at`,
          direction: "ascending",
        },
        { condition: Prisma.sql`e.next_at = 'infinity' AND e.over_at = 'infinity'`, ...newest },
        { condition: Prisma.sql`e.over_at <= ${now}`, key: Prisma.sql`e.over_at`, direction: "descending" },
      ];
    case "newest":
      return [{ condition: Prisma.sql`true`, ...newest }];
    // What closes first, then what does not close or has, newest first.
    case "closing":
      return [
        {
          condition: Prisma.sql`e.closing_at > ${now} AND e.closing_at < 'infinity'`,
          key: Prisma.sql`e.closing_at`,
          direction: "ascending",
        },
        { condition: Prisma.sql`(e.closing_at <= ${now} OR e.closing_at = 'infinity')`, ...newest },
      ];
  }
}

/**
 * A page of the best matches for a question of words (`queryText`) out of what `firstPublishedEntries` found for it: at most MOST_RANKED listings are ranked, titles weighing more than bodies
 * (the index says which is which), what is over counting half; between equals what comes next stands first. Answers a query like
 * `pagePublished`'s.
 */
export function pagePublishedRanked(
  question: string,
  found: Prisma.Sql,
  cursor: Cursor | undefined,
  limit: number,
  now: Date,
): Prisma.Sql {
  const isBack = cursor?.way === "before";
  const [best, first] = isBack ? [Prisma.raw("ASC"), Prisma.raw("DESC")] : [Prisma.raw("DESC"), Prisma.raw("ASC")];
  return Prisma.sql`
    SELECT id, 0::int AS stretch, key, tie, ${turned(isBack)} AS place FROM (
      SELECT ranked.*, row_number() OVER (ORDER BY key ${best}, tie ${first}, id ${first}) AS place
      FROM (
        SELECT candidate.id,
          (ts_rank(candidate.vector, ${question}::tsquery) * CASE WHEN candidate.is_over THEN 0.5 ELSE 1 END)::float8 AS key,
          CASE WHEN candidate.next_at < 'infinity' THEN (extract(epoch FROM candidate.next_at) * 1000)::float8
            ELSE ${LAST_INSTANT}::float8 END AS tie
        FROM (
          SELECT e.listing_id AS id, x.vector, e.next_at, e.over_at <= ${now} AS is_over
          ${found} LIMIT ${MOST_RANKED}
        ) candidate
      ) ranked
      WHERE ${cursor ? beyondRank(cursor, isBack) : Prisma.sql`true`}
      ORDER BY place LIMIT ${limit}
    ) page`;
}

function beyondRank({ key, tie, id }: Cursor, isBack: boolean): Prisma.Sql {
  const [better, later] = isBack ? [Prisma.raw(">"), Prisma.raw("<")] : [Prisma.raw("<"), Prisma.raw(">")];
  return Prisma.sql`(key ${better} ${key}::float8
    OR (key = ${key}::float8 AND (tie, id) ${later} (${tie}::float8, ${id}::uuid)))`;
}

/** A page that was gathered going back is turned round. */
const turned = (isBack: boolean) => Prisma.raw(isBack ? "-place" : "place");
