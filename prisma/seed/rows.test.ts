import { expect, it } from "vitest";
import { SAMPLE_LISTINGS } from "./content/listings.ts";
import { addInstitutions } from "./institution-rows.ts";
import { addListing } from "./listing-rows.ts";
import { noRows, type Rows } from "./rows.ts";

const DAY_MS = 86_400_000;
const FIRST = Date.parse("2026-10-20T23:30:00Z");

function rowsAt(now: Date): Rows {
  const rows = noRows();
  const known = addInstitutions(rows, now);
  for (const sample of SAMPLE_LISTINGS) addListing(rows, known, sample, "XXX-2026-0001", now);
  return rows;
}

const time = (moment: Date | string | null | undefined) => new Date(moment ?? Number.NaN).getTime();

it("keeps its dates in order on whatever day it is loaded, over clock changes and ends of months", () => {
  for (let day = 0; day < 400; day += 9) {
    const now = new Date(FIRST + day * DAY_MS + day * 3_599_000);
    const rows = rowsAt(now);
    const publishedAt = new Map(rows.listings.map(({ id, publishedAt: at }) => [id, time(at)]));
    for (const { startsAt, endsAt } of rows.sessions) expect(time(endsAt)).toBeGreaterThan(time(startsAt));
    for (const { startsOn, deadlineOn } of rows.intakes) expect(time(startsOn)).toBeGreaterThan(time(deadlineOn));
    for (const { opensAt, closesAt } of rows.terms) {
      if (opensAt && closesAt) expect(time(closesAt)).toBeGreaterThan(time(opensAt));
    }
    for (const { createdAt, listingId } of rows.registrations) {
      expect(time(createdAt)).toBeLessThanOrEqual(now.getTime());
      expect(time(createdAt)).toBeGreaterThan(publishedAt.get(listingId) ?? Number.NaN);
    }
    for (const at of publishedAt.values()) if (!Number.isNaN(at)) expect(at).toBeLessThanOrEqual(now.getTime());
  }
});

it("begins on working days of its place", () => {
  const restOf: Record<string, number[]> = { EG: [5, 6], OM: [5, 6], BD: [5, 6], IR: [4, 5] };
  for (let day = 0; day < 14; day++) {
    const rows = rowsAt(new Date(FIRST + day * DAY_MS));
    const countryOf = new Map(rows.listings.map(({ id, countryCode }) => [id, countryCode]));
    for (const { listingId, localStart, position } of rows.sessions) {
      if (position !== 0) continue;
      const weekday = new Date(`${localStart.slice(0, 10)}T00:00:00Z`).getUTCDay() || 7;
      expect(restOf[countryOf.get(listingId) ?? ""] ?? [6, 7]).not.toContain(weekday);
    }
  }
});
