import "server-only";
import { nameIn } from "@/features/institutions/rules/names.ts";
import { mayReview } from "@/features/listings/policy.ts";
import { PUBLIC_STATUSES } from "@/features/listings/rules/status.ts";
import { TITLED, titleIn } from "@/features/listings/rules/titles.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { isId } from "@/lib/id.ts";
import { countryName } from "@/lib/places/countries.ts";
import { languageName } from "@/lib/places/languages.ts";
import { isolate } from "@/lib/text/isolate.ts";
import { zoneInWords } from "@/lib/time/format.ts";
import { isTimeZone } from "@/lib/time/zone.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { venueNameIn } from "../rules/venue-name.ts";
import { saidOf, VENUE_SAID, type VenueSaid, type VenueWords, venueDifferences } from "../rules/venue-row.ts";

const PROPOSAL = {
  id: true,
  state: true,
  form: true,
  createdAt: true,
  merged: { select: VENUE_SAID },
  venue: {
    select: {
      ...VENUE_SAID,
      institution: {
        select: { id: true, slug: true, sourceLanguage: true, names: { select: { language: true, name: true } } },
      },
    },
  },
} as const satisfies Prisma.VenueProposalSelect;

const MOST_LISTINGS = 20;

/**
 * A change of a venue as the office reads it: what would be other, and which public listings are held there. Names are in `locale` where
 * they are. NotFound for whoever is not the office.
 */
export async function getVenueChange(viewer: Viewer, id: string, locale: Locale) {
  if (!viewer.isOffice || !isId(id)) throw new NotFound();
  const proposal = await database().venueProposal.findUnique({ where: { id }, select: PROPOSAL });
  if (!proposal) throw new NotFound();
  const { venue, merged, state, createdAt } = proposal;
  const { institution } = venue;
  const venueIds = [venue, merged].flatMap((one) => one?.id ?? []);
  const held: Prisma.ListingWhereInput = {
    status: { in: [...PUBLIC_STATUSES] },
    OR: [{ sessions: { some: { venueId: { in: venueIds } } } }, { exhibition: { venueId: { in: venueIds } } }],
  };
  const [listings, total] = await Promise.all([
    database().listing.findMany({
      where: held,
      select: { id: true, ...TITLED },
      orderBy: { updatedAt: "desc" },
      take: MOST_LISTINGS,
    }),
    database().listing.count({ where: held }),
  ]);
  const waits = state === "proposed";
  const { sourceLanguage } = institution;
  const differencesOf = (before: Parameters<typeof saidOf>[0]) =>
    waits
      ? venueDifferences(saidOf(before, sourceLanguage), proposal.form as VenueSaid, {
          language: sourceLanguage,
          locale,
          words: venueWords(locale),
        })
      : [];
  const isOwn = !mayReview(viewer, { institutionId: institution.id });
  return {
    id,
    name: venueNameIn(venue, locale),
    sentAt: createdAt,
    institution: { slug: institution.slug, ...nameIn(institution, locale) },
    /** Of the institution that reads the answer. */
    readerLanguage: institution.sourceLanguage,
    differences: differencesOf(venue),
    /** Another that would become part of it, and what of that one would be other. */
    merged: merged && { name: venueNameIn(merged, locale), differences: differencesOf(merged) },
    listings: listings.map((row) => ({ id: row.id, code: row.code, ...titleIn(row, locale) })),
    total,
    waits,
    isOwn,
    mayDecide: waits && !isOwn,
  };
}

function venueWords(locale: Locale): VenueWords {
  return {
    countryCode: (code) => countryName(code, locale),
    timeZone: (zone) => (isTimeZone(zone) ? zoneInWords(zone, locale, new Date()) : zone),
    seats: (seats) => new Intl.NumberFormat(locale).format(Number(seats)),
    language: (language) => isolate(languageName(language, locale)),
  };
}
