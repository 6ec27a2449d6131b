import "server-only";
import { databaseShowing } from "@/lib/db.ts";
import { LISTS } from "@/lib/http/page-facts.ts";
import { formsOf } from "@/lib/text/lexemes.ts";
import { deletionHashes, isOneSlipApart } from "@/lib/text/near-words.ts";
import { beginningsOf, readQuestion, type Term } from "@/lib/text/search.ts";
import { stemsOfQuestion } from "@/lib/text/stems.ts";
import type { AskedFilters, BrowseFilters } from "../schema.ts";

/** What is searched for in place of what was typed. */
export type PublishedQuestion = {
  /** The question with its mistyped words put right; otherwise as typed. */
  text: string;
  /** Each word that occurs in no public listing, and the one that it was taken for. */
  corrections: { typed: string; meant: string }[];
  /** All words with which the last one typed may go on, itself among them; none said when they are too many to be worth it. */
  begun?: string[];
};

/**
 * A browse address with its mistyped words put right, for everything that the page asks: list, facets, calendar, map, and
 * with the words that the last one may become. The same filters when there is nothing to add.
 */
export async function correctPublishedFilters(
  filters: BrowseFilters,
): Promise<{ filters: AskedFilters; corrections: PublishedQuestion["corrections"] }> {
  if (filters.q === undefined) return { filters, corrections: [] };
  const { text, corrections, begun } = await readPublishedQuestion(filters.q);
  if (corrections.length > 0) return { filters: { ...filters, q: text }, corrections };
  return { filters: begun ? { ...filters, begun: { text, words: begun } } : filters, corrections };
}

type Word = Extract<Term, { kind: "word" }>;

/**
 * Reads a question against the vocabulary of what is public: a word that occurs nowhere, neither as it is nor as another
 * form or the beginning of one, gives way to a word one slip of the finger away, the most frequent of several. Words in
 * quotes stay as they are, and so do short ones, numbers and writing without spaces. One look-up.
 */
export async function readPublishedQuestion(typed: string): Promise<PublishedQuestion> {
  const words = readQuestion(typed).wanted.filter((term): term is Word => term.kind === "word");
  const guessable = words.filter(({ run }) => deletionHashes(run.form).length > 0);
  const beginnings = beginningsOf(typed);
  if (guessable.length + beginnings.length === 0) return { text: typed, corrections: [] };
  const { near, begun } = await lookUp(guessable, beginnings);
  let text = typed;
  const corrections: PublishedQuestion["corrections"] = [];
  // From the end, so that the places of the others still hold.
  for (const { run } of guessable.toReversed()) {
    const meant = mostFrequent(near.get(run.form) ?? []);
    if (meant === undefined) continue;
    corrections.unshift({ typed: typed.slice(run.start, run.end), meant });
    text = text.slice(0, run.start) + meant + text.slice(run.end);
  }
  return { text, corrections, begun };
}

type Near = { word: string; shown: string; listings: number };

/** Where counting the listings of a word stops. */
const ENOUGH = 100;

/** With more words of one beginning the beginning is as well looked for as such. */
const MOST_BEGUN = 32;

type Found = { near: Map<string, Near[]>; begun?: string[] };

/**
 * For each unknown word those one slip away, with their listings: the vocabulary keeps words whose listings are gone. And all words
 * with one of these beginnings: it holds every word and stem that the index of texts holds, from the same transactions.
 */
async function lookUp(words: readonly Word[], beginnings: readonly string[]): Promise<Found> {
  const asked = words.map((term) => ({
    word: term.run.form,
    forms: [...formsOf(term.run), ...stemsOfQuestion(term.run.form)],
    goes_on: term.goesOn,
    deletions: deletionHashes(term.run.form),
  }));
  const rows = await databaseShowing(LISTS).$queryRaw<(Near & { asked: string | null })[]>`
    WITH unknown AS MATERIALIZED (
      SELECT asked.word, asked.deletions
      FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
        AS asked(word text, forms text[], goes_on boolean, deletions int[])
      WHERE NOT EXISTS (SELECT FROM search_word k WHERE k.word = ANY(asked.forms))
        AND NOT (asked.goes_on AND EXISTS (
          SELECT FROM search_word k WHERE k.word >= asked.word AND k.word < asked.word || chr(1114111)))
    )
    SELECT unknown.word AS asked, v.word, v.shown, (SELECT count(*)::int FROM (
        SELECT FROM listing_index x WHERE x.vector @@ ('''' || v.word || '''')::tsquery LIMIT ${ENOUGH}
      ) counted) AS listings
    FROM unknown JOIN search_word v ON v.deletions && unknown.deletions
    UNION ALL
    (SELECT DISTINCT NULL, k.word, '', 0 FROM unnest(${beginnings}::text[]) beginning
      JOIN search_word k ON k.word >= beginning AND k.word < beginning || chr(1114111)
      LIMIT ${MOST_BEGUN + 1})`;
  const begun = rows.filter(({ asked: word }) => word === null).map(({ word }) => word);
  const near = new Map<string, Near[]>();
  for (const { asked: word, ...candidate } of rows) {
    if (word !== null && candidate.listings > 0 && isOneSlipApart(word, candidate.word))
      near.set(word, [...(near.get(word) ?? []), candidate]);
  }
  const isEnough = beginnings.length > 0 && begun.length <= MOST_BEGUN;
  return { near, ...(isEnough ? { begun: begun.toSorted() } : {}) };
}

function mostFrequent(near: readonly Near[]): string | undefined {
  return near.toSorted((left, right) => right.listings - left.listings || (left.word < right.word ? -1 : 1))[0]?.shown;
}
