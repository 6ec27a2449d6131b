import { fold } from "@/lib/text/fold.ts";

/**
 * Full-text search over all our languages with PostgreSQL's `simple` dictionary, which keeps words as they are. Scripts
 * written without spaces are cut into overlapping pairs of characters on both sides, so that a word is found inside
 * running text without a dictionary having to agree on where words begin.
 */
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const UNSPACED =
  "\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";
const RUN = new RegExp(`[${UNSPACED}]+|[^${UNSPACED}]+`, "gu");
const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, "u");

const LONGEST_WORD = 64;
const LONGEST_QUERY = 300;
const MOST_TERMS = 16;

/** Words that carry grammar and not meaning; beside other words they would only exclude. */
const PARTICLES = new Set([
  ..."的了和与及在之是于或着过吧吗呢啊",
  ..."a an and at by for from in of on or the to with de del des du el en et la las le les los y и в на о по с у".split(
    " ",
  ),
]);

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** The words of a text, folded and separated by spaces, to be given to `to_tsvector('simple', …)`. */
export function indexText(text: string): string {
  const tokens: string[] = [];
  for (const run of runsOf(text)) {
    if (IS_UNSPACED.test(run)) {
      // The last character also stands alone, for a search for one character looks at how tokens begin.
      tokens.push(...pairs(run), ...[...run].slice(-1));
    } else {
      const stem = withoutArticle(run);
      tokens.push(run.slice(0, LONGEST_WORD), ...(stem === run ? [] : [stem.slice(0, LONGEST_WORD)]));
    }
  }
  return tokens.join(" ");
}

/**
 * What somebody typed, as a query for `to_tsquery('simple', …)`: every word must occur, the last may go on. Contains only
 * letters, digits, ` & ` and `:*`, so that nothing typed can act as an operator. Null when there is no word in it.
 */
export function queryText(text: string): string | null {
  const runs = [...runsOf(text.slice(0, LONGEST_QUERY))];
  const terms = runs.flatMap((run, index) =>
    IS_UNSPACED.test(run) ? unspacedTerms(run) : [wordTerm(run, index === runs.length - 1)],
  );
  const telling = terms.filter((term) => !PARTICLES.has(term));
  const distinct = [...new Set(telling.length > 0 ? telling : terms)].slice(0, MOST_TERMS);
  return distinct.length > 0 ? distinct.join(" & ") : null;
}

/** Stretches of letters and digits, split where the script changes between spaced and unspaced. */
function* runsOf(text: string): Generator<string> {
  for (const [word] of fold(text).matchAll(WORD)) {
    for (const [run] of word.matchAll(RUN)) yield run;
  }
}

function wordTerm(word: string, mayGoOn: boolean): string {
  const stem = withoutArticle(word).slice(0, LONGEST_WORD);
  return mayGoOn && stem.length > 1 ? `${stem}:*` : stem;
}

function unspacedTerms(run: string): string[] {
  const characters = [...run];
  if (characters.length === 1) return [`${run}:*`];
  if (characters.length === 2) return [run];
  const words = wordsOf(run);
  const telling = words.filter((word) => !PARTICLES.has(word));
  return (telling.length > 0 ? telling : words).flatMap((word) =>
    [...word].length === 1 ? [`${word}:*`] : pairs(word),
  );
}

/** Words as the segmenter sees them; single characters in a row are more likely a word that it does not know. */
function wordsOf(run: string): string[] {
  const words: string[] = [];
  let loose = "";
  for (const { segment } of segmenter.segment(run)) {
    if ([...segment].length === 1 && !PARTICLES.has(segment)) {
      loose += segment;
      continue;
    }
    if (loose) words.push(loose);
    loose = "";
    words.push(segment);
  }
  return loose ? [...words, loose] : words;
}

function pairs(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

/** Arabic writes its article, and the "and" before it, as one word with the noun. */
function withoutArticle(word: string): string {
  return word.length > 4 ? word.replace(/^و?ال(?=.{3})/u, "") : word;
}
