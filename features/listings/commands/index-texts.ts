import "server-only";
import { indexPersonNames } from "@/features/search/commands/index-names.ts";
import { rememberWords } from "@/features/search/commands/remember-words.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import { LOCALES } from "@/lib/i18n/locales.ts";
import { cityNames } from "@/lib/places/cities.ts";
import { namesToFind } from "@/lib/places/countries.ts";
import { nameFields } from "@/lib/text/name-fields.ts";
import { type SearchField, searchDocument, type Weight } from "@/lib/text/search-document.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { KIND_WORDS } from "../rules/kind-words.ts";

const VENUE = { select: { name: true, city: true, names: { select: { name: true } } } } as const;

const TEXTS = {
  id: true,
  code: true,
  kind: true,
  city: true,
  countryCode: true,
  translations: {
    select: { language: true, title: true, summary: true, body: true, parts: { select: { text: true } } },
  },
  institution: {
    select: { names: { select: { language: true, name: true } }, aliases: { select: { alias: true } } },
  },
  countries: { select: { countryCode: true } },
  partners: { select: { name: true } },
  partnerships: {
    where: { state: "confirmed", institution: { status: "active" } },
    select: {
      institution: {
        select: { names: { select: { language: true, name: true } }, aliases: { select: { alias: true } } },
      },
    },
  },
  persons: { select: { person: { select: { id: true, name: true, nativeName: true, affiliation: true } } } },
  sessions: { select: { venue: VENUE } },
  exhibition: { select: { venue: VENUE } },
} as const satisfies Prisma.ListingSelect;

type WrittenListing = Prisma.ListingGetPayload<{ select: typeof TEXTS }>;

/**
 * Writes anew the words of listings that anybody may find: titles in every language weigh most, then code and names
 * (institution, people, partners, places), then summaries, then the long texts. What is new to the vocabulary and who is
 * named go with it. For `indexListings` only, once their entries are written.
 */
export async function writeTexts(viewer: Viewer, tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const listings = await tx.listing.findMany({ where: { id: { in: [...ids] } }, select: TEXTS });
  const documents = listings.map((listing) => searchDocument(searchFields(listing)));
  await tx.$executeRaw`
    INSERT INTO listing_index (listing_id, terms, vector)
    SELECT given.id, index_terms(e), given.vector::tsvector
    FROM unnest(${listings.map(({ id }) => id)}::uuid[], ${documents.map(({ vector }) => vector)}::text[]) given (id, vector)
    JOIN search_entry e ON e.listing_id = given.id
    ON CONFLICT (listing_id) DO UPDATE SET terms = excluded.terms, vector = excluded.vector`;
  await rememberWords(tx, documents);
  await indexPersonNames(
    viewer,
    tx,
    listings.flatMap(({ persons }) => persons.map(({ person }) => person)),
  );
}

/** In order of importance: what is too long for the index is cut at the end. */
function searchFields(listing: WrittenListing): SearchField[] {
  const { translations, institution } = listing;
  const texts = (weight: Weight, text: (translation: WrittenListing["translations"][number]) => string[]) =>
    translations.flatMap((translation) =>
      text(translation).map((part) => ({ weight, text: part, language: translation.language })),
    );
  return [
    ...texts("A", ({ title }) => [title]),
    { weight: "B", text: listing.code },
    ...[institution, ...listing.partnerships.map((one) => one.institution)].flatMap(({ names }) =>
      names.flatMap(({ name, language }) => nameFields(name, "B", language)),
    ),
    ...[...new Set(plainNames(listing))].flatMap((name) => nameFields(name, "B")),
    ...countryNames(listing),
    ...texts("C", ({ summary }) => [summary]),
    ...LOCALES.map((locale) => ({ weight: "D" as const, text: KIND_WORDS[listing.kind][locale], language: locale })),
    ...texts("D", ({ body, parts }) => [body, ...parts.map(({ text }) => text)]),
  ];
}

/** Names whose language nobody has said. */
function plainNames(listing: WrittenListing): string[] {
  const { countryCode, city, institution, partners, partnerships, persons, exhibition, sessions } = listing;
  const venues = [exhibition?.venue, ...sessions.map(({ venue }) => venue)];
  return [
    ...cityNames(countryCode, city),
    ...[institution, ...partnerships.map((one) => one.institution)].flatMap(({ aliases }) =>
      aliases.map(({ alias }) => alias),
    ),
    ...partners.map(({ name }) => name),
    ...persons.flatMap(({ person }) => [person.name, person.nativeName, person.affiliation]),
    ...venues.flatMap((venue) => (venue ? [venue.name, ...venue.names.map(({ name }) => name), venue.city] : [])),
  ];
}

function countryNames({ countryCode, countries }: WrittenListing): SearchField[] {
  const codes = new Set([countryCode, ...countries.map((country) => country.countryCode)]);
  return LOCALES.flatMap((locale) =>
    [...codes].flatMap((code) =>
      namesToFind(code, locale).map((text) => ({ weight: "B" as const, text, language: locale })),
    ),
  );
}
