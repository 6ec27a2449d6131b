import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/i18n/locales.ts";
import { overviewLanguages, totalOf } from "./translation-overview.ts";

describe("the overview of translations", () => {
  it("tells of the interface's languages and then of others in use, or of the one that is asked for", () => {
    const used = [
      { language: "kk", listings: 1 },
      { language: "ar", listings: 9 },
      { language: "fa", listings: 1 },
      { language: "uz", listings: 4 },
    ];
    expect(overviewLanguages(used, undefined)).toEqual([...LOCALES, "uz", "fa", "kk"]);
    expect(overviewLanguages(used, "fa")).toEqual(["fa"]);
    const many = Array.from({ length: 20 }, (_, index) => ({ language: `x${index}`, listings: index }));
    expect(overviewLanguages(many, undefined)).toHaveLength(LOCALES.length + 6);
  });

  it("counts what is whole of what could be translated, and is not done before it is", () => {
    expect(totalOf("ar", {})).toMatchObject({ of: 0, percent: 0 });
    expect(totalOf("ar", { source: 5, done: 199, stale: 1 })).toMatchObject({ of: 200, percent: 99, stale: 1 });
    expect(totalOf("ar", { done: 2 })).toMatchObject({ percent: 100 });
  });
});
