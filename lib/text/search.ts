import { formsOf, placesOf, quoted } from "@/lib/text/lexemes.ts";
import { isParticle, languageOfLookAlike } from "@/lib/text/particles.ts";
import { pairsOf, type Run, readRuns } from "@/lib/text/runs.ts";
import { stemInText, stemsOfQuestion } from "@/lib/text/stems.ts";

/** Something that must occur, or must not. Offsets are those of the text that was typed. */
export type Term =
  | {
      kind: "word";
      run: Run;
      /** May be the beginning of a longer word: it was typed last. */
      goesOn: boolean;
      /** Meant in this language only: in others its folded form is a particle. */
      language?: string;
    }
  | { kind: "unspaced"; run: Run; parts: string[] }
  | { kind: "phrase"; runs: Run[] };

export type Question = { wanted: Term[]; excluded: Term[] };

const LONGEST_QUESTION = 300;
const MOST_TERMS = 16;
/** Shorter beginnings fit too many words to tell anything; Arabic and Hebrew write two letters where Latin writes three. */
const SHORTEST_BEGINNING = 3;
const SHORTEST_UNVOWELLED = 2;
const UNVOWELLED = /^[\p{Script=Arabic}\p{Script=Hebrew}]/u;

const QUOTES = `"“”„«»「」『』`;
const PIECE = new RegExp(
  `(?<minus>(?<![^\\s])[-−－])?(?:[${QUOTES}](?<phrase>[^${QUOTES}]*)[${QUOTES}]|(?<words>[^\\s${QUOTES}]+))`,
  "gu",
);

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/**
 * What somebody typed, taken apart: words in any order, "several words" side by side, -words that must not occur. Only
 * these two signs mean anything; everything else but letters and digits divides words. Grammar words are left out
 * beside others.
 */
export function readQuestion(text: string): Question {
  const wanted: Term[] = [];
  const excluded: Term[] = [];
  const typed = text.slice(0, LONGEST_QUESTION);
  for (const piece of typed.matchAll(PIECE)) {
    const { minus, phrase, words } = piece.groups ?? {};
    const offset = piece.index + (minus?.length ?? 0) + (phrase === undefined ? 0 : 1);
    const runs = [...readRuns(phrase ?? words ?? "")].map((run) => moved(run, offset));
    if (runs.length === 0) continue;
    // A word with a hyphen that must not occur is one thing, as a phrase is.
    if (minus) excluded.push({ kind: "phrase", runs });
    else if (phrase !== undefined) wanted.push({ kind: "phrase", runs });
    else wanted.push(...runs.map((run) => termOf(run, typed)));
  }
  const last = wanted.at(-1);
  if (last?.kind === "word" && last.language === undefined) last.goesOn = mayGoOn(last.run.form);
  const telling = wanted.filter(
    (term) => term.kind === "phrase" || (term.kind === "word" && term.language) || !isParticle(term.run.form),
  );
  return {
    wanted: (telling.length > 0 ? telling : wanted).slice(0, MOST_TERMS),
    excluded: excluded.slice(0, MOST_TERMS),
  };
}

/** The parts of a question that must occur, as they were typed: single words, and phrases in their quotes. */
export function piecesOf(text: string): string[] {
  const typed = text.slice(0, LONGEST_QUESTION);
  const pieces = readQuestion(text).wanted.map((term) => {
    if (term.kind !== "phrase") return typed.slice(term.run.start, term.run.end);
    return `"${typed.slice(term.runs[0]?.start, term.runs.at(-1)?.end)}"`;
  });
  return [...new Set(pieces)];
}

/**
 * What somebody typed as a query to be cast to `tsquery`, for vectors of `searchDocument`. Null when nothing is asked for:
 * no word at all, or only words that must not occur. Who knows them gives all words that begin as the last one does
 * (`beginningsOf`): the index looks up words beside other things many times faster than it gathers a beginning.
 */
export function queryText(text: string, begun?: readonly string[]): string | null {
  const { wanted, excluded } = readQuestion(text);
  if (wanted.length === 0) return null;
  const parts = [...wanted.map((term) => termQuery(term, begun)), ...excluded.map((term) => `!(${termQuery(term)})`)];
  return [...new Set(parts)].join(" & ");
}

/** How the words begin that the last typed one may become; none when it was typed to its end. */
export function beginningsOf(text: string): string[] {
  return readQuestion(text).wanted.flatMap((term) => (term.kind === "word" && term.goesOn ? formsOf(term.run) : []));
}

/**
 * The same for titles alone, while somebody is still typing: words as they are, and no other form of them. Null as above.
 */
export function titleQueryText(text: string): string | null {
  const { wanted, excluded } = readQuestion(text);
  const words = wanted.flatMap((term) => (term.kind === "word" ? [titleQuery(term)] : []));
  const others = wanted.filter((term) => term.kind !== "word").map((term) => termQuery(term));
  if (words.length + others.length === 0) return null;
  return [...new Set([...words, ...others, ...excluded.map((term) => `!(${termQuery(term)})`)])].join(" & ");
}

function titleQuery({ run, goesOn, language }: Extract<Term, { kind: "word" }>): string {
  // The stem of a title's word weighs a little less than the word.
  if (language !== undefined) return `(${quoted(stemInText(run.form, language) ?? run.form)}:B)`;
  return `(${formsOf(run)
    .map((form) => `${quoted(form)}:${goesOn ? "*" : ""}A`)
    .join(" | ")})`;
}

function termQuery(term: Term, begun?: readonly string[]): string {
  switch (term.kind) {
    case "word":
      return wordQuery(term, begun);
    case "unspaced":
      return term.parts.map(partQuery).join(" & ");
    case "phrase":
      return phraseQuery(term.runs);
  }
}

function wordQuery({ run, goesOn, language }: Extract<Term, { kind: "word" }>, begun?: readonly string[]): string {
  if (language !== undefined) return `(${quoted(stemInText(run.form, language) ?? run.form)})`;
  const isOpen = goesOn && begun === undefined;
  const forms = formsOf(run).map((form) => quoted(form) + (isOpen ? ":*" : ""));
  const others = [...(goesOn ? (begun ?? []) : []), ...stemsOfQuestion(run.form)];
  return `(${[...new Set([...forms, ...others.map(quoted)])].join(" | ")})`;
}

/** A character alone is found at the beginning of every pair, and at the end of a run by itself. */
function partQuery(part: string): string {
  return [...part].length === 1 ? `${quoted(part)}:*` : quoted(part);
}

function phraseQuery(runs: readonly Run[]): string {
  let query = "";
  let place = 0;
  let before = 0;
  const follow = (operand: string, at: number): void => {
    query = query === "" ? operand : `${query} <${at - before}> ${operand}`;
    before = at;
  };
  for (const run of runs) {
    if (!run.isUnspaced) follow(`(${formsOf(run).map(quoted).join(" | ")})`, place);
    else for (const [index, part] of partsOf(run.form).entries()) follow(partQuery(part), place + index);
    place += placesOf(run);
  }
  return `(${query})`;
}

function partsOf(form: string): string[] {
  return [...form].length === 1 ? [form] : pairsOf(form);
}

function termOf(run: Run, typed: string): Term {
  if (run.isUnspaced) return { kind: "unspaced", run, parts: [...new Set(tellingParts(run.form))] };
  const language = languageOfLookAlike(typed.slice(run.start, run.end));
  return { kind: "word", run, goesOn: false, ...(language !== undefined && { language }) };
}

/** The pairs inside its words: across two words that happen to stand side by side here, a text need not agree. */
function tellingParts(form: string): string[] {
  if ([...form].length <= 2) return partsOf(form);
  const words = wordsOf(form);
  const telling = words.filter((word) => !isParticle(word));
  return (telling.length > 0 ? telling : words).flatMap(partsOf);
}

/** Words as the segmenter sees them; single characters in a row are more likely a word that it does not know. */
function wordsOf(form: string): string[] {
  const words: string[] = [];
  let loose = "";
  for (const { segment } of segmenter.segment(form)) {
    if ([...segment].length === 1 && !isParticle(segment)) {
      loose += segment;
      continue;
    }
    if (loose) words.push(loose);
    loose = "";
    words.push(segment);
  }
  return loose ? [...words, loose] : words;
}

function mayGoOn(form: string): boolean {
  return [...form].length >= (UNVOWELLED.test(form) ? SHORTEST_UNVOWELLED : SHORTEST_BEGINNING);
}

function moved(run: Run, offset: number): Run {
  return { ...run, start: run.start + offset, end: run.end + offset };
}
