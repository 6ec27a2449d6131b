import { describe, expect, it } from "vitest";
import { dueBefore, isUnconfirmed } from "./still-true.ts";

const now = new Date("2026-11-28T12:00:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

describe("a listing of which nobody says whether it still holds", () => {
  it("is doubted thirty days after its institution was asked, not before, and not when it answered", () => {
    expect(isUnconfirmed({ askedAt: daysAgo(30) }, now)).toBe(true);
    expect(isUnconfirmed({ askedAt: daysAgo(29) }, now)).toBe(false);
    expect(isUnconfirmed({ askedAt: null }, now)).toBe(false);
  });

  it("is asked about after half a year, and left out of lists sixty days later", () => {
    expect(dueBefore(now)).toEqual({ untouched: daysAgo(180), asked: daysAgo(60) });
  });
});
