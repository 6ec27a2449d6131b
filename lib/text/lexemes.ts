import type { Run } from "@/lib/text/runs.ts";
import { withoutArticle } from "@/lib/text/stems.ts";

const LONGEST_WORD = 64;

/** A spaced word as the index holds it: itself and, in Arabic, without its article. */
export function formsOf(run: Run): string[] {
  const form = [...run.form].slice(0, LONGEST_WORD).join("");
  return [...new Set([form, withoutArticle(form)])];
}

/**
 * How many places a run takes in a text, so that words side by side can be told from words further apart: a spaced word
 * one, unspaced text one for each character.
 */
export function placesOf(run: Run): number {
  return run.isUnspaced ? [...run.form].length : 1;
}

/** A lexeme as PostgreSQL reads it. Ours hold letters, digits and the slash of a stem only: nothing needs escaping. */
export function quoted(lexeme: string): string {
  return `'${lexeme}'`;
}
