/** Every plural form of the portal's languages that whole numbers take is met up to here. */
const FORMS_MET_BY = 100;

/**
 * A number of things as each plural form of a language says it, `{count}` for the number: for the script of the map, which
 * counts places together anew. A form without the number, as Arabic has for one and two, stays without it.
 */
export function countWords(locale: string, say: (count: number) => string): Record<string, string> {
  const rules = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale);
  const words: Record<string, string> = {};
  for (let count = 1; count <= FORMS_MET_BY; count++) {
    words[rules.select(count)] ??= say(count).replace(number.format(count), "{count}");
  }
  return words;
}
