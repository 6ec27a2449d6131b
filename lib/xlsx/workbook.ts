import { FORMULA } from "../csv.ts";
import { type ZipFile, zipParts } from "./zip-stream.ts";

export type Cell = string | number;

/** More characters no cell holds. */
const LONGEST_CELL = 32_767;
/** More characters no sheet's name has, and none of those that a reference to it uses. */
const LONGEST_NAME = 31;
const STYLES = { plain: 0, head: 1, quoted: 2 } as const;

/**
 * A workbook (Office Open XML, ECMA-376) of one sheet in parts, each made when it is asked for. The first line is the head, which stays in
 * sight. Texts are texts whatever they begin with: none is a formula, nor becomes one when somebody edits the cell.
 */
export function workbookParts(
  batches: AsyncIterable<Cell[][]>,
  { title, rightToLeft }: { title: string; rightToLeft: boolean },
): AsyncGenerator<Uint8Array> {
  return zipParts([...frame(title), { name: "xl/worksheets/sheet1.xml", text: sheet(batches, rightToLeft) }]);
}

const PROLOGUE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

function frame(title: string): ZipFile[] {
  const type = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
  const relations = (inner: string) => `<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;
  const file = (name: string, text: string): ZipFile => ({ name, text: [PROLOGUE + text] });
  return [
    file(
      "[Content_Types].xml",
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type("workbook.xml", "sheet.main")}${type("worksheets/sheet1.xml", "worksheet")}${type("styles.xml", "styles")}</Types>`,
    ),
    file("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml"))),
    file(
      "xl/workbook.xml",
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${escaped(sheetName(title))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    file(
      "xl/_rels/workbook.xml.rels",
      relations(relation("rId1", "worksheet", "worksheets/sheet1.xml") + relation("rId2", "styles", "styles.xml")),
    ),
    file(
      "xl/styles.xml",
      `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" quotePrefix="1"/></cellXfs></styleSheet>`,
    ),
  ];
}

async function* sheet(batches: AsyncIterable<Cell[][]>, rightToLeft: boolean): AsyncGenerator<string> {
  const side = rightToLeft ? ' rightToLeft="1"' : "";
  yield `${PROLOGUE}<worksheet xmlns="${MAIN}"><sheetViews><sheetView${side} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData>`;
  let isHead = true;
  for await (const lines of batches) {
    let text = "";
    for (const line of lines) {
      text += `<row>${line.map((cell) => written(cell, isHead)).join("")}</row>`;
      isHead = false;
    }
    yield text;
  }
  yield "</sheetData></worksheet>";
}

function written(cell: Cell, isHead: boolean): string {
  if (typeof cell === "number" && Number.isFinite(cell)) return `<c><v>${cell}</v></c>`;
  const text = String(cell);
  if (text === "") return "<c/>";
  const style = isHead ? STYLES.head : FORMULA.test(text) ? STYLES.quoted : STYLES.plain;
  const cut = text.length > LONGEST_CELL ? text.slice(0, LONGEST_CELL) : text;
  return `<c t="inlineStr" s="${style}"><is><t xml:space="preserve">${escaped(cut)}</t></is></c>`;
}

function sheetName(title: string): string {
  const name = title.replace(/[\\/?*[\]:']/g, " ").trim();
  return Array.from(name).slice(0, LONGEST_NAME).join("") || "1";
}

/** Text as XML holds it: without what XML 1.0 has no way to say, and with `_x000A_` left a text, which office programs take for a character. */
function escaped(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not stand in XML
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
      .replace(/&/g, "&amp;")
      .replace(/</g, "&lt;")
      .replace(/>/g, "&gt;")
      .replace(/"/g, "&quot;")
  );
}
