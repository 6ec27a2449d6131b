import { describe, expect, it } from "vitest";
import { isRenewable, lapseNotice, noticedEnds } from "./lapse.ts";

const end = new Date("2027-03-01T10:00:00Z");
const daysBefore = (days: number, ms = 0) => new Date(end.getTime() - days * 86_400_000 + ms);

describe("what owners are told of the end of a verification", () => {
  it.each([
    [daysBefore(60, -1), null],
    [daysBefore(60), "first"],
    [daysBefore(14, -1), "first"],
    [daysBefore(14), "second"],
    [daysBefore(0, -1), "second"],
    [daysBefore(0), "lapsed"],
    [daysBefore(-30, -1), "lapsed"],
    [daysBefore(-30), null],
  ] as const)("at %s: %s", (now, notice) => {
    expect(lapseNotice(end, now)).toBe(notice);
    const { after, until } = noticedEnds(now);
    expect(end > after && end <= until).toBe(notice !== null);
  });
});

describe("renewing", () => {
  const verified = { name: "verified", verification: { expiresAt: end } } as const;

  it.each([
    [verified, daysBefore(61), false],
    [verified, daysBefore(60), true],
    [{ name: "lapsed" } as const, daysBefore(-400), true],
    [{ name: "withdrawn" } as const, daysBefore(10), false],
    [{ name: "never" } as const, daysBefore(10), false],
  ])("%j at %s: %s", (standing, now, may) => {
    expect(isRenewable(standing, now)).toBe(may);
  });
});
