import type { Locale } from "@/lib/i18n/locales.ts";
import { remembering } from "@/lib/remember.ts";
import { fold } from "@/lib/text/fold.ts";
import { KNOWN_CITIES } from "./known-cities.ts";

/** Degrees north and east. */
export type Position = { latitude: number; longitude: number };

/** A city of our own reviewed table. */
export type KnownCity = { countryCode: string; position: Position; names: Record<Locale, string>; others: string[] };

/** Who writes "China" may mean a city whose region has a code of its own. */
const ALSO_SOUGHT: Record<string, readonly string[]> = { CN: ["HK", "MO", "TW"] };

let byName: Map<string, KnownCity> | undefined;

/** The city of the reviewed table that somebody means who typed this, in any of its names; undefined when none is known. */
export function knownCity(countryCode: string, typed: string): KnownCity | undefined {
  return lookUp(countryCode, typed) ?? undefined;
}

/** Every card and every entry of a feed asks for its city again, and folding a name costs more than finding it. */
const lookUp = remembering(5000, (countryCode: string, typed: string): KnownCity | null => {
  byName ??= readTable();
  for (const spelling of citySpellings(typed)) {
    for (const country of [countryCode, ...(ALSO_SOUGHT[countryCode] ?? [])]) {
      const found = byName.get(`${country} ${spelling}`);
      if (found) return found;
    }
  }
  return null;
});

/** A city's name in the reader's language where we know it, else as it was typed. */
export function cityName(countryCode: string, typed: string, locale: Locale): string {
  return knownCity(countryCode, typed)?.names[locale] ?? typed;
}

/** Every name under which a city may be looked for, the typed one first. */
export function cityNames(countryCode: string, typed: string): string[] {
  const known = knownCity(countryCode, typed);
  return known ? [...new Set([typed, ...Object.values(known.names), ...known.others])] : [typed];
}

/** The form in which names of places are compared: folded, blind to apostrophes, hyphens and stops. */
export function placeForm(name: string): string {
  return fold(name)
    .replace(/['’‘`´]/gu, "")
    .replace(/[\s\-‐-―.·・_/]+/gu, " ")
    .trim();
}

/**
 * What to look up for a typed city, likeliest first: the whole, then without what stands behind a comma or in brackets,
 * without the word "city" that Chinese and Russian put beside it, and without the Arabic article.
 */
export function citySpellings(typed: string): string[] {
  const whole = placeForm(typed);
  const first = placeForm(typed.split(/[,;，、،；(（]/u)[0] ?? "");
  const bare = first
    .replace(/^(?:г|город|city of|ville de|ciudad de|مدينه) +/u, "")
    .replace(/(?:(?<=\p{Script=Han}{2})市| city| город)$/u, "")
    .trim();
  const withoutArticle = bare.replace(/^ال(?=.{3})/u, "");
  return [...new Set([whole, first, bare, withoutArticle])].filter(Boolean);
}

function readTable(): Map<string, KnownCity> {
  const table = new Map<string, KnownCity>();
  for (const line of KNOWN_CITIES.trim().split("\n")) {
    const city = readLine(line);
    for (const name of [...Object.values(city.names), ...city.others]) {
      for (const spelling of citySpellings(name)) {
        const key = `${city.countryCode} ${spelling}`;
        if (!table.has(key)) table.set(key, city);
      }
    }
  }
  return table;
}

function readLine(line: string): KnownCity {
  const [where = "", en = "", ...rest] = line.split("|");
  const [countryCode = "", latitude, longitude] = where.split(" ");
  const [zh = en, ru = en, ar = en, fr = en, es = en, others = ""] = rest.map((name) => (name === "=" ? en : name));
  return {
    countryCode,
    position: { latitude: Number(latitude), longitude: Number(longitude) },
    names: { en, "zh-CN": zh, ru, ar, fr, es },
    others: others.split(", ").filter(Boolean),
  };
}
