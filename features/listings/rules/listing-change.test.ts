import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateInZone } from "@/lib/time/day.ts";
import { type ListingDates, listingChangesAt } from "./listing-change.ts";

const NONE: ListingDates = {
  startsAt: null,
  endsAt: null,
  sessions: [],
  exhibition: null,
  intakes: [],
  opportunity: null,
  terms: null,
  verifications: [],
};
const at = (text: string) => new Date(`2027-03-10T${text}Z`);
const NOW = at("11:01:00");
const changes = (dates: Partial<ListingDates>, now = NOW) => listingChangesAt({ ...NONE, ...dates }, now);

describe("the instant from which a listing's page may be wrong", () => {
  it.each<[string, Partial<ListingDates>, string]>([
    ["a quarter of an hour ends", {}, "11:14:59.999"],
    ["a session begins", { sessions: [{ startsAt: at("11:05"), endsAt: at("13:00") }] }, "11:05:00"],
    ["a session ends", { sessions: [{ startsAt: at("09:00"), endsAt: at("11:02") }] }, "11:02:00"],
    ["registration opens", { terms: { opensAt: at("11:03:07"), closesAt: null } }, "11:03:07"],
    ["registration closes", { terms: { opensAt: at("10:00"), closesAt: at("11:09") } }, "11:09:00"],
    ["a verification runs out", { verifications: [{ expiresAt: at("11:02:03.456") }] }, "11:02:03.456"],
    [
      "doors close",
      {
        exhibition: {
          startsOn: "2027-03-01",
          endsOn: "2027-05-01",
          timeZone: "Asia/Shanghai",
          hours: [{ weekday: 3, opens: "10:00", closes: "19:10" }],
          closures: [],
        },
      },
      "11:10:00",
    ],
  ])("is when %s", (_what, dates, expected) => {
    expect(changes(dates).toISOString()).toBe(at(expected).toISOString());
  });

  it("is when a deadline passes at the end of its day, in its own zone", () => {
    const deadline = { deadlineOn: new Date("2027-03-10"), timeZone: "Asia/Shanghai" };
    expect(changes({ intakes: [deadline] }, at("15:59:30")).toISOString()).toBe("2027-03-10T15:59:59.999Z");
    const opportunity = { validUntil: new Date("2027-03-10"), timeZone: "Asia/Shanghai" };
    expect(changes({ opportunity }, at("15:59:30")).toISOString()).toBe("2027-03-10T15:59:59.999Z");
  });

  it("comes before any day ends anywhere, and always lies ahead", () => {
    const zones = Intl.supportedValuesOf("timeZone");
    const instant = fc.date({ min: new Date("2026-01-01"), max: new Date("2030-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(instant, fc.constantFrom(...zones), (now, zone) => {
        const until = changes({}, now);
        expect(until > now).toBe(true);
        expect(dateInZone(new Date(until.getTime() - 1), zone)).toBe(dateInZone(now, zone));
      }),
    );
  });
});
