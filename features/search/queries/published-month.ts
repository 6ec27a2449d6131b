import "server-only";
import { nearestPublishedFirst } from "@/features/listings/queries/published-cards.ts";
import { databaseShowing } from "@/lib/db.ts";
import { endOfMinute, LISTS, listingTag, noteTags, noteValidUntil } from "@/lib/http/page-facts.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { addDays, endOfDay, startOfDay } from "@/lib/time/day.ts";
import { Prisma } from "@/prisma/generated/client.ts";
import { withoutDays } from "../rules/calendar-span.ts";
import { type CalendarDay, MEANINGS, type MonthEntry, type MonthListing, placeEntries } from "../rules/day-entries.ts";
import type { BrowseFilters } from "../schema.ts";
import { matchingPublished } from "./published-condition.ts";
import { type CalendarWindow, happeningsOfPublished } from "./published-happenings.ts";

/** Entries of one day that are read; the day says how many more there are. */
export const DAY_LIMIT = 10;
/** The same where a single day is all that is asked for. */
export const SINGLE_DAY_LIMIT = 200;
/** Exhibitions and projects under way that are read. */
export const RUN_LIMIT = 12;

/** An exhibition or project under way in the days shown; plain dates, at its place. */
export type MonthRun = MonthListing & { startsOn: string; endsOn: string | null };
/** A question's days with what is on them. */
export type PublishedMonth = {
  days: CalendarDay[];
  runs: MonthRun[];
  /** There are more runs than were read. */
  hasMoreRuns: boolean;
};

/**
 * What a browse question finds on days (YYYY-MM-DD, one after the other) of the venue's clock, or of `filters.zone`; the
 * question's own days do not count. Sessions and deadlines stand where that clock has them; what is a day at a place (an
 * exhibition opens, a brief is released) keeps its date whoever reads it. At most DAY_LIMIT entries a day are read
 * (SINGLE_DAY_LIMIT when only one is asked for), in two round trips. What runs is looked for between the days of `runsIn`.
 */
export async function getPublishedMonth(
  filters: BrowseFilters,
  days: readonly string[],
  runsIn: { from: string; to: string },
  locale: Locale,
  now: Date,
): Promise<PublishedMonth> {
  const [firstDay] = days;
  const lastDay = days.at(-1);
  if (firstDay === undefined || lastDay === undefined) return { days: [], runs: [], hasMoreRuns: false };
  // By another clock a day holds what is the day before or after at its place.
  const around = { from: addDays(firstDay, -1), to: addDays(lastDay, 1) };
  const condition = matchingPublished({ ...withoutDays(filters), ...around }, now);
  if (condition === null) return { days: placeEntries(days, [], new Map()), runs: [], hasMoreRuns: false };
  const window = windowOf(days, firstDay, lastDay, filters.zone);
  const limit = days.length === 1 ? SINGLE_DAY_LIMIT : DAY_LIMIT;
  const [rows, runs] = await Promise.all([
    listEntries(filters, condition, window, limit, locale),
    listRuns(condition, runsIn, locale),
  ]);
  noteTags([...rows, ...runs].map(({ id }) => listingTag(id)));
  // Which day is today, and what was called off and is over by now, changes with the minute.
  noteValidUntil(endOfMinute(now));
  const counts = new Map(rows.map(({ first, total }) => [first, total]));
  return {
    days: placeEntries(days, rows, counts),
    runs: runs.slice(0, RUN_LIMIT),
    hasMoreRuns: runs.length > RUN_LIMIT,
  };
}

function windowOf(
  days: readonly string[],
  firstDay: string,
  lastDay: string,
  zone: string | undefined,
): CalendarWindow {
  // Somewhere on earth a date begins 14 hours before it does in Greenwich, and ends 12 hours after.
  if (zone === undefined) {
    return {
      firstDay,
      lastDay,
      start: startOfDay(firstDay, "Etc/GMT-14"),
      end: endOfDay(lastDay, "Etc/GMT+12"),
      thresholds: null,
    };
  }
  const thresholds = [...days, addDays(lastDay, 1)].map((day) => startOfDay(day, zone));
  return { firstDay, lastDay, start: startOfDay(firstDay, zone), end: endOfDay(lastDay, zone), thresholds };
}

/** The words of a listing in the reader's language, joined to `l`. */
const words = (locale: Locale) => Prisma.sql`
  CROSS JOIN LATERAL (
    SELECT t.title, t.language FROM translation t WHERE t.listing_id = l.id
    ORDER BY ${nearestPublishedFirst(locale, Prisma.sql`t.language`, Prisma.sql`l.source_language`)} LIMIT 1
  ) words`;
const LISTING = Prisma.sql`
  l.id, l.code, l.kind, l.status, l.route, words.title, words.language AS "textLanguage", l.city,
  l.country_code AS "countryCode", l.is_sample AS "isSample"`;

async function listEntries(
  filters: BrowseFilters,
  condition: Prisma.Sql,
  window: CalendarWindow,
  limit: number,
  locale: Locale,
) {
  return databaseShowing(LISTS).$queryRaw<(MonthEntry & { total: number })[]>`
    SELECT ${LISTING}, placed.means, placed.first, placed.last, placed.at, placed.until, placed.zone, placed.total
    FROM (
      SELECT found.*,
        row_number() OVER (PARTITION BY found.first
          ORDER BY array_position(${[...MEANINGS]}::text[], found.means), found.at NULLS FIRST, l.code) AS place,
        count(*) OVER (PARTITION BY found.first)::int AS total
      FROM (${happeningsOfPublished(filters.kind, window)}) found
      JOIN listing l ON l.id = found.listing_id
      JOIN institution i ON i.id = l.institution_id
      WHERE ${condition} AND found.last >= 0
        AND found.first <= ${window.lastDay}::date - ${window.firstDay}::date
    ) placed
    JOIN listing l ON l.id = placed.listing_id
    ${words(locale)}
    WHERE placed.place <= ${limit}`;
}

/** Exhibitions first, each sort by what ends soonest; one more than is shown, to know that there are more. */
async function listRuns(condition: Prisma.Sql, { from, to }: { from: string; to: string }, locale: Locale) {
  return databaseShowing(LISTS).$queryRaw<MonthRun[]>`
    SELECT ${LISTING}, to_char(run.starts_on, 'YYYY-MM-DD') AS "startsOn", to_char(run.ends_on, 'YYYY-MM-DD') AS "endsOn"
    FROM (
      SELECT l.id, run.starts_on, run.ends_on FROM listing l
      JOIN institution i ON i.id = l.institution_id
      JOIN (
        SELECT e.listing_id, e.starts_on, e.ends_on FROM exhibition e
        UNION ALL SELECT p.listing_id, p.starts_on, p.ends_on FROM project p
      ) run ON run.listing_id = l.id
      WHERE ${condition} AND run.starts_on <= ${to}::date AND COALESCE(run.ends_on, 'infinity') >= ${from}::date
      ORDER BY l.kind, run.ends_on NULLS LAST, run.starts_on, l.id LIMIT ${RUN_LIMIT + 1}
    ) run
    JOIN listing l ON l.id = run.id
    ${words(locale)}
    ORDER BY l.kind, run.ends_on NULLS LAST, run.starts_on, l.id`;
}

/** The month (YYYY-MM) of the next date after a day (YYYY-MM-DD) that a browse question finds anything at, or null. */
export async function getPublishedMonthAfter(filters: BrowseFilters, day: string, now: Date): Promise<string | null> {
  const condition = matchingPublished(withoutDays(filters), now);
  if (condition === null) return null;
  const after = Prisma.sql`(${day}::date + 1)`;
  const [found] = await databaseShowing(LISTS).$queryRaw<{ month: string | null }[]>`
    SELECT to_char(min(next.day), 'YYYY-MM') AS month
    FROM listing l JOIN institution i ON i.id = l.institution_id
    CROSS JOIN LATERAL (
      SELECT s.local_start::timestamp::date AS day FROM session s WHERE s.listing_id = l.id
      UNION ALL SELECT unnest(ARRAY[e.starts_on, e.ends_on]) FROM exhibition e WHERE e.listing_id = l.id
      UNION ALL SELECT unnest(ARRAY[n.deadline_on, n.starts_on]) FROM intake n WHERE n.listing_id = l.id
      UNION ALL SELECT unnest(ARRAY[p.starts_on, p.ends_on]) FROM project p WHERE p.listing_id = l.id
      UNION ALL SELECT o.valid_until FROM opportunity o WHERE o.listing_id = l.id
      UNION ALL SELECT b.released_on FROM brief b WHERE b.listing_id = l.id
    ) next
    WHERE ${condition} AND next.day >= ${after}`;
  return found?.month ?? null;
}
