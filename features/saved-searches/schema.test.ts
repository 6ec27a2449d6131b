import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { questionOf, savedSearchSchema } from "./schema.ts";

const form = { name: " Tea ", query: "q=tea&kind=lecture&page=3", frequency: "weekly", timeZone: "Asia/Almaty" };

describe("the form of a saved search", () => {
  it("keeps the question in its one order, without the page somebody was on", () => {
    expect(savedSearchSchema.parse(form)).toEqual({
      name: "Tea",
      query: "kind=lecture&q=tea",
      frequency: "weekly",
      timeZone: "Asia/Almaty",
    });
  });

  it.each([
    ["name", "", "required"],
    ["name", "x".repeat(121), "tooLong"],
    ["frequency", "hourly", "invalidChoice"],
    ["timeZone", "Mars/Olympus", "invalidTimeZone"],
    ["timeZone", "", "required"],
    ["query", "q=".padEnd(1001, "x"), "tooLong"],
  ])("says what is wrong with %s %j", (field, value, code) => {
    const parsed = savedSearchSchema.safeParse({ ...form, [field]: value });
    expect(parsed.error?.issues).toMatchObject([{ path: [field], message: code }]);
  });

  it("keeps nothing but a browse address, whatever is sent", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (query) => {
        const kept = savedSearchSchema.parse({ ...form, query }).query;
        expect(questionOf(Object.fromEntries(new URLSearchParams(kept)))).toBe(kept);
      }),
    );
  });
});
