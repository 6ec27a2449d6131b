import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { readZip } from "@/lib/storage/zip.ts";
import { type Cell, workbookParts } from "./workbook.ts";

async function* inBatches(...batches: Cell[][][]) {
  yield* batches;
}

async function written(batches: AsyncIterable<Cell[][]>, rightToLeft = false): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of workbookParts(batches, { title: "Registrations / 报名: [1]", rightToLeft }))
    parts.push(part);
  return Buffer.concat(parts);
}

function read(bytes: Uint8Array, name: string): string {
  return Buffer.from(readZip(bytes)?.read(name, 100_000_000) ?? new Uint8Array()).toString();
}

/** The cells of the sheet as an independent parser of XML sees them, each with its style. */
function cells(bytes: Uint8Array): { value: string; type: string; style: string }[][] {
  const rows: { value: string; type: string; style: string }[][] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    if (name === "row") rows.push([]);
    if (name === "c") rows.at(-1)?.push({ value: "", type: attributes.t ?? "n", style: attributes.s ?? "0" });
    if (name === "f") throw new Error("a formula");
  });
  parser.on("text", (text) => {
    const cell = rows.at(-1)?.at(-1);
    if (cell) cell.value += text;
  });
  parser.write(read(bytes, "xl/worksheets/sheet1.xml")).close();
  return rows;
}

describe("a workbook", () => {
  it("reads back as it was, in every script and across batches", async () => {
    const bytes = await written(
      inBatches(
        [["Name", "People"]],
        [['陈海燕 <&">', 2]],
        [
          ["زرينا\nرحيموفا", 1],
          ["", 0],
        ],
      ),
    );
    expect(readZip(bytes)?.names).toHaveLength(6);
    expect(cells(bytes).map((row) => row.map(({ value }) => value))).toEqual([
      ["Name", "People"],
      ['陈海燕 <&">', "2"],
      ["زرينا\nرحيموفا", "1"],
      ["", "0"],
    ]);
    expect(read(bytes, "xl/workbook.xml")).toContain('name="Registrations   报名   1"');
  });

  it("holds texts that look like formulas as texts, marked so that they stay it when edited", async () => {
    const formulas = ["=1+1", "+1", "-2+3", "@SUM(A1)", "\t=1", "  =HYPERLINK(1)", "＝1+1", "%0A=1"];
    const rows = cells(
      await written(
        inBatches(
          [["Head"]],
          formulas.map((text) => [text]),
          [["plain"]],
        ),
      ),
    );
    for (const [index, text] of formulas.entries()) {
      expect(rows[index + 1]).toEqual([{ value: text, type: "inlineStr", style: "2" }]);
    }
    expect(rows.at(-1)?.[0]?.style).toBe("0");
  });

  it("leaves out what XML cannot say, and keeps apart what office programs take for a character", async () => {
    const rows = cells(await written(inBatches([["a\u0000b\u001bc\ud800_x0041_"]])));
    expect(rows[0]?.[0]?.value).toBe("abc\ufffd_x005F_x0041_");
  });

  it("begins on the right for who reads from there", async () => {
    const sheet = async (rightToLeft: boolean) =>
      read(await written(inBatches([["a"]]), rightToLeft), "xl/worksheets/sheet1.xml");
    expect(await sheet(true)).toContain('<sheetView rightToLeft="1"');
    expect(await sheet(false)).not.toContain("rightToLeft");
  });

  it("asks for the next lines only when what came before is taken", async () => {
    let asked = 0;
    const batches = (async function* () {
      for (; asked < 100; asked++) yield Array.from({ length: 200 }, () => [crypto.randomUUID(), asked]);
    })();
    const parts = workbookParts(batches, { title: "t", rightToLeft: false });
    while (asked < 3) await parts.next();
    expect(asked).toBeLessThan(20);
    await parts.return(undefined);
  });
});
