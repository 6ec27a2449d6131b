import type { Fields } from "@/lib/forms/nested-form.ts";
import { FIELD_ERRORS, type FieldError } from "@/lib/text/zod.ts";

/** What can be wrong with a row beyond what can be wrong with a field (`imports.problem.<code>` in messages). */
export const ROW_PROBLEMS = [
  "ambiguousDate",
  "invalidFlag",
  "brokenQuotes",
  "tooManyCells",
  "uidAgain",
  "otherThanAbove",
  "otherKind",
  "inReview",
  "over",
  "takenPlaces",
  "placesBySession",
  "sessionInUse",
  "incomplete",
  "calledOff",
  "allDay",
  "repeatedRun",
  "unreadableRule",
  "nothingAhead",
] as const;
export type RowProblem = (typeof ROW_PROBLEMS)[number];
export type ProblemCode = RowProblem | FieldError;

/** One thing wrong with a row: on which line, in which column (none: with the whole of it), and what stands there. */
export type Problem = { line: number; column: string; code: ProblemCode; value: string };

export function isRowProblem(code: ProblemCode): code is RowProblem {
  return (ROW_PROBLEMS as readonly string[]).includes(code);
}

const CODES: ReadonlySet<string> = new Set([...ROW_PROBLEMS, ...FIELD_ERRORS]);

/** A code of ours, or that the choice is not one: what stands in the database was written by an older version, perhaps. */
export function problemCode(text: string): ProblemCode {
  return CODES.has(text) ? (text as ProblemCode) : "invalidChoice";
}

/** `onlyFirst`: of a long series only so many sessions are taken as a listing can have. */
export type RowNote = "onlyFirst";

export type NamedPosition = { name: string; latitude: number; longitude: number };

/** What a source says of one listing, not yet judged. */
export type SourceRow = {
  /** Line on which it begins, as a spreadsheet counts them, the header being the first; of a calendar the how-manieth event. */
  line: number;
  /** Its name in the source; empty when the source gives it none, which is then among the problems. */
  uid: string;
  title: string;
  /** Fields of the listing's form that the source speaks of, as the form names them. What it is silent about stays as it is. */
  fields: Fields;
  /** BCP 47 tag of the text, where the row says it. */
  language: string | null;
  problems: Problem[];
  /** What is not wrong but should be known. */
  notes: RowNote[];
  /** Its source says that it does not take place. */
  isCalledOff?: boolean;
  /** Where places of these names lie, as far as the source says it: degrees north and east (WGS 84). */
  positions?: readonly NamedPosition[];
  /** Where a field of the form stands in the source, for saying what is wrong with it. */
  placeOf(path: string): { line: number; column: string };
};

/** A whole source as it was read. `unknown` are columns whose heading is none of ours. */
export type SourceTable = { rows: SourceRow[]; unknown: string[] };

/** Why a file cannot be read at all. */
export type TableRefusal = "empty" | "no-heading" | "no-rows" | "too-many-rows" | "unreadable" | "other-kind";

const LONGEST_VALUE = 80;

/** What stood in a cell, short enough to be said beside what is wrong with it. */
export function shownValue(value: string | readonly string[] | undefined): string {
  const text = (typeof value === "string" ? value : (value ?? []).join("; ")).replaceAll("\0", "").toWellFormed();
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE - 1).toWellFormed()}…` : text;
}

/** What was wrong with the whole of a row. */
export function wholeRow(row: Pick<SourceRow, "line">, code: RowProblem): Problem[] {
  return [{ line: row.line, column: "", code, value: "" }];
}
