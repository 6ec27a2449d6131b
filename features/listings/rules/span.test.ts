import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spanOf } from "./span.ts";

const now = new Date("2026-11-23T12:00:00Z");
const iso = (date: Date | null) => date?.toISOString() ?? null;

describe("the span of a listing", () => {
  it("of an exhibition goes from its first day to the end of its last, in its own zone", () => {
    const span = spanOf(
      { kind: "exhibition", startsOn: "2026-03-01", endsOn: "2026-03-31", timeZone: "Asia/Shanghai" },
      now,
    );
    expect([iso(span.startsAt), iso(span.endsAt)]).toEqual(["2026-02-28T16:00:00.000Z", "2026-03-31T15:59:59.999Z"]);
  });

  it("of a programme is told by its next deadline, then by its last", () => {
    const intake = (deadlineOn: string, startsOn: string) => ({ deadlineOn, startsOn, timeZone: "UTC" });
    const intakes = [
      intake("2026-06-30", "2026-09-01"),
      intake("2027-06-30", "2027-09-01"),
      intake("2028-06-30", "2028-09-01"),
    ];
    expect(iso(spanOf({ kind: "programme", intakes }, now).deadlineAt)).toBe("2027-06-30T23:59:59.999Z");
    expect(iso(spanOf({ kind: "programme", intakes: intakes.slice(0, 1) }, now).deadlineAt)).toBe(
      "2026-06-30T23:59:59.999Z",
    );
    expect(spanOf({ kind: "programme", intakes: [] }, now)).toEqual({ startsAt: null, endsAt: null, deadlineAt: null });
  });

  it("of an opportunity is its validity, of a brief its day, of an open project its beginning", () => {
    const opportunity = spanOf({ kind: "opportunity", validUntil: "2026-12-31", timeZone: "Africa/Cairo" }, now);
    expect([iso(opportunity.endsAt), iso(opportunity.deadlineAt)]).toEqual(Array(2).fill("2026-12-31T21:59:59.999Z"));
    expect(iso(spanOf({ kind: "brief", releasedOn: "2026-01-02" }, now).startsAt)).toBe("2026-01-02T00:00:00.000Z");
    expect(spanOf({ kind: "project", startsOn: "2026-01-02", endsOn: null }, now).endsAt).toBeNull();
  });

  it("of a lecture holds every session", () => {
    const instant = fc.integer({ min: 0, max: 4e12 });
    fc.assert(
      fc.property(fc.array(fc.tuple(instant, instant), { minLength: 1, maxLength: 20 }), (pairs) => {
        const sessions = pairs.map(([one, other]) => ({
          startsAt: new Date(Math.min(one, other)),
          endsAt: new Date(Math.max(one, other)),
        }));
        const { startsAt, endsAt } = spanOf({ kind: "lecture", sessions }, now);
        for (const session of sessions) {
          expect(startsAt && startsAt <= session.startsAt).toBe(true);
          expect(endsAt && endsAt >= session.endsAt).toBe(true);
        }
      }),
    );
  });
});
