import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinedRuns, readRuns } from "@/lib/text/runs.ts";

const forms = (text: string) => [...readRuns(text)].map(({ form }) => form);

describe("runs of a text", () => {
  it("divides by signs and by the way of writing, folded and simplified", () => {
    expect(forms("L'Été à 敦煌MOGAO 2026：絲綢之路!")).toEqual(["l", "ete", "a", "敦煌", "mogao", "2026", "丝绸之路"]);
    expect(forms("مَعْرِض الفنون می‌خواهم")).toEqual(["معرض", "الفنون", "ميخواهم"]);
    expect(forms("ＡＢ½ ﷺ")).toEqual(["ab1", "2", "صلي", "الله", "عليه", "وسلم"]);
  });

  it("reads words that hyphens hold together as one too, and nothing else", () => {
    const joined = (text: string) => joinedRuns(text, [...readRuns(text)]).map(({ form }) => form);
    expect(joined("Co-operation in post‑war trade")).toEqual(["cooperation", "postwar"]);
    expect(joined("EXH-2026-0002, state-of-the-art")).toEqual(["exh20260002", "stateoftheart"]);
    expect(joined("tea - silk; silk– road -tea 敦-煌 tea-敦煌 a--b")).toEqual([]);
  });

  it("names places that lie in the text, in order", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        let before = 0;
        for (const { start, end, form } of readRuns(text)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(start).toBeGreaterThanOrEqual(before);
          expect(form).not.toBe("");
          before = start;
        }
      }),
    );
  });
});
