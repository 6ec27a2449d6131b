/** How many other names an institution can have beside its names in each language, with those of what has become part of it. */
export const ALIASES_LIMIT = 40;
/** Characters of one of them. */
export const ALIAS_LENGTH = 200;

/**
 * The other names somebody wrote one to a line: without empty lines, and each once however it is capitalised, as it was
 * first written.
 */
export function aliasLines(text: string): string[] {
  const found = new Map<string, string>();
  for (const line of text.split("\n")) {
    const alias = line.replace(/\s+/gu, " ").trim();
    const key = alias.toLowerCase();
    if (alias !== "" && !found.has(key)) found.set(key, alias);
  }
  return [...found.values()];
}
