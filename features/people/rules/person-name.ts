import { cutText } from "@/lib/text/cut.ts";
import type { PersonNameOrder } from "@/prisma/generated/enums.ts";

export type NameParts = { givenName: string; familyName: string; nameOrder: PersonNameOrder };

/** The whole name in Latin letters as its bearer says it: Li Wei, Zarina Rahimova. Empty when neither part is known. */
export function composedName({ givenName, familyName, nameOrder }: NameParts): string {
  const parts = nameOrder === "family_first" ? [familyName, givenName] : [givenName, familyName];
  return parts.filter(Boolean).join(" ");
}

/** Scripts whose bearers put the family name first when they write in them. */
const FAMILY_FIRST = /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/u;

/**
 * What the form offers for a name of which nobody has said yet which part is which: the family name first where the native form says so,
 * else last. It is shown to be checked and never stored by itself.
 */
export function guessedParts({ name, nativeName }: { name: string; nativeName: string }): NameParts {
  const nameOrder = FAMILY_FIRST.test(nativeName) ? "family_first" : "given_first";
  const words = name.split(" ").filter(Boolean);
  if (words.length < 2) return { givenName: "", familyName: name, nameOrder };
  if (nameOrder === "family_first") {
    return { familyName: words[0] ?? "", givenName: words.slice(1).join(" "), nameOrder };
  }
  return { givenName: words.slice(0, -1).join(" "), familyName: words.at(-1) ?? "", nameOrder };
}

/** An author as a reference begins: by the family name, with a comma where the bearer says it last. */
export function citedName({ name, givenName, familyName, nameOrder }: NameParts & { name: string }): string {
  if (givenName === "" || familyName === "") return name;
  return nameOrder === "family_first" ? `${familyName} ${givenName}` : `${familyName}, ${givenName}`;
}

export type TitleText = { language: string; title: string };

const primary = (language: string): string | undefined => language.split("-")[0]?.toLowerCase();

/** What somebody is by profession, in the reader's language, else as their institution speaks, else as it was said first. */
export function titleIn(titles: readonly TitleText[], sourceLanguage: string, locale: string): TitleText | null {
  return (
    titles.find(({ language }) => language === locale) ??
    titles.find(({ language }) => primary(language) === primary(locale)) ??
    titles.find(({ language }) => language === sourceLanguage) ??
    titles[0] ??
    null
  );
}

/** As long as a name in a listing's form may be. */
const LONGEST_LABEL = 200;

/** One line that tells a person from every other of their institution: what the editor suggests. */
export function personLabel(person: {
  name: string;
  nativeName: string;
  affiliation: string;
  orcid: string | null;
}): string {
  const { name, nativeName, affiliation, orcid } = person;
  const parts = [name, nativeName === name ? "" : nativeName, affiliation, orcid];
  return cutText(parts.filter(Boolean).join(" · "), LONGEST_LABEL);
}
