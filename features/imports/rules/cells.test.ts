import { describe, expect, it } from "vitest";
import { csvLines } from "@/lib/csv.ts";
import { cellText, readCell } from "./cells.ts";
import type { CellType } from "./columns.ts";

describe("a cell", () => {
  it.each<[CellType, string, string | string[]]>([
    ["date", "2031-03-12", "2031-03-12"],
    ["date", "2031/3/2", "2031-03-02"],
    ["date", "2031年3月12日", "2031-03-12"],
    ["date", "2031-03-12 00:00:00", "2031-03-12"],
    ["date", "2.3.2031", "2031-03-02"],
    ["date", "٢٠٣١-٠٣-١٢", "2031-03-12"],
    ["datetime", "2031-03-12T15:00", "2031-03-12T15:00"],
    ["datetime", "2031/3/12 9:05:00", "2031-03-12T09:05"],
    ["datetime", "12.03.2031 15:00", "2031-03-12T15:00"],
    ["datetime", "２０３１-０３-１２ １５：００", "2031-03-12T15:00"],
    ["time", "9:30", "09:30"],
    ["flag", "是", "on"],
    ["flag", "No", ""],
    ["list", "KZ；UZ; EG", ["KZ", "UZ", "EG"]],
    ["days", "2-4; 7", ["2", "3", "4", "7"]],
    ["field", "222", "0222"],
    ["field", "02", "02"],
    ["text", "Paper", "Paper"],
  ])("of type %s reads %s", (type, text, value) => {
    expect(readCell(text, type)).toEqual({ value });
  });

  it.each<[CellType, string, string]>([
    ["date", "03/04/2031", "ambiguousDate"],
    ["date", "3/4/31", "ambiguousDate"],
    ["date", "03-04-2031", "ambiguousDate"],
    ["datetime", "03/04/2031 15:00", "ambiguousDate"],
    ["date", "2031-02-30", "invalidDate"],
    ["date", "next week", "invalidDate"],
    ["datetime", "2031-03-12", "invalidDateTime"],
    ["datetime", "2031-03-12 3 pm", "invalidDateTime"],
    ["flag", "perhaps", "invalidFlag"],
  ])("of type %s refuses %s", (type, text, problem) => {
    expect(readCell(text, type)).toEqual({ problem });
  });

  it("comes back as it was when our own tables guarded it against spreadsheets", () => {
    for (const text of ["=1+1", "+7 701", "-3", "@x", "Paper", "'twas", "|x"]) {
      const written = csvLines([[text]])
        .trimEnd()
        .replace(/^"(.*)"$/, "$1");
      expect(cellText(written)).toBe(text);
    }
  });
});
