import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RegistrationStatus } from "@/prisma/generated/enums.ts";
import { type AdmissionTerms, admissionRefusal, registrationEnd } from "./admission.ts";
import {
  canMove,
  fits,
  freePlaces,
  holdsPlaces,
  isActive,
  nextToPromote,
  offerEnd,
  placesFor,
  type Waiting,
} from "./places.ts";
import { spelledTicketCode, submissionKeyOf, ticketCode } from "./submission.ts";

const STATUSES: RegistrationStatus[] = [
  "pending",
  "confirmed",
  "waitlisted",
  "offered",
  "declined",
  "withdrawn",
  "cancelled",
  "expired",
];

describe("a registration's status", () => {
  it("moves only as the table says, and never out of a final one", () => {
    const legal = STATUSES.flatMap((from) => STATUSES.filter((to) => canMove(from, to)).map((to) => `${from} → ${to}`));
    expect(legal).toEqual([
      "pending → confirmed",
      "pending → waitlisted",
      "pending → declined",
      "pending → withdrawn",
      "pending → cancelled",
      "pending → expired",
      "confirmed → withdrawn",
      "confirmed → cancelled",
      "confirmed → expired",
      "waitlisted → confirmed",
      "waitlisted → offered",
      "waitlisted → withdrawn",
      "waitlisted → cancelled",
      "waitlisted → expired",
      "offered → confirmed",
      "offered → withdrawn",
      "offered → cancelled",
      "offered → expired",
    ]);
    for (const status of STATUSES) expect(STATUSES.some((to) => canMove(status, to))).toBe(isActive(status));
    expect(STATUSES.filter(holdsPlaces)).toEqual(["confirmed", "offered"]);
  });
});

const groups = fc.array(
  fc.record({
    id: fc.nat(),
    people: fc.integer({ min: 1, max: 50 }),
    leastPeople: fc.integer({ min: 1, max: 50 }),
  }),
  { maxLength: 40 },
);
const least = ({ people, leastPeople }: Waiting) => Math.min(people, leastPeople);

describe("moving up", () => {
  it("never gives more than is free, nor more or less than a group can use, and leaves nobody who would fit", () => {
    fc.assert(
      fc.property(groups, fc.integer({ min: 0, max: 200 }), (queue, free) => {
        const promoted = nextToPromote(queue, free);
        const given = promoted.reduce((sum, step) => sum + step.given, 0);
        const left = queue.filter((waiting) => !promoted.some(({ group }) => group === waiting));
        expect(given).toBeLessThanOrEqual(free);
        for (const step of promoted) {
          expect(step.given).toBeLessThanOrEqual(step.group.people);
          expect(step.given).toBeGreaterThanOrEqual(least(step.group));
        }
        expect(left.every((group) => least(group) > free - given)).toBe(true);
      }),
    );
  });

  it("keeps the order: nobody is passed over for a later group that needs as much or more", () => {
    fc.assert(
      fc.property(groups, fc.integer({ min: 0, max: 200 }), (queue, free) => {
        const promoted = new Map(nextToPromote(queue, free).map(({ group, given }) => [group, given]));
        queue.forEach((waiting, index) => {
          if (promoted.has(waiting)) return;
          for (const later of queue.slice(index + 1)) {
            expect(promoted.get(later) ?? 0).toBeLessThan(least(waiting));
          }
        });
      }),
    );
  });

  it("takes a part only when all do not fit and the part contents the group", () => {
    const group = { people: 8, leastPeople: 3 };
    expect([9, 8, 7, 3, 2, 0].map((free) => placesFor(group, free))).toEqual([8, 8, 7, 3, 0, 0]);
    expect(placesFor({ people: 2, leastPeople: 50 }, 1)).toBe(0);
  });

  it("keeps an offer so many hours, and not beyond the end", () => {
    const now = new Date("2026-11-23T10:00:00Z");
    expect(offerEnd(now, 48, null)).toEqual(new Date("2026-11-25T10:00:00Z"));
    expect(offerEnd(now, 48, new Date("2026-11-24T09:00:00Z"))).toEqual(new Date("2026-11-24T09:00:00Z"));
  });

  it("has free places never below zero, and splits no group", () => {
    expect(freePlaces({ capacity: 4, taken: 4 })).toBe(0);
    expect(freePlaces({ capacity: 3, taken: 4 })).toBe(0);
    expect(fits(5, { capacity: 9, taken: 5 })).toBe(false);
    expect(fits(4, { capacity: 9, taken: 5 })).toBe(true);
  });
});

describe("admission", () => {
  const now = new Date("2026-11-23T10:00:00Z");
  const open: AdmissionTerms = {
    listingStatus: "published",
    listingEndsAt: null,
    mode: "at_once",
    opensAt: null,
    closesAt: null,
  };
  it.each<[string, Partial<AdmissionTerms>, ReturnType<typeof admissionRefusal>]>([
    ["an open listing", {}, null],
    ["by approval", { mode: "approval" }, null],
    ["elsewhere", { mode: "external" }, "external"],
    ["nowhere", { mode: null }, "no-registration"],
    ["at the very minute of opening", { opensAt: now }, null],
    ["a minute before opening", { opensAt: new Date("2026-11-23T10:01:00Z") }, "not-open-yet"],
    ["at the very minute of closing", { closesAt: now }, "closed"],
    ["a minute before closing", { closesAt: new Date("2026-11-23T10:01:00Z") }, null],
    ["when it is over", { listingEndsAt: now, closesAt: null }, "ended"],
    ["when it is called off", { listingStatus: "cancelled", closesAt: now }, "listing-cancelled"],
    ["when it is put away", { listingStatus: "archived" }, "ended"],
  ])("for %s", (_, changes, refusal) => {
    expect(admissionRefusal({ ...open, ...changes }, now)).toBe(refusal);
  });
});

describe("the end of registering", () => {
  const intake = (day: string, timeZone: string) => ({ deadlineOn: new Date(`${day}T00:00:00Z`), timeZone });
  it("is the listing's own end, else that of the last intake's day in its zone, else never", () => {
    const end = new Date("2026-11-23T10:00:00Z");
    expect(registrationEnd({ endsAt: end, programme: null })).toEqual(end);
    expect(registrationEnd({ endsAt: null, programme: null })).toBeNull();
    expect(registrationEnd({ endsAt: null, programme: { intakes: [] } })).toBeNull();
    const intakes = [intake("2027-01-31", "Asia/Shanghai"), intake("2027-01-31", "America/New_York")];
    expect(registrationEnd({ endsAt: null, programme: { intakes } })).toEqual(new Date("2027-02-01T04:59:59.999Z"));
  });
});

describe("keys and codes", () => {
  it("binds a form's key to listing and address, so that another address is another submission", () => {
    const key = submissionKeyOf("k", "LEC-2026-0001", "a@x.org");
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(submissionKeyOf("k", "LEC-2026-0001", "a@x.org")).toBe(key);
    expect(submissionKeyOf("k", "LEC-2026-0001", "b@x.org")).not.toBe(key);
    expect(submissionKeyOf("k", "LEC-2026-0002", "a@x.org")).not.toBe(key);
  });

  it("spells tickets without letters that read like digits", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 12, maxLength: 16 }), (bytes) => {
        expect(spelledTicketCode(ticketCode(bytes))).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
      }),
    );
    expect(() => ticketCode(new Uint8Array(11))).toThrow(RangeError);
  });
});
