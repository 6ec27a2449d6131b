import { transliterate } from "transliteration";
import { type Run, readRuns } from "@/lib/text/runs.ts";

const LATIN = /^\p{Script=Latin}/u;
const LETTER = /^\p{L}/u;
/** Written without vowels: letter by letter nobody would type what comes out. */
const UNVOWELLED = /^[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const HAN = /^\p{Script=Han}/u;
/** Syllables written together: whoever types a name in Latin letters divides it as they were taught. */
const LENGTHS = [1, 2, 3, 4];

/**
 * A name in another script as somebody with a Latin keyboard would type it, for the index: every usual way of joining
 * syllables ("li ming hua minghua liminghua"), Cyrillic х as h and as kh. Empty when it is Latin already, or Arabic or Hebrew.
 */
export function latinForms(name: string): string {
  const forms = [...readRuns(name)].filter(isTransliterable).flatMap(formsOf);
  return [...new Set(forms)].filter((form) => form !== "").join(" ");
}

function isTransliterable({ form }: Run): boolean {
  return LETTER.test(form) && !LATIN.test(form) && !UNVOWELLED.test(form);
}

function formsOf({ form }: Run): string[] {
  if (!HAN.test(form)) return [...new Set([inLatin(form), inLatin(form.replaceAll("х", "кх"))])];
  const syllables = [...form].map(inLatin);
  return syllables.flatMap((_, start) => LENGTHS.map((length) => syllables.slice(start, start + length).join("")));
}

function inLatin(text: string): string {
  return transliterate(text)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}
