import type { Locale } from "@/lib/i18n/locales.ts";

/** The script in which a reader of each language expects names. */
const SCRIPTS: Record<Locale, RegExp> = {
  en: /^\P{L}*\p{Script=Latin}/u,
  "zh-CN": /^\P{L}*\p{Script=Han}/u,
  ru: /^\P{L}*\p{Script=Cyrillic}/u,
  ar: /^\P{L}*\p{Script=Arabic}/u,
  fr: /^\P{L}*\p{Script=Latin}/u,
  es: /^\P{L}*\p{Script=Latin}/u,
};

/** A person's name and the same in their own script: the one that the reader's language is written in stands first. */
export function namesInOrder(person: { name: string; nativeName: string }, locale: Locale): [string, string | null] {
  const { name, nativeName } = person;
  if (nativeName === "" || nativeName === name) return [name, null];
  if (name === "") return [nativeName, null];
  const isOwnFirst = SCRIPTS[locale].test(nativeName) && !SCRIPTS[locale].test(name);
  return isOwnFirst ? [nativeName, name] : [name, nativeName];
}
