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

type Difference = { field: string; before: Stretch[]; after: Stretch[] };

/** Where two versions of a venue differ, field by field as a listing's form names them; texts are in `language`. */
export function venueDifferences(before: VenueSaid, after: VenueSaid, language: string): Difference[] {
  return differencesBetween(fieldsOf(before), fieldsOf(after)).map(({ field, mine, theirs }) => ({
    field,
    ...stretches(mine, theirs, language),
  }));
}

function fieldsOf({ names, address, latitude, longitude, seats, timeZone, ...place }: VenueSaid) {
  // In an order of their own: what was only written in another order is no change.
  const ordered = names.toSorted((left, right) => (left.language < right.language ? -1 : 1));
  const said = ordered.filter(({ about }) => about !== "");
  return {
    venueName: ordered.map(({ language, name }) => `${name} (${language})`).join("\n"),
    venueAddress: address,
    ...place,
    position: latitude === null || longitude === null ? "" : `${latitude}, ${longitude}`,
    timeZone: timeZone ?? "",
    seats: seats === null ? "" : String(seats),
    accessibility: said.map(({ language, about }) => `${about} (${language})`).join("\n"),
  };
}
