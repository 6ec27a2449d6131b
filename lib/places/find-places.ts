import { LOCALES, type Locale } from "@/lib/i18n/locales.ts";
import { simplified } from "@/lib/text/simplified.ts";
import { placeForm } from "./cities.ts";
import { cityKey } from "./city-key.ts";
import { COUNTRY_CODES, namesToFind } from "./countries.ts";
import { KNOWN_CITIES } from "./known-cities.ts";

/** A country or region, or a city of our table, by how an address names it. */
export type FoundPlace = { country: string; city?: string };

type Named = { place: FoundPlace; forms: string[] };

let known: Named[] | undefined;

/**
 * Countries and regions, then cities of our table, that have a name beginning like this in any of the portal's languages,
 * or a word of a name; whole names first. At most `limit`, none for less than two letters (one character of Chinese).
 */
export function findPlaces(typed: string, limit: number): FoundPlace[] {
  const begun = comparable(typed);
  if (begun === "" || (begun.length < 2 && !/\p{Script=Han}/u.test(begun))) return [];
  known ??= readPlaces();
  const rank = ({ forms }: Named): number => {
    if (forms.includes(begun)) return 0;
    if (forms.some((form) => form.startsWith(begun))) return 1;
    return forms.some((form) => form.includes(` ${begun}`)) ? 2 : 3;
  };
  return known
    .map((named) => ({ ...named, rank: rank(named) }))
    .filter(({ rank: place }) => place < 3)
    .toSorted((left, right) => left.rank - right.rank)
    .slice(0, limit)
    .map(({ place }) => place);
}

function readPlaces(): Named[] {
  const countries = COUNTRY_CODES.map((country) => ({
    place: { country },
    forms: LOCALES.flatMap((locale: Locale) => namesToFind(country, locale).map(comparable)),
  }));
  return [...countries, ...cities()];
}

/** One city a line: country and position, then its names; `=` repeats the English one. */
function cities(): Named[] {
  return KNOWN_CITIES.trim()
    .split("\n")
    .flatMap((line) => {
      const [head = "", english = "", ...names] = line.split("|");
      const country = head.slice(0, 2);
      const city = cityKey(country, english);
      if (city === null) return [];
      const written = [english, ...names.flatMap((name) => name.split(","))].filter((name) => !/^\s*=?\s*$/.test(name));
      return [{ place: { country, city }, forms: written.map(comparable) }];
    });
}

const comparable = (name: string) => simplified(placeForm(name));
