import { describe, expect, it } from "vitest";
import { daysWaited, mayHold, waitedSince } from "./rules.ts";

const CASE = { institutionIds: ["museum", "college"], barredIds: ["judge"] };

describe("who may hold a case", () => {
  it.each([
    ["somebody of no institution", { userId: "one", institutionIds: [] }, true],
    ["somebody of another institution", { userId: "one", institutionIds: ["library"] }, true],
    ["somebody of one that it is about", { userId: "one", institutionIds: ["library", "college"] }, false],
    ["who has judged or applied", { userId: "judge", institutionIds: [] }, false],
  ])("%s", (_, person, may) => {
    expect(mayHold(CASE, person)).toBe(may);
  });
});

describe("waiting", () => {
  it("is counted in whole days", () => {
    const now = new Date("2027-03-05T10:00:00Z");
    expect(daysWaited(new Date("2027-03-05T09:00:00Z"), now)).toBe(0);
    expect(daysWaited(new Date("2027-03-03T10:00:00Z"), now)).toBe(2);
    expect(daysWaited(new Date("2027-03-03T10:00:01Z"), now)).toBe(1);
    expect(daysWaited(new Date("2027-03-06T10:00:00Z"), now)).toBe(0);
    expect(waitedSince(2, now)).toEqual(new Date("2027-03-03T10:00:00Z"));
  });
});
