import Papa from "papaparse";
import type { ListingKind } from "@/prisma/generated/enums.ts";
import { columnName, columnsOf, LANGUAGE_COLUMN, PROBLEMS_COLUMN, UID_COLUMN } from "./columns.ts";
import { gatherRow, type Heading, type Line } from "./gather-row.ts";
import { MOST_LINES, MOST_ROWS } from "./limits.ts";
import type { SourceRow, SourceTable, TableRefusal } from "./source-row.ts";

/** What a spreadsheet writes before the heading to say how its cells are parted. */
const SEPARATOR_LINE = /^sep=(.)\r?\n/i;
const DELIMITERS = [",", ";", "\t", "|"] as const;
const LONGEST_HEADING = 20_000;

/** `names` are the headings as they are written, but for the column in which we say what is wrong. */
export type CsvTable = { heading: Heading; names: readonly string[]; lines: Line[]; unknown: string[] };

/**
 * Parts a table into its heading and lines, whatever its cells are parted by. Empty lines are left out but counted, so that a line has
 * the number that a spreadsheet shows. Refusals: `empty`, `no-heading` (the first line names no `uid` and `title`), `no-rows`,
 * `too-many-rows`.
 */
export function splitCsv(text: string, kind: ListingKind): CsvTable | TableRefusal {
  const [said = "", mark] = SEPARATOR_LINE.exec(text) ?? [];
  const table = text.slice(said.length);
  const delimiter = mark ?? delimiterOf(table, kind);
  const parsed = Papa.parse<string[]>(table, { delimiter, preview: MOST_LINES + 2 });
  const broken = new Set(
    parsed.errors.flatMap(({ type, row }) => (type === "Quotes" && row !== undefined ? [row] : [])),
  );
  const offset = said === "" ? 1 : 2;
  const [first, ...lines] = parsed.data
    .map((cells, index): Line => ({ number: index + offset, cells, isBroken: broken.has(index) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  if (!first) return "empty";
  const { heading, unknown } = readHeading(first.cells, kind);
  if (heading.uid === null || !heading.columns.some((column) => column?.path === "title")) return "no-heading";
  if (lines.length === 0) return "no-rows";
  if (lines.length > MOST_LINES) return "too-many-rows";
  return { heading, names: first.cells, lines, unknown };
}

/** Reads a table of listings of one kind (UTF-16 text already decoded). Refusals: those of `splitCsv`. */
export function readCsv(text: string, kind: ListingKind): SourceTable | TableRefusal {
  const table = splitCsv(text, kind);
  if (typeof table === "string") return table;
  const groups = groupLines(table);
  if (groups.length > MOST_ROWS) return "too-many-rows";
  const seen = new Set<string>();
  const rows = groups.map((lines): SourceRow => {
    const row = gatherRow(table.heading, lines, kind);
    if (row.uid !== "" && seen.has(row.uid)) {
      row.problems.push({ line: row.line, column: UID_COLUMN, code: "uidAgain", value: row.uid });
    }
    seen.add(row.uid);
    return row;
  });
  return { rows, unknown: table.unknown };
}

/** The lines of each listing: those below with the same uid, or with neither uid nor title, go on with the one above. */
export function groupLines({ heading, lines }: Pick<CsvTable, "heading" | "lines">): Line[][] {
  const title = heading.columns.findIndex((column) => column?.path === "title");
  const cell = (line: Line, index: number | null): string => (index === null ? "" : (line.cells[index]?.trim() ?? ""));
  const groups: Line[][] = [];
  for (const line of lines) {
    const above = groups.at(-1);
    const uid = cell(line, heading.uid);
    const goesOn = uid === "" ? cell(line, title) === "" : above?.[0] && uid === cell(above[0], heading.uid);
    if (above && goesOn) above.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** By which of the usual signs the heading falls into the most columns of ours; the cells below may be full of the others. */
function delimiterOf(text: string, kind: ListingKind): string {
  const beginning = text.slice(0, LONGEST_HEADING);
  const fitting = DELIMITERS.map((delimiter) => {
    const [cells = []] = Papa.parse<string[]>(beginning, { delimiter, preview: 1, skipEmptyLines: "greedy" }).data;
    const { heading } = readHeading(cells, kind);
    return { delimiter, columns: heading.columns.filter((column) => column !== null).length };
  });
  const [best] = fitting.sort((left, right) => right.columns - left.columns);
  return best?.delimiter ?? ",";
}

function readHeading(cells: readonly string[], kind: ListingKind): { heading: Heading; unknown: string[] } {
  const known = new Map(columnsOf(kind).map((column) => [column.name, column]));
  const names = cells.map(columnName);
  const isFirst = (index: number): boolean => names.indexOf(names[index] ?? "") === index;
  const place = (name: string): number | null => (names.includes(name) ? names.indexOf(name) : null);
  const columns = names.map((name, index) => (isFirst(index) ? (known.get(name) ?? null) : null));
  const unknown = cells.filter((text, index) => {
    const name = names[index] ?? "";
    const isOurs = known.has(name) || name === UID_COLUMN || name === LANGUAGE_COLUMN || name === PROBLEMS_COLUMN;
    return text.trim() !== "" && !(isOurs && isFirst(index));
  });
  return { heading: { uid: place(UID_COLUMN), language: place(LANGUAGE_COLUMN), columns }, unknown };
}
