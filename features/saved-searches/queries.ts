import "server-only";
import { listPublishedCards, type PublishedCard } from "@/features/listings/queries/published-cards.ts";
import { matchingPublished } from "@/features/search/queries/published-browse.ts";
import { readPersonalToken } from "@/lib/auth/personal-link.ts";
import type { Member } from "@/lib/auth/viewer.ts";
import { type Database, database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { Prisma } from "@/prisma/generated/client.ts";
import type { DigestFrequency } from "@/prisma/generated/enums.ts";
import { filtersOf } from "./schema.ts";

export type SavedSearchRow = {
  id: string;
  name: string;
  query: string;
  frequency: DigestFrequency;
  timeZone: string;
  /** Null while its mail is stopped. */
  nextAt: Date | null;
};

const SELECT = { id: true, name: true, query: true, frequency: true, timeZone: true, nextAt: true } as const;

/** The viewer's saved searches, newest first. */
export async function listSavedSearches(viewer: Member): Promise<SavedSearchRow[]> {
  return database().savedSearch.findMany({ where: { userId: viewer.userId }, select: SELECT, orderBy: { id: "desc" } });
}

/** Since when nothing is mailed of the viewer's saved searches, because mail to their address came back; null: all is mailed. */
export async function getDigestPause(viewer: Member): Promise<Date | null> {
  const user = await database().user.findUnique({ where: { id: viewer.userId }, select: { digestsPausedAt: true } });
  return user?.digestsPausedAt ?? null;
}

/** The IANA zone in which the viewer last asked for mail; null when none was ever chosen. */
export async function getOwnTimeZone(viewer: Member): Promise<string | null> {
  const user = await database().user.findUnique({ where: { id: viewer.userId }, select: { timeZone: true } });
  return user?.timeZone ?? null;
}

/** The saved search that the link in a mail opens. NotFound for a link that was not made here or whose search is gone. */
export async function getSavedSearchByToken(token: string): Promise<SavedSearchRow> {
  const link = readPersonalToken("saved-search", token);
  const search = link && (await database().savedSearch.findUnique({ where: { id: link.id }, select: SELECT }));
  if (!search) throw new NotFound();
  return search;
}

/** What is new for a saved search: the listings that a mail names, and how many there are in all. */
export type Digest = { cards: PublishedCard[]; total: number };

/** A mail names no more than this; the address of the whole answer stands below. */
const MOST_NAMED = 12;

/**
 * Published listings that fit a kept question at `now` and became public after `from` and not after `until`, newest
 * first. What was called off is no news.
 */
export async function listPublishedNews(
  { query, from, until }: { query: string; from: Date; until: Date },
  locale: Locale,
  now: Date,
): Promise<Digest> {
  const condition = newsCondition(query, from, until, now);
  if (!condition) return { cards: [], total: 0 };
  const [cards, total] = await Promise.all([
    listPublishedCards({ condition, order: Prisma.sql`l.published_at DESC, l.id`, limit: MOST_NAMED }, locale, now),
    count(database(), condition),
  ]);
  return { cards, total };
}

/** How many listings would be news for a kept question (see `listPublishedNews`). */
export async function countPublishedNews(
  news: { query: string; from: Date; until: Date },
  now: Date,
  reader: Database = database(),
): Promise<number> {
  const condition = newsCondition(news.query, news.from, news.until, now);
  return condition ? count(reader, condition) : 0;
}

function newsCondition(query: string, from: Date, until: Date, now: Date): Prisma.Sql | null {
  const matching = matchingPublished(filtersOf(query), now);
  return (
    matching &&
    Prisma.sql`${matching} AND l.status = 'published' AND l.published_at > ${from} AND l.published_at <= ${until}`
  );
}

async function count(reader: Database, condition: Prisma.Sql): Promise<number> {
  const [counted] = await reader.$queryRaw<[{ total: number }]>`
    SELECT count(*)::int AS total FROM listing l JOIN institution i ON i.id = l.institution_id WHERE ${condition}`;
  return counted.total;
}
