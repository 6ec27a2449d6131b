import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import { LOCALES } from "@/lib/i18n/locales.ts";
import { countryName } from "@/lib/places/countries.ts";
import { indexText } from "@/lib/text/search.ts";
import type { Prisma } from "@/prisma/generated/client.ts";

/** A listing's words by how much they weigh. */
export type IndexedWords = { titles: string; names: string; summaries: string; bodies: string };

/**
 * Writes anew the words of listings that anybody may find: titles in every language weigh most, then code and names
 * (institution, people, partners, places), then summaries, then the long texts. For `indexListings` only.
 */
export async function writeTexts(_viewer: Viewer, tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const listings = await tx.listing.findMany({ where: { id: { in: [...ids] } }, select: TEXTS });
  const words = listings.map(wordsOf);
  await tx.$executeRaw`
    INSERT INTO listing_index (listing_id, vector)
    SELECT given.id,
      setweight(to_tsvector('simple', given.titles), 'A') || setweight(to_tsvector('simple', given.names), 'B') ||
      setweight(to_tsvector('simple', given.summaries), 'C') || setweight(to_tsvector('simple', given.bodies), 'D')
    FROM unnest(
      ${listings.map(({ id }) => id)}::uuid[], ${words.map(({ titles }) => titles)}::text[],
      ${words.map(({ names }) => names)}::text[], ${words.map(({ summaries }) => summaries)}::text[],
      ${words.map(({ bodies }) => bodies)}::text[]
    ) given (id, titles, names, summaries, bodies)
    ON CONFLICT (listing_id) DO UPDATE SET vector = excluded.vector`;
}

const PLACE = { select: { name: true, city: true } } as const;

const TEXTS = {
  id: true,
  code: true,
  city: true,
  countryCode: true,
  translations: { select: { title: true, summary: true, body: true, parts: { select: { text: true } } } },
  institution: { select: { names: { select: { name: true } } } },
  countries: { select: { countryCode: true } },
  partners: { select: { name: true } },
  persons: { select: { person: { select: { name: true, nativeName: true, affiliation: true } } } },
  sessions: { select: { room: true, venue: PLACE } },
  exhibition: { select: { venue: PLACE } },
} as const satisfies Prisma.ListingSelect;

function wordsOf(listing: Prisma.ListingGetPayload<{ select: typeof TEXTS }>): IndexedWords {
  const venues = [listing.exhibition?.venue, ...listing.sessions.map(({ venue }) => venue)];
  const countries = [listing.countryCode, ...listing.countries.map(({ countryCode }) => countryCode)];
  const names = [
    listing.code,
    listing.city,
    ...listing.institution.names.map(({ name }) => name),
    ...listing.partners.map(({ name }) => name),
    ...listing.persons.flatMap(({ person }) => [person.name, person.nativeName, person.affiliation]),
    ...venues.flatMap((venue) => (venue ? [venue.name, venue.city] : [])),
    ...countries.flatMap((code) => LOCALES.map((locale) => countryName(code, locale))),
  ];
  return {
    titles: tokens(listing.translations.map(({ title }) => title)),
    names: tokens(names),
    summaries: tokens(listing.translations.map(({ summary }) => summary)),
    bodies: tokens(listing.translations.flatMap(({ body, parts }) => [body, ...parts.map(({ text }) => text)])),
  };
}

function tokens(texts: readonly string[]): string {
  return [...new Set(texts)].map(indexText).join(" ");
}
