import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { BYTE_ORDER_MARK, csvLines } from "@/lib/csv.ts";
import { NotFound } from "@/lib/errors.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { translator } from "@/lib/i18n/translator.ts";
import { cellText } from "../rules/cells.ts";
import { columnName, PROBLEMS_COLUMN } from "../rules/columns.ts";
import { groupLines, splitCsv } from "../rules/read-csv.ts";
import { readRun } from "../rules/read-run.ts";
import { isRowProblem, type Problem } from "../rules/source-row.ts";
import { getImportPage } from "./import-page.ts";
import { findRun } from "./run.ts";

/**
 * The lines of an import's table that were refused, or will be, as a table to be mended and brought again, with a last column that says
 * in the reader's language what is wrong. NotFound for strangers, and where there is no such table.
 */
export async function getRefusedRows(
  viewer: Viewer,
  institutionId: string,
  id: string,
  locale: Locale,
): Promise<{ list: string; text: string }> {
  const [page, run] = [await getImportPage(viewer, institutionId, id), await findRun(viewer, id)];
  const read = run.format === "csv" ? readRun(run) : null;
  const table = read ? splitCsv(read.text, run.kind) : "empty";
  if (typeof table === "string") throw new NotFound();
  const say = await problemWords(locale);
  const refused = new Map(
    page.rows.filter(({ verdict }) => verdict === "refused").map(({ line, problems }) => [line, problems]),
  );
  const places = table.names.flatMap((name, index) => (columnName(name) === PROBLEMS_COLUMN ? [] : [index]));
  const lines = groupLines(table).flatMap((group) => {
    const problems = refused.get(group[0]?.number ?? 0);
    if (!problems) return [];
    return group.map(({ number, cells }, index) => [
      ...places.map((place) => cellText(cells[place] ?? "")),
      problems
        .filter(({ line }) => line === number || (index === 0 && !group.some((other) => other.number === line)))
        .map(say)
        .join(" · "),
    ]);
  });
  const heading = [...places.map((place) => table.names[place] ?? ""), PROBLEMS_COLUMN];
  return { list: page.list, text: `${BYTE_ORDER_MARK}${csvLines([heading, ...lines])}` };
}

async function problemWords(locale: Locale): Promise<(problem: Problem) => string> {
  const t = await translator(locale, "imports.problem");
  const tError = await translator(locale, "errors");
  return ({ column, code }) => {
    const words = isRowProblem(code) ? t(code) : tError(code);
    return column === "" ? words : `${column}: ${words}`;
  };
}
