import { formsOf } from "@/lib/text/lexemes.ts";
import { joinedRuns, type Run, readRuns } from "@/lib/text/runs.ts";
import { readQuestion, type Term } from "@/lib/text/search.ts";
import { stemInText, stemsOfQuestion } from "@/lib/text/stems.ts";

/** A stretch of a text, and whether it is what was searched for. All of them together are the text. */
export type MarkedPart = { text: string; isMatch: boolean };

/** Takes a text of a language (BCP 47) apart by what a question looks for in it. */
export type Marker = (text: string, language: string) => MarkedPart[];

/** A word, or one character of unspaced writing, where it stands in a text. */
type Cell = { form: string; isUnspaced: boolean; start: number; end: number };

type Span = [start: number, end: number];
/** `hyphened` are words that hyphens hold together, each as one cell. */
type Finder = (cells: readonly Cell[], language: string, hyphened: readonly Cell[]) => Span[];

/**
 * Finds in a text, as it will be shown, what a question matches in the index: other forms of a word too, whatever accents,
 * vowel signs and characters the text is written with. Null when the question looks for nothing.
 */
export function markerFor(question: string): Marker | null {
  const finders = readQuestion(question).wanted.map(finderOf);
  if (finders.length === 0) return null;
  return (text, language) => {
    const runs = [...readRuns(text)];
    const cells = runs.flatMap((run) => cellsOf(run, text));
    const hyphened = joinedRuns(text, runs);
    return partsOf(
      text,
      finders.flatMap((find) => find(cells, language, hyphened)),
    );
  };
}

/** Whether a marker found anything. */
export function isMarked(parts: readonly MarkedPart[]): boolean {
  return parts.some(({ isMatch }) => isMatch);
}

function finderOf(term: Term): Finder {
  switch (term.kind) {
    case "word":
      return wordFinder(term);
    case "unspaced":
      return (cells) => term.parts.flatMap((part) => sequences(cells, [...part].map(character)));
    case "phrase":
      return (cells) => sequences(cells, term.runs.flatMap(phraseCells));
  }
}

function wordFinder({ run, goesOn, language: meantIn }: Extract<Term, { kind: "word" }>): Finder {
  const forms = formsOf(run);
  const stems = new Set(stemsOfQuestion(run.form));
  return (cells, language, hyphened) =>
    [...cells, ...hyphened]
      .filter((cell) => !cell.isUnspaced && isMeant(language) && isSame(cell, language))
      .map(({ start, end }): Span => [start, end]);

  function isMeant(language: string): boolean {
    return meantIn === undefined || language.split("-")[0] === meantIn;
  }

  function isSame({ form }: Cell, language: string): boolean {
    const theirs = formsOf({ form, isUnspaced: false, start: 0, end: 0 });
    if (theirs.some((other) => forms.includes(other))) return true;
    if (goesOn && theirs.some((other) => forms.some((begun) => other.startsWith(begun)))) return true;
    const stem = stemInText(form, language);
    return stem !== undefined && stems.has(stem);
  }
}

type CellTest = (cell: Cell) => boolean;

const character =
  (wanted: string): CellTest =>
  (cell) =>
    cell.isUnspaced && cell.form === wanted;

function phraseCells(run: Run): CellTest[] {
  if (run.isUnspaced) return [...run.form].map(character);
  const forms = formsOf(run);
  return [
    (cell) =>
      !cell.isUnspaced && formsOf({ ...cell, form: cell.form, isUnspaced: false }).some((form) => forms.includes(form)),
  ];
}

/** Where cells side by side pass the tests one by one. */
function sequences(cells: readonly Cell[], tests: readonly CellTest[]): Span[] {
  const found: Span[] = [];
  for (let at = 0; at + tests.length <= cells.length; at++) {
    if (!tests.every((test, index) => test(cells[at + index] as Cell))) continue;
    found.push([(cells[at] as Cell).start, (cells[at + tests.length - 1] as Cell).end]);
  }
  return found;
}

function cellsOf({ form, isUnspaced, start, end }: Run, text: string): Cell[] {
  if (!isUnspaced) return [{ form, isUnspaced, start, end }];
  const folded = [...form];
  const written = [...text.slice(start, end)];
  // Where folding changed the number of characters, none can be told from its neighbours.
  if (folded.length !== written.length) return folded.map((one) => ({ form: one, isUnspaced, start, end }));
  let place = start;
  return folded.map((one, index) => {
    const from = place;
    place += written[index]?.length ?? 0;
    return { form: one, isUnspaced, start: from, end: place };
  });
}

function partsOf(text: string, spans: Span[]): MarkedPart[] {
  const parts: MarkedPart[] = [];
  let place = 0;
  const add = (end: number, isMatch: boolean): void => {
    if (end > place) parts.push({ text: text.slice(place, end), isMatch });
    place = Math.max(place, end);
  };
  for (const [start, end] of joined(spans)) {
    add(start, false);
    add(end, true);
  }
  add(text.length, false);
  return parts;
}

/** In order, those that touch or overlap as one. */
function joined(spans: Span[]): Span[] {
  const result: Span[] = [];
  for (const [start, end] of spans.toSorted(([left], [right]) => left - right)) {
    const last = result.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}
