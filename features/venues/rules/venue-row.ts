import { differencesBetween } from "@/features/listings/rules/editor-state.ts";
import { type Stretch, stretches } from "@/features/listings/rules/revisions.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import type { VenueText } from "../schema.ts";

/** What an institution says of a venue, with its city as the gazetteer has it. */
export type VenueSaid = Omit<VenueText, "placeId" | "revision">;

/** What is read of a venue to know what its institution says of it. */
export const VENUE_SAID = {
  id: true,
  name: true,
  address: true,
  city: true,
  countryCode: true,
  latitude: true,
  longitude: true,
  timeZone: true,
  seats: true,
  names: { select: { language: true, name: true, accessibility: true }, orderBy: { language: "asc" } },
} as const satisfies Prisma.VenueSelect;

/** What an institution says of a venue; one that bears no name in a language yet has its own in the institution's. */
export function saidOf(
  {
    name,
    address,
    city,
    countryCode,
    latitude,
    longitude,
    timeZone,
    seats,
    names,
  }: Omit<Prisma.VenueGetPayload<{ select: typeof VENUE_SAID }>, "id">,
  sourceLanguage: string,
): VenueSaid {
  const known = names.length > 0 ? names : [{ language: sourceLanguage, name, accessibility: "" }];
  return {
    names: known.map(({ language, name: called, accessibility: about }) => ({ language, name: called, about })),
    address,
    city,
    countryCode,
    latitude,
    longitude,
    timeZone,
    seats,
  };
}

/** The columns of a venue, and its names beside them. `name`: by which listings' forms know it. */
export function rowOf({ names, ...said }: VenueSaid, name: string) {
  return {
    ...said,
    name,
    names: names.map(({ language, name: called, about }) => ({ language, name: called, accessibility: about })),
  };
}

/** In words: a country or region, a zone, a number of seats, and in which language a text is. */
export type VenueWords = Record<"countryCode" | "timeZone" | "seats" | "language", (raw: string) => string>;

/**
 * Where two versions of a venue differ, field by field as a listing's form names them, in the words of a reader in `locale`; texts are in
 * `language`.
 */
export function venueDifferences(
  before: VenueSaid,
  after: VenueSaid,
  { language, locale, words }: { language: string; locale: string; words: VenueWords },
): { field: string; language: string; before: Stretch[]; after: Stretch[] }[] {
  return differencesBetween(fieldsOf(before, words), fieldsOf(after, words)).map(({ field, mine, theirs }) => {
    const told = WORDED.has(field) ? locale : language;
    return { field, language: told, ...stretches(mine, theirs, told) };
  });
}

const WORDED = new Set(["countryCode", "timeZone", "seats", "position"]);

function fieldsOf(
  { names, address, latitude, longitude, seats, timeZone, countryCode, ...place }: VenueSaid,
  words: VenueWords,
) {
  // In an order of their own: what was only written in another order is no change.
  const ordered = names.toSorted((left, right) => (left.language < right.language ? -1 : 1));
  const said = ordered.filter(({ about }) => about !== "");
  return {
    venueName: ordered.map(({ language, name }) => `${name} (${words.language(language)})`).join("\n"),
    venueAddress: address,
    ...place,
    countryCode: words.countryCode(countryCode),
    position: latitude === null || longitude === null ? "" : `${latitude}, ${longitude}`,
    timeZone: timeZone ? words.timeZone(timeZone) : "",
    seats: seats === null ? "" : words.seats(String(seats)),
    accessibility: said.map(({ language, about }) => `${about} (${words.language(language)})`).join("\n"),
  };
}
