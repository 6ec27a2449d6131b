import Papa from "papaparse";

/** Without it Excel reads UTF-8 as something else and breaks every name that is not Latin. */
export const BYTE_ORDER_MARK = "\uFEFF";

/**
 * What a spreadsheet would run as a formula, also behind spaces and in full-width form; such a cell gets an apostrophe
 * before it (OWASP, CSV injection).
 */
const FORMULA = /^\s*[=+\-@\t\r\n＝＋－＠|%]/u;

/** Lines of a table as CSV (RFC 4180), in which no cell is a formula. */
export function csvLines(lines: readonly string[][]): string {
  return `${Papa.unparse([...lines], { escapeFormulae: FORMULA, newline: "\r\n" })}\r\n`;
}
