import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBrowse } from "../schema.ts";
import { calendarSpan, isOver, LONGEST_AGENDA } from "./calendar-span.ts";

const today = "2027-03-09";
const span = (parameters: Record<string, string>) => calendarSpan(readBrowse(parameters).filters, today, "en");

describe("what a calendar shows", () => {
  it.each([
    [{}, "2027-03", "month", "2027-03-01", "2027-04-04"],
    [{ month: "2026-11" }, "2026-11", "month", "2026-10-26", "2026-12-06"],
    [{ month: "2026-11", when: "today" }, "2026-11", "month", "2026-10-26", "2026-12-06"],
    [{ when: "today" }, "2027-03", "days", "2027-03-09", "2027-03-09"],
    [{ when: "week" }, "2027-03", "days", "2027-03-09", "2027-03-15"],
    [{ when: "month" }, "2027-03", "days", "2027-03-09", "2027-04-07"],
    [{ from: "2027-05-01", to: "2027-05-01" }, "2027-05", "days", "2027-05-01", "2027-05-01"],
    [{ from: "2027-05-01" }, "2027-05", "days", "2027-05-01", "2027-05-30"],
    [{ to: "2027-03-11" }, "2027-03", "days", "2027-03-09", "2027-03-11"],
    [{ to: "2027-02-11" }, "2027-02", "days", "2027-02-11", "2027-02-11"],
    [{ from: "2027-01-01", to: "2027-12-31" }, "2027-01", "days", "2027-01-01", "2027-03-03"],
  ])("asked for %j is %s as %s from %s to %s", (parameters, month, shape, first, last) => {
    const shown = span(parameters as Record<string, string>);
    expect([shown.month, shown.shape, shown.days[0], shown.days.at(-1)]).toEqual([month, shape, first, last]);
  });

  it("is never nothing and never more than two months, whatever is asked", () => {
    const day = fc.date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
    const days = fc.option(
      day.map((date) => date.toISOString().slice(0, 10)),
      { nil: "" },
    );
    fc.assert(
      fc.property(days, days, fc.constantFrom("", "today", "week", "month"), (from, to, when) => {
        const { length } = span({ from, to, when }).days;
        expect(length).toBeGreaterThan(0);
        expect(length).toBeLessThanOrEqual(LONGEST_AGENDA);
      }),
    );
  });
});

describe("a day that the agenda folds away", () => {
  it.each([
    ["2027-03-08", "2027-03", true],
    ["2027-03-09", "2027-03", false],
    ["2027-03-10", "2027-03", false],
    ["2027-02-28", "2027-03", false],
    ["2027-02-28", "2027-02", false],
  ])("%s, when %s is shown: %s", (day, month, over) => {
    expect(isOver(day, month, today)).toBe(over);
  });
});
