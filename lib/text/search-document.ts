import { formsOf, placesOf, quoted } from "@/lib/text/lexemes.ts";
import { joinedRuns, pairsOf, type Run, readRuns } from "@/lib/text/runs.ts";
import { stemInText } from "@/lib/text/stems.ts";

/** A: titles, B: names, C: summaries, D: long texts. */
export type Weight = "A" | "B" | "C" | "D";

export type SearchField = {
  weight: Weight;
  text: string;
  /** BCP 47; without it words have no stems. */
  language?: string;
};

export type SearchDocument = {
  /** To be cast to `tsvector`. */
  vector: string;
  /** Every spaced word as folded, with the form in which it was first written. */
  words: Map<string, string>;
  /** Every stem, marked with its language. */
  stems: Set<string>;
};

/** A word is worth more than another form of it. */
const STEM_WEIGHT: Record<Weight, Weight> = { A: "B", B: "C", C: "D", D: "D" };

/** PostgreSQL counts places no further than this, keeps this many per lexeme, and refuses a vector over a megabyte. */
const LAST_PLACE = 16_383;
const PLACES_PER_LEXEME = 255;
const MOST_BYTES = 600_000;
/** Between two fields, so that a phrase never runs from one into the next. */
const GAP = 2;

/**
 * What search reads of a document: words as they are and their stems with weights and places, words with hyphens as one
 * word too, unspaced writing as overlapping pairs of characters. Written here and not by PostgreSQL's parser, whose idea of a letter depends on the
 * locale of the database. Fields come in order of importance: what no longer fits is left out from the end.
 */
export function searchDocument(fields: readonly SearchField[]): SearchDocument {
  const lexemes = new Map<string, string[]>();
  const words = new Map<string, string>();
  const stems = new Set<string>();
  let bytes = 0;
  let place = 1;

  const add = (lexeme: string, at: number, weight: Weight): void => {
    const places = lexemes.get(lexeme) ?? [];
    if (places.length >= PLACES_PER_LEXEME || bytes >= MOST_BYTES) return;
    bytes += places.length === 0 ? 8 + 4 * lexeme.length : 2;
    places.push(`${Math.min(at, LAST_PLACE)}${weight}`);
    lexemes.set(lexeme, places);
  };

  const addWord = (run: Run, field: SearchField, at: number): void => {
    const forms = formsOf(run);
    for (const form of forms) {
      add(form, at, field.weight);
      if (!words.has(form)) words.set(form, form === run.form ? written(field.text, run) : form);
    }
    const stem = stemInText(forms[0] ?? run.form, field.language);
    if (stem === undefined) return;
    add(stem, at, STEM_WEIGHT[field.weight]);
    stems.add(stem);
  };

  for (const field of fields) {
    if (bytes >= MOST_BYTES) break;
    const runs = [...readRuns(field.text)];
    const places = new Map<number, number>();
    for (const run of runs) {
      if (!places.has(run.start)) places.set(run.start, place);
      if (run.isUnspaced) {
        // The last character also stands alone, for a search for one character looks at how lexemes begin.
        const tokens = [...pairsOf(run.form), ...[...run.form].slice(-1)];
        for (const [index, token] of tokens.entries()) add(token, place + index, field.weight);
      } else {
        addWord(run, field, place);
      }
      place += placesOf(run);
    }
    // Where the first of its words stands, so that phrases are not torn.
    for (const run of joinedRuns(field.text, runs)) addWord(run, field, places.get(run.start) ?? place);
    place += GAP;
  }
  const vector = [...lexemes]
    .map(([lexeme, places]) => `${quoted(lexeme)}:${[...new Set(places)].join(",")}`)
    .join(" ");
  return { vector, words, stems };
}

function written(text: string, run: Run): string {
  return text.slice(run.start, run.end).normalize("NFC").toLowerCase();
}
