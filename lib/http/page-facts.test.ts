import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { ANY, collectFacts, endOfMinute, listingTag, noteFrameUntil, noteTags, noteValidUntil } from "./page-facts.ts";

describe("what a page notes of itself", () => {
  it("is collected from every task that the page starts, and from no other page", async () => {
    const drawn = (id: string) =>
      collectFacts(async () => {
        await turn();
        await Promise.all([turn().then(() => noteTags([listingTag(id)])), turn().then(() => noteTags([ANY]))]);
      });
    const [one, two] = [drawn("1"), drawn("2")];
    await Promise.all([one.result, two.result]);
    expect([...one.facts.tags].sort()).toEqual([ANY, "listing:1"]);
    expect([...two.facts.tags].sort()).toEqual([ANY, "listing:2"]);
  });

  it("is valid until the earliest instant that a part names", () => {
    const [early, late] = [new Date("2027-03-01T09:00Z"), new Date("2027-03-01T10:00Z")];
    const until = (...notes: (Date | null)[]) => collectFacts(() => notes.forEach(noteValidUntil)).facts.validUntil;
    expect(until()).toBeUndefined();
    expect(until(null)).toBe(Number.POSITIVE_INFINITY);
    expect(until(late, null, early)).toBe(early.getTime());
  });

  it("says of its frame apart from itself until when it is right", () => {
    const [early, late] = [new Date("2027-03-01T09:00Z"), new Date("2027-03-01T10:00Z")];
    const { facts } = collectFacts(() => [late, early].forEach(noteFrameUntil));
    expect(facts).toMatchObject({ frameUntil: early.getTime(), validUntil: undefined });
  });

  it("goes nowhere when nobody collects", () => {
    expect(() => noteTags([ANY])).not.toThrow();
    expect(() => noteValidUntil(new Date())).not.toThrow();
    expect(() => noteFrameUntil(new Date())).not.toThrow();
  });
});

describe("the end of a minute", () => {
  it.each([
    ["2027-03-01T09:00:00.000Z", "2027-03-01T09:00:59.999Z"],
    ["2027-03-01T09:00:59.999Z", "2027-03-01T09:00:59.999Z"],
    ["2027-03-01T23:59:30.500Z", "2027-03-01T23:59:59.999Z"],
  ])("of %s is %s", (instant, end) => {
    expect(endOfMinute(new Date(instant)).toISOString()).toBe(end);
  });
});
