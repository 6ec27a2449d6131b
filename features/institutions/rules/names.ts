export type NameInLanguage = { language: string; name: string };

const primary = (language: string): string | undefined => language.split("-")[0]?.toLowerCase();

/**
 * The name to show a reader: in the reader's language, else in another variety of it, else in the institution's
 * source language, else the first there is. Inputs are BCP 47 tags. Nothing only when there is no name at all.
 */
export function nameFor<Name extends NameInLanguage>(
  names: readonly Name[],
  sourceLanguage: string,
  locale: string,
): Name | undefined {
  return (
    names.find((name) => name.language === locale) ??
    names.find((name) => primary(name.language) === primary(locale)) ??
    names.find((name) => name.language === sourceLanguage) ??
    names[0]
  );
}

/** The names as a form lists them: the one in the source language first, the others in their order. */
export function sourceFirst<Name extends { language: string }>(names: readonly Name[], sourceLanguage: string): Name[] {
  const rank = ({ language }: Name) => (language === sourceLanguage ? 0 : 1);
  return names.toSorted((left, right) => rank(left) - rank(right));
}

/** What a list calls an institution: `nameFor` and its language, or the last part of its address where it has no name at all. */
export function nameIn(
  { names, sourceLanguage, slug }: { names: readonly NameInLanguage[]; sourceLanguage: string; slug: string },
  locale: string,
): { name: string; nameLanguage: string } {
  const named = nameFor(names, sourceLanguage, locale);
  return { name: named?.name ?? slug, nameLanguage: named?.language ?? sourceLanguage };
}

/** The name from which an address is made: a Latin one reads better there than a transliterated one. */
export function latinNameOf(names: readonly NameInLanguage[], sourceLanguage: string): string {
  const latin = names.find(({ name }) => /^[\p{Script=Latin}\p{Script=Common}]+$/u.test(name));
  return (latin ?? names.find(({ language }) => language === sourceLanguage) ?? names[0])?.name ?? "";
}

/** The host of a web address without `www.`, to compare institutions by; empty when it is not an address. */
export function websiteHost(website: string): string {
  if (!URL.canParse(website)) return "";
  return new URL(website).hostname.toLowerCase().replace(/^www\./, "");
}
