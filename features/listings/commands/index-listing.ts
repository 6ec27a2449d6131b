import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import { LOCALES } from "@/lib/i18n/locales.ts";
import { countryName } from "@/lib/places/countries.ts";
import { indexText } from "@/lib/text/search.ts";

/**
 * Writes anew what search reads of a listing: titles in every language weigh most, then code and names
 * (institution, people, partners, places), then summaries, then the long texts. Runs in the transaction that
 * changed the listing; the viewer must have been allowed that change.
 */
export async function indexListing(_viewer: Viewer, tx: Transaction, listingId: string): Promise<void> {
  const listing = await tx.listing.findUniqueOrThrow({
    where: { id: listingId },
    select: {
      code: true,
      city: true,
      countryCode: true,
      translations: { select: { title: true, summary: true, body: true, parts: { select: { text: true } } } },
      institution: { select: { names: { select: { name: true } } } },
      countries: { select: { countryCode: true } },
      partners: { select: { name: true } },
      persons: { select: { person: { select: { name: true, nativeName: true, affiliation: true } } } },
      sessions: { select: { room: true, venue: { select: { name: true, city: true } } } },
      exhibition: { select: { venue: { select: { name: true, city: true } } } },
    },
  });
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
  const titles = tokens(listing.translations.map(({ title }) => title));
  const summaries = tokens(listing.translations.map(({ summary }) => summary));
  const bodies = tokens(listing.translations.flatMap(({ body, parts }) => [body, ...parts.map(({ text }) => text)]));
  await tx.$executeRaw`
    INSERT INTO listing_index (listing_id, vector)
    VALUES (
      ${listingId}::uuid,
      setweight(to_tsvector('simple', ${titles}), 'A') || setweight(to_tsvector('simple', ${tokens(names)}), 'B') ||
      setweight(to_tsvector('simple', ${summaries}), 'C') || setweight(to_tsvector('simple', ${bodies}), 'D')
    )
    ON CONFLICT (listing_id) DO UPDATE SET vector = excluded.vector`;
}

function tokens(texts: readonly string[]): string {
  return [...new Set(texts)].map(indexText).join(" ");
}
