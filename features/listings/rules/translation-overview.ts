import { LOCALES } from "@/lib/i18n/locales.ts";

/** Where a listing stands in a language: its own text, or a translation that is whole, partly missing, older than the text, or none. */
export const CELL_STATES = ["source", "done", "partial", "stale", "missing"] as const;
export type CellState = (typeof CELL_STATES)[number];

/** What can be looked for. */
export const SOUGHT_STATES = ["stale", "partial", "missing", "done"] as const;
export type SoughtState = (typeof SOUGHT_STATES)[number];

/** So many languages beside those of the interface have a column. */
const MOST_OTHERS = 6;

/**
 * The languages that the overview tells of: those of the interface, then others in use, the most used first. A language that is asked
 * for stands alone.
 */
export function overviewLanguages(
  used: readonly { language: string; listings: number }[],
  asked: string | undefined,
): string[] {
  if (asked) return [asked];
  const known: readonly string[] = LOCALES;
  const others = used
    .filter(({ language }) => !known.includes(language))
    .toSorted((left, right) => right.listings - left.listings || (left.language < right.language ? -1 : 1))
    .slice(0, MOST_OTHERS)
    .map(({ language }) => language);
  return [...known, ...others];
}

export type LanguageTotal = Record<SoughtState, number> & {
  language: string;
  /** Listings in another language, which could be translated into this one. */
  of: number;
  /** Those that are whole and up to date, in whole percent, never 100 while one is not. */
  percent: number;
};

/** How far the translating into one language has come. */
export function totalOf(language: string, counts: Partial<Record<CellState, number>>): LanguageTotal {
  const [stale, partial, missing, done] = SOUGHT_STATES.map((state) => counts[state] ?? 0) as [
    number,
    number,
    number,
    number,
  ];
  const of = stale + partial + missing + done;
  return { language, stale, partial, missing, done, of, percent: of === 0 ? 0 : Math.floor((done / of) * 100) };
}
