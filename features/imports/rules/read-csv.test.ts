import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KIND_NAMES } from "@/features/listings/rules/kinds.ts";
import { columnName, columnsOf } from "./columns.ts";
import { type Plan, planRow, type Settings } from "./plan.ts";
import { readCsv } from "./read-csv.ts";
import type { SourceRow } from "./source-row.ts";
import { templateOf } from "./template.ts";

const SETTINGS: Settings = {
  kind: "lecture",
  sourceLanguage: "en",
  route: "belt_north",
  countryCode: "CN",
  city: "",
  timeZone: "Asia/Shanghai",
  unitId: null,
  readOn: "2030-11-20",
};
const HEADING = "uid,title,format,session_start,session_end,session_room,speaker_name";

function rowsOf(text: string): SourceRow[] {
  const table = readCsv(text, "lecture");
  if (typeof table === "string") throw new Error(table);
  return table.rows;
}

const lecture = (...lines: string[]): SourceRow[] => rowsOf([HEADING, ...lines].join("\r\n"));

/** What is wrong with the rows, as line, column and code. */
const wrong = (rows: readonly SourceRow[]): string[] =>
  rows.flatMap((row) => {
    const plan: Plan = planRow(row, SETTINGS, null);
    return plan.verdict === "refused" ? plan.problems.map(({ line, column, code }) => `${line} ${column} ${code}`) : [];
  });

describe("a table", () => {
  it.each(KIND_NAMES)("of kind %s to be filled in has an example that is in order", (kind) => {
    const table = readCsv(templateOf(kind).replace("﻿", ""), kind);
    if (typeof table === "string") throw new Error(table);
    expect(table.unknown).toEqual([]);
    expect(table.rows.map((row) => planRow(row, { ...SETTINGS, kind }, null))).toMatchObject([{ verdict: "new" }]);
  });

  it("has each column once, under a name that reads as itself", () => {
    for (const kind of KIND_NAMES) {
      const names = columnsOf(kind).map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(names.map(columnName)).toEqual(names);
    }
  });

  it.each([",", ";", "\t", "|"])("is read whatever parts its cells: %j", (mark) => {
    const text = [HEADING, "1,Paper,lecture,2031-03-12 15:00,2031-03-12 17:00,A,Mei"].join("\n").replaceAll(",", mark);
    expect(rowsOf(text)[0]?.fields).toMatchObject({ title: "Paper", "sessions.0.localStart": "2031-03-12T15:00" });
  });

  it("is read without the line that says what parts its cells", () => {
    const [row] = rowsOf(`sep=;\r\n${HEADING.replaceAll(",", ";")}\r\n1;Paper;lecture;;;;\r\n`);
    expect(row).toMatchObject({ uid: "1", line: 3 });
  });

  it("gives a listing a row of each list per line, and counts lines as a spreadsheet does", () => {
    const rows = lecture(
      '1,"Paper,\nagain",lecture,2031-03-12 15:00,2031-03-12 17:00,A,Mei',
      ",,,2031-03-13 15:00,2031-03-13 17:00,B,Mei",
      "",
      "1,,,,,,Idris",
      "2,Silk,lecture,2031-03-14 15:00,2031-03-14 17:00,,",
    );
    expect(rows.map(({ uid, line }) => [uid, line])).toEqual([
      ["1", 2],
      ["2", 6],
    ]);
    expect(rows[0]?.fields).toMatchObject({
      "sessions.0.room": "A",
      "sessions.1.room": "B",
      "persons.0.name": "Mei",
      "persons.0.role": "speaker",
      "persons.1.name": "Idris",
    });
    expect(wrong(rows)).toEqual([]);
  });

  it("says what is wrong at line and column", () => {
    const rows = lecture(
      "1,Paper,lecture,2031-03-12 15:00,2031-03-12 14:00,,",
      "2,,lecture,,,,",
      "3,Silk,talk,03/04/2031 15:00,2031-03-12 17:00,,",
      ",No name,lecture,,,,",
      "5,Kilns,lecture,2031-03-12 15:00,2031-03-12 17:00,,",
      "5,Other,,2031-03-13 15:00,2031-03-13 14:00,,",
      "1,Again,lecture,,,,",
      "8,Cells,lecture,,,,,more",
    );
    expect(wrong(rows)).toEqual([
      "2 session_end endBeforeStart",
      "3 title required",
      "4 session_start ambiguousDate",
      "4 format invalidChoice",
      "5 uid required",
      "7 title otherThanAbove",
      "7 session_end endBeforeStart",
      "8 uid uidAgain",
      "9  tooManyCells",
    ]);
  });

  it("tells the columns that it does not know, and one that comes twice", () => {
    const table = readCsv("uid,title,colour,Title\n1,Paper,red,Silk", "lecture");
    expect(table).toMatchObject({ unknown: ["colour", "Title"] });
  });

  it.each([
    ["", "empty"],
    ["uid,name\n1,x", "no-heading"],
    ["PK\u0003\u0004", "no-heading"],
    ["uid,title\n\n", "no-rows"],
  ])("is refused as a whole when there is nothing to read: %j", (text, refusal) => {
    expect(readCsv(text, "lecture")).toBe(refusal);
  });

  it("is refused as a whole with more than five hundred listings", () => {
    const lines = Array.from({ length: 501 }, (_, index) => `${index},x`);
    expect(rowsOf(["uid,title", ...lines.slice(1)].join("\n"))).toHaveLength(500);
    expect(readCsv(["uid,title", ...lines].join("\n"), "lecture")).toBe("too-many-rows");
  });

  it("never breaks, whatever stands in it", () => {
    const cell = fc.oneof(
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.constantFrom('"', "2031-03-12 15:00", "1", "'="),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 6 }), (lines) => {
        const table = readCsv([HEADING, ...lines.map((line) => line.join(","))].join("\n"), "lecture");
        if (typeof table === "string") return;
        for (const row of table.rows) planRow(row, SETTINGS, null);
      }),
    );
  });
});
