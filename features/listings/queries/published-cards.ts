import "server-only";
import { databaseShowing, PLANNED_ONCE } from "@/lib/db.ts";
import { endOfMinute, LISTS, listingTag, noteTags, noteValidUntil } from "@/lib/http/page-facts.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { Prisma } from "@/prisma/generated/client.ts";
import type {
  AttendanceMode,
  ListingKind,
  OpportunityDirection,
  RegistrationMode,
  Route,
} from "@/prisma/generated/enums.ts";
import type { ExhibitionDates } from "../rules/exhibition-state.ts";
import type { CalledOff, PublicStatus } from "../rules/status.ts";

/** A listing as lists show it. Plain dates are YYYY-MM-DD in the zone beside them. */
export type PublishedCard = {
  id: string;
  code: string;
  kind: ListingKind;
  status: PublicStatus;
  route: Route;
  countryCode: string;
  city: string;
  attendanceMode: AttendanceMode;
  isFree: boolean;
  isSample: boolean;
  /** Also of what has been put away since. */
  calledOff: CalledOff | null;
  languages: string[];
  title: string;
  summary: string;
  textLanguage: string;
  institutionSlug: string;
  institutionName: string;
  institutionLanguage: string;
  /** Nothing of it lies ahead any more: the last session or day or deadline has passed. */
  isOver: boolean;
  /** The session going on or next; of what is over, the last. */
  sessionStartsAt: Date | null;
  sessionEndsAt: Date | null;
  sessionZone: string | null;
  /** Sessions still to come after that one. */
  laterSessions: number;
  startsOn: string | null;
  endsOn: string | null;
  /** The next deadline of a programme, the end of an opportunity. */
  deadlineOn: string | null;
  /** Zone of the run or the deadline. */
  timeZone: string | null;
  /** An exhibition's week, and its closures that are not past, with their reasons in the source language. */
  hours: ExhibitionDates["hours"] | null;
  closures: ExhibitionDates["closures"] | null;
  sourceLanguage: string;
  direction: OpportunityDirection | null;
  registrationMode: RegistrationMode | null;
  opensAt: Date | null;
  closesAt: Date | null;
  capacity: number | null;
  taken: number | null;
  pictureKey: string | null;
  focusX: number | null;
  focusY: number | null;
};

/** What is in a list, as a condition on `l` (listing) and `i` (its institution). */
export type CardSelection = {
  condition: Prisma.Sql;
  order: Prisma.Sql;
  limit: number;
  offset?: number;
};

/**
 * What lists show to anybody: published by an institution that is not suspended, and called off or put off as long as
 * somebody could still set out for it. Archived listings keep their address but stand in no list but their
 * institution's.
 */
export const listedPublished = (now: Date) => Prisma.sql`
  i.status = 'active' AND l.published_at IS NOT NULL AND l.hidden_at IS NULL
  AND (l.status = 'published' OR (l.status IN ('postponed', 'cancelled') AND NOT ${isPublishedOver(now)}))`;

/**
 * What anybody may open by its address, whatever became of it: once published, by an institution that is not suspended. Pages of
 * an institution or a person show all of it; other lists only what `listedPublished` lets through.
 */
export const openPublished = Prisma.sql`
  i.status = 'active' AND l.published_at IS NOT NULL AND l.status IN ('published', 'postponed', 'cancelled', 'archived')`;

/** The end of an intake's last day, in the intake's own zone. */
const INTAKE_END = Prisma.sql`((n.deadline_on + 1)::timestamp AT TIME ZONE n.time_zone)`;

/** Says in SQL how `l` was called off, also when it has been put away since (`calledOff`). */
export const publishedCalledOff = Prisma.sql`
  CASE WHEN l.cancelled_at IS NOT NULL THEN 'cancelled' WHEN l.postponed_at IS NOT NULL THEN 'postponed' END`;

/**
 * Says in SQL whether nothing of `l` lies ahead at `now`. A programme is asked intake by intake, because
 * `deadline_at` was true when it was last saved and time goes on.
 */
export const isPublishedOver = (now: Date) => Prisma.sql`
  COALESCE(CASE l.kind
    WHEN 'brief' THEN false
    WHEN 'programme' THEN NOT EXISTS (SELECT FROM intake n WHERE n.listing_id = l.id AND ${INTAKE_END} > ${now})
    ELSE COALESCE(l.deadline_at, l.ends_at) <= ${now}
  END, false)`;

/**
 * The instant of `l` to look at next: a session's or run's start, the end of what is running, a deadline.
 * Null for what has no date.
 */
export const nextPublishedAt = (now: Date) => Prisma.sql`
  CASE l.kind
    WHEN 'lecture' THEN (SELECT min(s.starts_at) FROM session s WHERE s.listing_id = l.id AND s.ends_at > ${now})
    WHEN 'programme' THEN (SELECT min(${INTAKE_END}) FROM intake n WHERE n.listing_id = l.id AND ${INTAKE_END} > ${now})
    WHEN 'opportunity' THEN l.deadline_at
    WHEN 'brief' THEN NULL
    ELSE CASE WHEN l.starts_at > ${now} THEN l.starts_at ELSE l.ends_at END
  END`;

/** What comes next stands first; what has no date follows, newest first; then what is over, latest first. */
export const soonestPublishedFirst = (now: Date) => Prisma.sql`
  ${isPublishedOver(now)}, CASE WHEN NOT ${isPublishedOver(now)} THEN ${nextPublishedAt(now)} END NULLS LAST,
  COALESCE(l.ends_at, l.deadline_at, l.published_at) DESC, l.id`;

/**
 * Lists cards in the reader's language (`pickTranslation` said in SQL) at the instant `now`: first the page of ids, then
 * what stands beside them. The selection says who may see what.
 */
export async function listPublishedCards(
  selection: CardSelection,
  locale: Locale,
  now: Date,
): Promise<PublishedCard[]> {
  const { condition, order, limit, offset = 0 } = selection;
  const chosen = await databaseShowing(LISTS).$queryRaw<{ id: string }[]>`
    SELECT l.id FROM listing l JOIN institution i ON i.id = l.institution_id
    WHERE ${condition}
    ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}`;
  return drawCards(chosen, locale, now);
}

/** What decides about a card's place in the order that was asked for (features/search/rules/cursor.ts). */
export type Placed = { stretch: number; key: number; tie: number };
export type PlacedCard = PublishedCard & Placed;

/**
 * Cards in the order in which `placed` names them. `placed` is a query of `id`, `place`, `stretch`, `key` and `tie`, and
 * says who may see what.
 */
export async function listPublishedCardsPlaced(placed: Prisma.Sql, locale: Locale, now: Date): Promise<PlacedCard[]> {
  const chosen = await databaseShowing(LISTS).$queryRaw<(Placed & { id: string })[]>`
    SELECT id, stretch, key, tie FROM (${placed}) placed ORDER BY place`;
  return drawCards(chosen, locale, now);
}

/**
 * The cards of the chosen listings, each with what was said of it when it was chosen. One text for whatever was asked, so
 * that PostgreSQL plans its many joins once for each connection: planning took longer than reading (lib/db.ts). Between the
 * choice and this a listing may have been taken back; it is then no longer shown.
 */
async function drawCards<Chosen extends { id: string }>(
  chosen: readonly Chosen[],
  locale: Locale,
  now: Date,
): Promise<(PublishedCard & Chosen)[]> {
  noteValidUntil(endOfMinute(now));
  if (chosen.length === 0) return [];
  const cards = await databaseShowing(LISTS).$queryRaw<PublishedCard[]>`
    ${PLANNED_ONCE} SELECT ${cardColumns(now)}
    FROM unnest(${chosen.map(({ id }) => id)}::uuid[]) AS chosen (id)
    ${cardTables(locale, now)}
    WHERE ${openPublished}`;
  noteShown(cards, now);
  const byId = new Map(cards.map((card) => [card.id, card]));
  return chosen.flatMap((one) => {
    const card = byId.get(one.id);
    return card ? [{ ...one, ...card }] : [];
  });
}

/** What stands on a card, from `cardTables`. */
function cardColumns(now: Date): Prisma.Sql {
  return Prisma.sql`
    l.id, l.code, l.kind, l.status, l.route, l.country_code AS "countryCode", l.city,
      l.attendance_mode AS "attendanceMode", l.is_free AS "isFree", l.is_sample AS "isSample",
      ${publishedCalledOff} AS "calledOff", l.languages,
      words.title, words.summary, words.language AS "textLanguage",
      i.slug AS "institutionSlug", named.name AS "institutionName", named.language AS "institutionLanguage",
      ${isPublishedOver(now)} AS "isOver",
      meeting.starts_at AS "sessionStartsAt", meeting.ends_at AS "sessionEndsAt", meeting.time_zone AS "sessionZone",
      COALESCE(meeting.later, 0)::int AS "laterSessions",
      to_char(COALESCE(e.starts_on, p.starts_on, b.released_on), 'YYYY-MM-DD') AS "startsOn",
      to_char(COALESCE(e.ends_on, p.ends_on), 'YYYY-MM-DD') AS "endsOn",
      to_char(COALESCE(admission.deadline_on, o.valid_until), 'YYYY-MM-DD') AS "deadlineOn",
      COALESCE(e.time_zone, admission.time_zone, o.time_zone) AS "timeZone", o.direction,
      week.hours, shut.closures, l.source_language AS "sourceLanguage",
      terms.mode AS "registrationMode", terms.opens_at AS "opensAt", terms.closes_at AS "closesAt",
      pool.capacity, pool.taken, picture.key AS "pictureKey", l.focus_x AS "focusX", l.focus_y AS "focusY"`;
}

/** The listings of `chosen` and what is told of each. */
function cardTables(locale: Locale, now: Date): Prisma.Sql {
  return Prisma.sql`
    JOIN listing l ON l.id = chosen.id
    JOIN institution i ON i.id = l.institution_id
    CROSS JOIN LATERAL (
      SELECT t.title, t.summary, t.language FROM translation t WHERE t.listing_id = l.id
      ORDER BY ${nearestPublishedFirst(locale, Prisma.sql`t.language`, Prisma.sql`l.source_language`)} LIMIT 1
    ) words
    CROSS JOIN LATERAL (
      SELECT m.name, m.language FROM institution_name m WHERE m.institution_id = i.id
      ORDER BY ${nearestPublishedFirst(locale, Prisma.sql`m.language`, Prisma.sql`i.source_language`)} LIMIT 1
    ) named
    LEFT JOIN LATERAL (
      SELECT s.starts_at, s.ends_at, s.time_zone,
        count(*) FILTER (WHERE s.ends_at > ${now}) OVER () - 1 AS later
      FROM session s WHERE s.listing_id = l.id
      ORDER BY s.ends_at <= ${now}, CASE WHEN s.ends_at > ${now} THEN s.starts_at END, s.starts_at DESC LIMIT 1
    ) meeting ON true
    LEFT JOIN LATERAL (
      SELECT n.deadline_on, n.time_zone FROM intake n WHERE n.listing_id = l.id
      ORDER BY ${INTAKE_END} <= ${now}, CASE WHEN ${INTAKE_END} > ${now} THEN n.deadline_on END, n.deadline_on DESC
      LIMIT 1
    ) admission ON true
    LEFT JOIN exhibition e ON e.listing_id = l.id
    LEFT JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('weekday', h.weekday, 'opens', h.opens, 'closes', h.closes)) AS hours
      FROM opening_hours h WHERE h.listing_id = e.listing_id
    ) week ON true
    LEFT JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('startsOn', c.starts_on, 'endsOn', c.ends_on, 'reason', c.reason)
        ORDER BY c.starts_on) AS closures
      FROM closure c WHERE c.listing_id = e.listing_id AND c.ends_on >= (${now}::timestamptz AT TIME ZONE e.time_zone)::date - 1
    ) shut ON true
    LEFT JOIN project p ON p.listing_id = l.id
    LEFT JOIN opportunity o ON o.listing_id = l.id
    LEFT JOIN brief b ON b.listing_id = l.id
    LEFT JOIN registration_terms terms ON terms.listing_id = l.id
    LEFT JOIN LATERAL (
      SELECT sum(p.capacity)::int AS capacity, sum(p.taken)::int AS taken FROM pool p
      WHERE p.listing_id = l.id AND p.audience <> 'code'
    ) pool ON true
    LEFT JOIN stored_file picture ON picture.id = l.picture_id`;
}

/**
 * What is told of a card may change within the minute, by an instant that no form rounded. Which listings stand in a list
 * changes with any of them, and with the minute, in which everything else begins and ends.
 */
function noteShown(cards: readonly PublishedCard[], now: Date): void {
  noteTags(cards.map(({ id }) => listingTag(id)));
  for (const { sessionStartsAt, sessionEndsAt, opensAt, closesAt } of cards) {
    for (const at of [sessionStartsAt, sessionEndsAt, opensAt, closesAt]) if (at && at > now) noteValidUntil(at);
  }
}

/** Order that puts the reader's language first, then its other forms, then the source. */
export function nearestPublishedFirst(locale: Locale, language: Prisma.Sql, source: Prisma.Sql): Prisma.Sql {
  const [primary = locale] = locale.split("-");
  return Prisma.sql`
    ${language} = ${locale} DESC, split_part(${language}, '-', 1) = ${primary} DESC, ${language} = ${source} DESC, ${language}`;
}
