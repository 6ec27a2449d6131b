import { describe, expect, it } from "vitest";
import { isSector, SECTORS, sectorName, sectorOptions } from "@/lib/education/isic.ts";
import { LOCALES } from "@/lib/i18n/locales.ts";

describe("sectors (ISIC Rev. 4)", () => {
  it("runs from A to U", () => {
    expect(SECTORS.join("")).toBe("ABCDEFGHIJKLMNOPQRSTU");
    expect(["A", "V", "a", "", "toString"].map(isSector)).toEqual([true, false, false, false, false]);
  });

  it.each(LOCALES)("has a name of its own for each in %s", (locale) => {
    const labels = sectorOptions(locale).map((option) => option.label);
    expect(new Set(labels).size).toBe(21);
    expect(sectorName("Z", locale)).toBe("Z");
  });
});
