import { PREFILLED_FIELDS } from "@/features/listings/rules/choices.ts";
import type { Fields } from "@/lib/forms/nested-form.ts";
import { isLanguageTag } from "@/lib/places/languages.ts";
import type { ListingKind } from "@/prisma/generated/enums.ts";
import { cellText, readCell } from "./cells.ts";
import { type Column, defaultRole, LANGUAGE_COLUMN, UID_COLUMN } from "./columns.ts";
import { type Problem, type ProblemCode, type SourceRow, shownValue } from "./source-row.ts";

/** One line of a table with the number that a spreadsheet gives it. */
export type Line = { number: number; cells: readonly string[]; isBroken: boolean };
/** Which column stands where; null: none of ours. */
export type Heading = { uid: number | null; language: number | null; columns: readonly (Column | null)[] };

const LONGEST_UID = 200;
/** An empty cell of these says nothing: what the import says for all its rows holds. */
const FILLED_IN: ReadonlySet<string> = new Set(["route", "countryCode", "city"]);

type Given = { column: Column; line: Line; text: string };

/**
 * Puts the lines of one listing together: what can be there only once stands in the first of them, further lines repeat it or leave it
 * empty; each line adds one row to each list that it has something of, but for a row that is there already.
 */
export function gatherRow(heading: Heading, lines: readonly Line[], kind: ListingKind): SourceRow {
  const [first] = lines;
  if (!first) throw new Error("A row has at least one line.");
  const problems: Problem[] = [];
  const refuse = (line: number, column: string, code: ProblemCode, value: string): void => {
    problems.push({ line, column, code, value: shownValue(value) });
  };
  const at = (line: Line, index: number | null): string => (index === null ? "" : cellText(line.cells[index] ?? ""));
  const uid = at(first, heading.uid);
  if (uid === "") refuse(first.number, UID_COLUMN, "required", "");
  if (Array.from(uid).length > LONGEST_UID) refuse(first.number, UID_COLUMN, "tooLong", uid);
  const language = at(first, heading.language);
  if (language !== "" && !isLanguageTag(language)) refuse(first.number, LANGUAGE_COLUMN, "invalidLanguage", language);
  for (const line of lines) {
    if (line.isBroken) refuse(line.number, "", "brokenQuotes", "");
    if (line.cells.slice(heading.columns.length).some((cell) => cell.trim() !== ""))
      refuse(line.number, "", "tooManyCells", "");
  }
  const fields: Fields = {};
  const places = new Map<string, { line: number; column: string }>();
  const write = (path: string, { column, line, text }: Given): void => {
    places.set(path, { line: line.number, column: column.name });
    const read = text === "" ? { value: "" } : readCell(text, column.type);
    if ("problem" in read) refuse(line.number, column.name, read.problem, text);
    fields[path] = "problem" in read ? text : read.value;
  };
  const given = heading.columns.flatMap((column, index) =>
    column ? lines.map((line): Given => ({ column, line, text: at(line, index) })) : [],
  );
  writeOnce(given, first, write, refuse);
  writeLists(given, lines, kind, write, fields, places);
  const columnNames = new Map(given.map(({ column }) => [column.path, column.name]));
  const title = heading.columns.findIndex((column) => column?.path === "title");
  return {
    line: first.number,
    uid: uid.slice(0, LONGEST_UID),
    title: shownValue(at(first, title)),
    fields,
    language: language === "" || !isLanguageTag(language) ? null : language,
    problems,
    notes: [],
    placeOf: (path) =>
      places.get(path) ?? {
        line: places.get(`${rowOf(path)}`)?.line ?? first.number,
        column: columnNames.get(path.replace(/\.\d+\./, ".#.")) ?? path,
      },
  };
}

function rowOf(path: string): string | undefined {
  return /^[A-Za-z]+\.\d+/.exec(path)?.[0];
}

function writeOnce(
  given: readonly Given[],
  first: Line,
  write: (path: string, cell: Given) => void,
  refuse: (line: number, column: string, code: ProblemCode, value: string) => void,
): void {
  const said = new Map<string, Given>();
  for (const cell of given.filter(({ column }) => !column.path.includes("#"))) {
    const { column, line, text } = cell;
    const above = said.get(column.path);
    if (line === first || (above?.text === "" && text !== "")) said.set(column.path, cell);
    else if (text !== "" && text !== above?.text) refuse(line.number, column.name, "otherThanAbove", text);
  }
  for (const [path, cell] of said) {
    if (cell.text !== "" || !FILLED_IN.has(path)) write(path, cell);
  }
}

function writeLists(
  given: readonly Given[],
  lines: readonly Line[],
  kind: ListingKind,
  write: (path: string, cell: Given) => void,
  fields: Fields,
  places: Map<string, { line: number; column: string }>,
): void {
  const inLists = given.filter(({ column }) => column.path.includes("#"));
  for (const list of new Set(inLists.map(({ column }) => column.path.split(".")[0] ?? ""))) {
    const seen = new Set<string>();
    const own = inLists.filter(({ column }) => column.path.startsWith(`${list}.#.`));
    for (const line of lines) {
      const cells = own.filter((cell) => cell.line === line);
      const words = JSON.stringify(cells.map(({ text }) => text));
      if (!cells.some(isTyped) || seen.has(words)) continue;
      const row = `${list}.${seen.size}`;
      seen.add(words);
      places.set(row, { line: line.number, column: "" });
      for (const cell of cells) write(cell.column.path.replace(`${list}.#`, row), cell);
      const role = defaultRole(kind, list);
      if (role && (fields[`${row}.role`] ?? "") === "") fields[`${row}.role`] = role;
    }
    // Columns of a list without anything in them say that it is empty.
    if (seen.size === 0) fields[`${list}.0.${own[0]?.column.path.split(".").at(-1) ?? ""}`] = "";
  }
}

/** What a new row of the editor has by itself makes no row here either. */
function isTyped({ column, text }: Given): boolean {
  const field = column.path.split(".").at(-1) ?? "";
  return text !== "" && !(PREFILLED_FIELDS as readonly string[]).includes(field);
}
