import { cutText } from "@/lib/text/cut.ts";

export type VenueNames = { name: string; names?: readonly { language: string; name: string }[] };

const primary = (language: string): string | undefined => language.split("-")[0]?.toLowerCase();

/** What a venue is called for a reader: in the reader's language, else in another variety of it, else as the institution writes it. */
export function venueNameIn({ name, names = [] }: VenueNames, locale: string): string {
  const found =
    names.find(({ language }) => language === locale) ??
    names.find(({ language }) => primary(language) === primary(locale));
  return found?.name ?? name;
}

/**
 * The name by which listings' forms know a venue: the one that it has, as long as the venue bears it in some language, so that a form saved
 * for the sake of something else renames nothing; else the one in its institution's language, else the first.
 */
export function mainName(
  names: readonly { language: string; name: string }[],
  sourceLanguage: string,
  former?: string,
): string {
  const kept = names.find(({ name }) => name === former);
  return (kept ?? names.find(({ language }) => language === sourceLanguage) ?? names[0])?.name ?? "";
}

export type VenueText = { language: string; name: string; accessibility: string };

/**
 * How one gets in and about there, in the reader's language, else as the institution wrote it first; null when nothing is
 * said. The language goes with it, because it may be another than the page's.
 */
export function accessibilityIn(
  names: readonly VenueText[],
  sourceLanguage: string,
  locale: string,
): { text: string; language: string } | null {
  const said = names.filter(({ accessibility }) => accessibility !== "");
  const found =
    said.find(({ language }) => language === locale) ??
    said.find(({ language }) => primary(language) === primary(locale)) ??
    said.find(({ language }) => language === sourceLanguage) ??
    said[0];
  return found ? { text: found.accessibility, language: found.language } : null;
}

/** As long as the name of a venue in a listing's form may be. */
const LONGEST_LABEL = 200;

/** One line that tells a venue from every other of its institution: what the editor suggests. */
export function venueLabel({ name, address, city }: { name: string; address: string; city: string }): string {
  return cutText([name, address, city].filter(Boolean).join(" · "), LONGEST_LABEL);
}
