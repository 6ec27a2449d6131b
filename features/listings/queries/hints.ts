import "server-only";
import { maySeeDesk } from "@/features/institutions/policy.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/id.ts";
import { holidayOn, knowsHolidays } from "@/lib/time/holidays.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import type { ListingKind, ListingStatus } from "@/prisma/generated/enums.ts";
import { maySeeAtDesk } from "../policy.ts";
import { areAlike } from "../rules/similar-titles.ts";
import { TITLED, titleIn } from "../rules/titles.ts";
import { reached } from "./reached.ts";

/** More than a typist wants to read. */
const MOST_TOLD = 5;
/** How many are compared: what the institution posted last, and what others show near in time. */
const MOST_COMPARED = 400;
const NEAR_MS = 4 * 24 * 60 * 60 * 1000;

const NAMED = {
  id: true,
  institutionId: true,
  startsAt: true,
  ...TITLED,
} as const satisfies Prisma.ListingSelect;

/** A listing that a hint names. `isOwn` when it is the institution's: its desk leads to it, else its public page. */
export type NamedListing = { id: string; code: string; title: string; language: string; isOwn: boolean };

/**
 * Listings that may be the one being written, by their titles: of the institution, whatever became of them, and public
 * ones of others that begin within four days of `startsAt`. `id` is the listing itself, not compared. NotFound for
 * whoever is not a member.
 */
export async function listSimilar(
  viewer: Viewer,
  institutionId: string,
  sought: { id: string | null; title: string; startsAt: Date | null },
  locale: string,
): Promise<NamedListing[]> {
  if (!maySeeDesk(viewer, institutionId)) throw new NotFound();
  const { id, title, startsAt } = sought;
  const itself = id !== null && isId(id) ? { NOT: { id } } : {};
  const [own, others] = await Promise.all([
    database().listing.findMany({
      where: { ...reached(viewer, institutionId), ...itself, status: { not: "refused" } },
      select: NAMED,
      orderBy: { updatedAt: "desc" },
      take: MOST_COMPARED,
    }),
    startsAt === null
      ? []
      : database().listing.findMany({
          where: {
            status: "published",
            institution: { status: "active", NOT: { id: institutionId } },
            startsAt: { gt: new Date(startsAt.getTime() - NEAR_MS), lt: new Date(startsAt.getTime() + NEAR_MS) },
          },
          select: NAMED,
          orderBy: { startsAt: "asc" },
          take: MOST_COMPARED,
        }),
  ]);
  return [...own, ...others]
    .filter(({ translations }) => translations.some((text) => areAlike(text.title, title)))
    .slice(0, MOST_TOLD)
    .map((row) => named(row, institutionId, locale));
}

function named(
  row: Prisma.ListingGetPayload<{ select: typeof NAMED }>,
  institutionId: string,
  locale: string,
): NamedListing {
  return { id: row.id, code: row.code, ...titleIn(row, locale), isOwn: row.institutionId === institutionId };
}

export type ListingHints = {
  similar: NamedListing[];
  /** Public holidays on its days, of the countries or regions it concerns. Days are YYYY-MM-DD at the venue. */
  holidays: { country: string; day: string; name: string }[];
  /** Countries or regions it concerns of which no holidays are known. */
  unknown: string[];
  /** Other listings of the institution at the same hours, and whether in the same venue. */
  clashes: (NamedListing & { at: Date; timeZone: string; isSameVenue: boolean })[];
};

const ALIVE = ["draft", "in_review", "changes_requested", "scheduled", "published"] satisfies ListingStatus[];

/**
 * What an editor may want to know before publishing: that it may be there already, that somebody invited has a holiday,
 * that the institution has something else at those hours. Past days are left out. NotFound for strangers.
 */
export async function getListingHints(
  viewer: Viewer,
  institutionId: string,
  id: string,
  { locale, now }: { locale: string; now: Date },
): Promise<ListingHints> {
  const listing = isId(id)
    ? await database().listing.findFirst({
        where: { id, institutionId },
        select: {
          ...NAMED,
          kind: true,
          unitId: true,
          countryCode: true,
          countries: { select: { countryCode: true } },
          sessions: { select: { localStart: true, startsAt: true, endsAt: true, timeZone: true, venueId: true } },
        },
      })
    : null;
  if (!listing || !maySeeAtDesk(viewer, listing)) throw new NotFound();
  const source = listing.translations.find(({ language }) => language === listing.sourceLanguage);
  const coming = listing.sessions.filter(({ endsAt }) => endsAt > now);
  const concerned = [...new Set([listing.countryCode, ...listing.countries.map(({ countryCode }) => countryCode)])];
  const isDated = takesHours(listing.kind) && coming.length > 0;
  return {
    similar: await listSimilar(
      viewer,
      institutionId,
      { id, title: source?.title ?? "", startsAt: listing.startsAt },
      locale,
    ),
    holidays: isDated ? holidaysOf(concerned, [...new Set(coming.map(dayOf))], locale) : [],
    unknown: isDated ? concerned.filter((country) => !knowsHolidays(country)) : [],
    clashes: isDated ? await listClashes(viewer, institutionId, id, coming, locale) : [],
  };
}

const takesHours = (kind: ListingKind): boolean => kind === "lecture";
const dayOf = ({ localStart }: { localStart: string }): string => localStart.slice(0, 10);

function holidaysOf(countries: readonly string[], days: readonly string[], locale: string): ListingHints["holidays"] {
  return days.flatMap((day) =>
    countries.flatMap((country) => {
      const holiday = holidayOn(country, day, locale);
      return holiday ? [{ country, ...holiday }] : [];
    }),
  );
}

type Hours = { startsAt: Date; endsAt: Date; venueId: string | null };

async function listClashes(
  viewer: Viewer,
  institutionId: string,
  id: string,
  sessions: readonly Hours[],
  locale: string,
): Promise<ListingHints["clashes"]> {
  const found = await database().session.findMany({
    where: {
      listing: { ...reached(viewer, institutionId), status: { in: ALIVE }, NOT: { id } },
      OR: sessions.map(({ startsAt, endsAt }) => ({ startsAt: { lt: endsAt }, endsAt: { gt: startsAt } })),
    },
    orderBy: { startsAt: "asc" },
    take: MOST_TOLD,
    select: { startsAt: true, endsAt: true, timeZone: true, venueId: true, listing: { select: NAMED } },
  });
  return found.map(({ listing, startsAt, endsAt, timeZone, venueId }) => ({
    ...named(listing, institutionId, locale),
    at: startsAt,
    timeZone,
    isSameVenue:
      venueId !== null &&
      sessions.some((own) => own.venueId === venueId && own.startsAt < endsAt && own.endsAt > startsAt),
  }));
}
