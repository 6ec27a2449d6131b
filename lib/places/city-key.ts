import { transliterate } from "transliteration";
import type { Locale } from "@/lib/i18n/locales.ts";
import { cityName, knownCity } from "@/lib/places/cities.ts";
import { isCountryCode } from "@/lib/places/countries.ts";
import { fold } from "@/lib/text/fold.ts";

const LONGEST_SLUG = 80;
const HAN_RUN = /\p{Script=Han}+/gu;
const KEY = /^([A-Z]{2})-([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/**
 * What a city is called in addresses and in the index: its country or region and its name in plain Latin letters
 * (`CN-guangzhou`), the same for `Guangzhou`, `GUANGZHOU` and 广州, and for every name that we know a city by (EG-cairo for القاهرة). Never empty after the hyphen: a name of signs alone is
 * spelled by its code points. Null where there is no name.
 */
export function cityKey(countryCode: string, city: string): string | null {
  const typed = city.normalize("NFKC").trim().slice(0, 120);
  if (typed === "") return null;
  const name = knownCity(countryCode, typed)?.names.en ?? typed;
  return `${countryCode}-${slugOf(name) || spelled(name)}`;
}

/** Says whether a text from an address can be a city's key, as `cityKey` writes it. */
export function isCityKey(text: string): boolean {
  const [, country = "", slug = ""] = KEY.exec(text) ?? [];
  return isCountryCode(country) && slug.length <= LONGEST_SLUG;
}

/** The name of a city by its key, in the reader's language where we know it, else as far as the key tells: `Saint Denis`. */
export function cityNameOfKey(key: string, locale: Locale): string {
  const words = key.slice(3).split("-");
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ");
  return cityName(key.slice(0, 2), name, locale);
}

/** Han characters are syllables of one word: 广州 is Guangzhou and not Guang Zhou. */
function slugOf(name: string): string {
  const latin = fold(name).replace(HAN_RUN, (run) => ` ${transliterate(run).replace(/\s+/g, "")} `);
  return trimmed(
    trimmed(
      transliterate(latin)
        .toLowerCase()
        .replace(/['’‘`ʻʼ]/g, "")
        .replace(/[^a-z0-9]+/g, "-"),
    ).slice(0, LONGEST_SLUG),
  );
}

function spelled(name: string): string {
  const points = [...name].slice(0, 8).map((character) => (character.codePointAt(0) ?? 0).toString(16));
  return `u${points.join("-u")}`;
}

function trimmed(slug: string): string {
  return slug.replace(/^-+|-+$/g, "");
}
