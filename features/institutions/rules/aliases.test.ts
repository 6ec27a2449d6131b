import { describe, expect, it } from "vitest";
import { aliasLines } from "./aliases.ts";

describe("other names of an institution", () => {
  it.each([
    ["SYSU\n中大\n\n  Sun  Yat-sen U ", ["SYSU", "中大", "Sun Yat-sen U"]],
    ["MVL\nmvl\nMVL", ["MVL"]],
    [" \n\n", []],
  ])("stand one to a line: %j", (text, aliases) => {
    expect(aliasLines(text)).toEqual(aliases);
  });
});
