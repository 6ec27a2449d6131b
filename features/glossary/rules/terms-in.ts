import { fold } from "@/lib/text/fold.ts";

/**
 * The terms that occur in a text, each once, in the order in which they first stand there. Capitals, accents and Arabic vowel
 * signs do not count; a word begins where the term begins, but may go on, for languages inflect. Chinese sets no spaces and is
 * looked for anywhere.
 */
export function termsIn<Term extends { term: string }>(text: string, terms: readonly Term[]): Term[] {
  const whole = fold(text);
  return terms
    .map((one) => ({ one, at: placeOf(whole, fold(one.term)) }))
    .filter(({ at }) => at >= 0)
    .sort((left, right) => left.at - right.at)
    .map(({ one }) => one);
}

function placeOf(text: string, term: string): number {
  if (term === "") return -1;
  const isHan = /^\p{Script=Han}/u.test(term);
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    if (isHan || at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? "")) return at;
  }
  return -1;
}
