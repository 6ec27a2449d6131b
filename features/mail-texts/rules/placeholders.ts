/** What an institution's own words may stand for in a letter. The whole list; nothing else is filled in. */
export const PLACEHOLDERS = ["name", "title", "when", "where", "institution", "link", "contact"] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];
export type PlaceholderValues = Record<Placeholder, string>;

/** Braces with something in them, also the wide ones of Chinese keyboards. */
const IN_BRACES = /[{｛]([^{}｛｝\n]*)[}｝]/g;

const isKnown = (whole: string) => PLACEHOLDERS.some((name) => whole === `{${name}}`);

/** What stands in braces and is no placeholder, as it was written, each once. */
export function unknownPlaceholders(text: string): string[] {
  return [...new Set([...text.matchAll(IN_BRACES)].map(([whole]) => whole))].filter((whole) => !isKnown(whole));
}

/**
 * Puts values in the place of placeholders, once: what a value itself says in braces stays as it is, and no value brings a line
 * of its own into the text.
 */
export function fillPlaceholders(text: string, values: PlaceholderValues): string {
  return text.replace(IN_BRACES, (whole, name: string) =>
    isKnown(whole) ? oneLine(values[name as Placeholder]) : whole,
  );
}

// Every control and every separator of lines and paragraphs, as Unicode counts them.
const oneLine = (value: string): string => value.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();

/** All placeholders as they are written, for whoever writes. */
export const PLACEHOLDERS_WRITTEN = PLACEHOLDERS.map((name) => `{${name}}`);
