import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flatForm, nestedForm, rowCount } from "./nested-form.ts";

describe("a nested form", () => {
  it("reads rows and groups out of flat names", () => {
    expect(
      nestedForm({ title: "Paper", "terms.mode": "none", "sessions.0.room": "A", "sessions.1.room": "B" }),
    ).toEqual({ title: "Paper", terms: { mode: "none" }, sessions: [{ room: "A" }, { room: "B" }] });
  });

  it("drops spare rows and counts the others anew", () => {
    const fields = {
      "sessions.0.room": " ",
      "sessions.0.timeZone": "Asia/Shanghai",
      "sessions.2.room": "B",
      "sessions.2.timeZone": "Asia/Shanghai",
    };
    expect(nestedForm(fields, ["timeZone"])).toEqual({ sessions: [{ room: "B", timeZone: "Asia/Shanghai" }] });
    expect(nestedForm({ "sessions.0.room": "" })).toEqual({ sessions: [] });
  });

  it("ignores names of other shapes and never reaches a prototype", () => {
    const nested = nestedForm({ "a.b.c.d": "1", $ACTION_1: "2", "x[0]": "3", "__proto__.polluted": "yes" });
    expect(nested).toEqual({});
    expect(Object.hasOwn(nestedForm({ "constructor.prototype": "x" }), "constructor")).toBe(true);
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });

  it("counts the rows of a list", () => {
    expect(rowCount({ "team.0.name": "x", "team.4.name": "y", "other.9.name": "z" }, "team")).toBe(5);
    expect(rowCount({}, "team")).toBe(0);
  });

  it("comes back the same from flat names", () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    const typed = fc.string({ minLength: 1 }).filter((text) => text.trim() !== "");
    const rows = fc.array(fc.dictionary(word, typed, { minKeys: 1 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.dictionary(word, fc.oneof(typed, rows)), (nested) => {
        expect(nestedForm(flatForm(nested))).toEqual({ ...nested });
      }),
    );
  });
});
