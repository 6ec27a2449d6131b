import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FIELD_CODES, fieldName, fieldOptions, isFieldCode } from "@/lib/education/isced.ts";
import { LOCALES } from "@/lib/i18n/locales.ts";

describe("fields of education (ISCED-F 2013)", () => {
  it("has the codes of the file, each under its parent", () => {
    const rows = readFileSync("data/isced-f-2013.tsv", "utf8").trimEnd().split("\n").slice(1);
    expect(FIELD_CODES).toEqual(rows.map((row) => row.split("\t")[0]));
    for (const code of FIELD_CODES.filter(({ length }) => length > 2))
      expect(isFieldCode(code.slice(0, -1))).toBe(true);
    expect(["0222", "222", "", "02220", "__proto__"].map(isFieldCode)).toEqual([true, false, false, false, false]);
  });

  it.each(LOCALES)("has a name for each in %s", (locale) => {
    expect(FIELD_CODES.filter((code) => fieldName(code, locale) === code || fieldName(code, locale) === "")).toEqual(
      [],
    );
  });

  it("names a field", () => {
    expect(fieldName("0222", "en")).toBe("History and archaeology");
    expect(fieldName("0222", "zh-CN")).toBe("历史与考古");
    expect(fieldName("12", "en")).toBe("12");
  });

  it("offers each field once, under its broad field", () => {
    const groups = fieldOptions("en");
    const labels = groups.flatMap((group) => group.options.map((option) => `${group.value} ${option.label}`));
    expect(groups).toHaveLength(11);
    expect(new Set(labels).size).toBe(labels.length);
    expect(groups[2]?.options[0]).toEqual({ value: "02", label: "Arts and humanities", level: "broad" });
    expect(groups[2]?.options.map((option) => option.value)).toContain("0222");
  });

  it("offers the field that something has, also where it only repeats the one above it", () => {
    const codes = (chosen?: string) =>
      fieldOptions("en", chosen).flatMap(({ options }) => options.map(({ value }) => value));
    expect(codes()).not.toContain("1041");
    expect(codes("1041")).toContain("1041");
    expect(codes("1041")).toHaveLength(codes().length + 1);
  });
});
