import { describe, expect, it } from "vitest";
import {
  type Alike,
  type Changeable,
  earliest,
  holdEnd,
  mayChangePeople,
  mayMerge,
  mergedLeast,
} from "./delegation.ts";

const NOW = new Date("2026-11-29T12:00:00Z");
const at = (day: number) => new Date(Date.UTC(2026, 11, day));

describe("places without names are kept", () => {
  it.each([
    ["so many hours, before anything begins", { startsAt: at(20), endsAt: at(21) }, "2026-12-01T12:00:00.000Z"],
    ["not beyond the beginning", { startsAt: at(1), endsAt: at(2) }, "2026-12-01T00:00:00.000Z"],
    [
      "not beyond the end of what has begun",
      { startsAt: new Date("2026-11-01T00:00:00Z"), endsAt: new Date("2026-11-30T00:00:00Z") },
      "2026-11-30T00:00:00.000Z",
    ],
    ["so many hours, where nothing has dates", { startsAt: null, endsAt: null }, "2026-12-01T12:00:00.000Z"],
  ])("%s", (_, lasts, end) => {
    expect(holdEnd(NOW, 48, lasts).toISOString()).toBe(end);
  });
});

describe("the people of a delegation", () => {
  const standing: Changeable = { status: "confirmed", listingStatus: "published", listingEndsAt: at(20) };

  it.each<[string, Partial<Changeable>, boolean]>([
    ["may change while it stands", {}, true],
    ["may change while it waits", { status: "waitlisted" }, true],
    ["may change while the listing is postponed", { listingStatus: "postponed" }, true],
    ["may change where there is no end", { listingEndsAt: null }, true],
    ["stay as they are once it is withdrawn", { status: "withdrawn" }, false],
    ["stay as they are once the listing is cancelled", { listingStatus: "cancelled" }, false],
    ["stay as they are once the listing is over", { listingEndsAt: NOW }, false],
  ])("%s", (_, change, may) => {
    expect(mayChangePeople({ ...standing, ...change }, NOW)).toBe(may);
  });
});

describe("two delegations as one", () => {
  const one: Alike = {
    kind: "delegation",
    institutionId: "institution",
    listingId: "listing",
    sessionId: null,
    status: "waitlisted",
    poolId: "pool",
  };

  it.each<[string, Partial<Alike>]>([
    ["institution", { institutionId: "other" }],
    ["listing", { listingId: "other" }],
    ["session", { sessionId: "other" }],
    ["status", { status: "confirmed" }],
    ["pool", { poolId: "other" }],
    ["kind", { kind: "individual" }],
  ])("must not differ in their %s", (_, difference) => {
    expect(mayMerge(one, one)).toBe(true);
    expect(mayMerge(one, { ...one, ...difference })).toBe(false);
  });

  it("come whole if each would come whole, else are content with what contents both", () => {
    expect(mergedLeast({ people: 3, leastPeople: 50 }, { people: 2, leastPeople: 2 })).toBe(50);
    expect(mergedLeast({ people: 8, leastPeople: 3 }, { people: 2, leastPeople: 50 })).toBe(5);
  });

  it("end a hold and an offer with the earlier of the two", () => {
    expect(earliest(NOW, at(1))).toBe(NOW);
    expect(earliest(null, NOW)).toBe(NOW);
    expect(earliest(null, null)).toBeNull();
  });
});
