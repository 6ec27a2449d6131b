import { venueLabel } from "./venue-name.ts";

export type KnownVenue = {
  id: string;
  name: string;
  names: readonly { name: string }[];
  address: string;
  city: string;
  countryCode: string;
  isArchived: boolean;
};

export type TypedVenue = {
  name: string;
  address: string;
  /** Where the listing is held: a venue of that name elsewhere is another one, unless it was picked by its whole line. */
  city: string;
  countryCode: string;
};

/**
 * The venue that an editor means who typed this, among those of the institution; null for a new one. `own` are those that the
 * listing is held at already, none of them when the listing itself moves to another city.
 *
 * A suggestion that was picked counts whatever stands in the field of the address. Else name (in any language), address, city and country
 * must be the same; without an address, the one venue of that name in that city is meant. The listing's own come first,
 * then those that are still suggested: so a listing keeps its venue although another says the same.
 */
export function chooseVenue(
  typed: TypedVenue,
  venues: readonly KnownVenue[],
  own: ReadonlySet<string> = new Set(),
): KnownVenue | null {
  const ordered = venues.toSorted((left, right) => rank(left) - rank(right));
  const bears = ({ name, names }: KnownVenue): boolean =>
    name === typed.name || names.some((other) => other.name === typed.name);
  const isHere = ({ city, countryCode }: KnownVenue): boolean =>
    city === typed.city && countryCode === typed.countryCode;
  const named = ordered.filter(bears);
  const said = named.filter(({ address }) => address === typed.address);
  const kept = said.find((venue) => own.has(venue.id)) ?? said.find(isHere);
  if (kept) return kept;
  const picked = ordered.find((venue) => !venue.isArchived && isPicked(venue));
  if (picked) return picked;
  const here = named.filter((venue) => isHere(venue) && !venue.isArchived);
  return typed.address === "" && here.length === 1 ? (here[0] ?? null) : null;

  /** A line that says no more than the name is the name. */
  function isPicked(venue: KnownVenue): boolean {
    const label = venueLabel(venue);
    return label === typed.name && label !== venue.name;
  }

  function rank({ id, isArchived }: KnownVenue): number {
    return own.has(id) ? 0 : isArchived ? 2 : 1;
  }
}
