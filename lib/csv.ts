import Papa from "papaparse";

/** Without it Excel reads UTF-8 as something else and breaks every name that is not Latin. */
export const BYTE_ORDER_MARK = "\uFEFF";

/**
 * What a spreadsheet would run as a formula, also behind spaces and in full-width form; such a cell gets an apostrophe
 * before it (OWASP, CSV injection).
 */
export const FORMULA = /^\s*[=+\-@\t\r\n＝＋－＠|%]/u;

/** Lines of a table as CSV (RFC 4180), in which no cell is a formula. */
export function csvLines(lines: readonly string[][]): string {
  return `${Papa.unparse([...lines], { escapeFormulae: FORMULA, newline: "\r\n" })}\r\n`;
}

/** Batches of lines as the parts of a CSV file, each made when it is asked for. */
export async function* csvParts(batches: AsyncIterable<(string | number)[][]>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK;
  for await (const lines of batches) yield csvLines(lines.map((line) => line.map(String)));
}
