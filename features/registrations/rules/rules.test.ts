import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RegistrationStatus } from "@/prisma/generated/enums.ts";
import { type AdmissionTerms, admissionRefusal, registrationEnd } from "./admission.ts";
import { canMove, fits, freePlaces, holdsPlaces, isActive, nextToPromote } from "./places.ts";
import { spelledTicketCode, submissionKeyOf, ticketCode } from "./submission.ts";

const STATUSES: RegistrationStatus[] = ["pending", "confirmed", "waitlisted", "declined", "withdrawn", "cancelled"];

describe("a registration's status", () => {
  it("moves only as the table says, and never out of a final one", () => {
    const legal = STATUSES.flatMap((from) => STATUSES.filter((to) => canMove(from, to)).map((to) => `${from} → ${to}`));
    expect(legal).toEqual([
      "pending → confirmed",
      "pending → waitlisted",
      "pending → declined",
      "pending → withdrawn",
      "pending → cancelled",
      "confirmed → withdrawn",
      "confirmed → cancelled",
      "waitlisted → confirmed",
      "waitlisted → withdrawn",
      "waitlisted → cancelled",
    ]);
    for (const status of STATUSES) expect(STATUSES.some((to) => canMove(status, to))).toBe(isActive(status));
    expect(STATUSES.filter(holdsPlaces)).toEqual(["confirmed"]);
  });
});

const groups = fc.array(fc.record({ id: fc.nat(), people: fc.integer({ min: 1, max: 50 }) }), { maxLength: 40 });

describe("moving up", () => {
  it("never gives more than is free, and leaves nobody who would fit", () => {
    fc.assert(
      fc.property(groups, fc.integer({ min: 0, max: 200 }), (queue, free) => {
        const promoted = nextToPromote(queue, free);
        const given = promoted.reduce((sum, { people }) => sum + people, 0);
        const left = queue.filter((waiting) => !promoted.includes(waiting));
        expect(given).toBeLessThanOrEqual(free);
        expect(left.every(({ people }) => people > free - given)).toBe(true);
      }),
    );
  });

  it("keeps the order: nobody is passed over for a later group of the same size or a larger one", () => {
    fc.assert(
      fc.property(groups, fc.integer({ min: 0, max: 200 }), (queue, free) => {
        const promoted = new Set(nextToPromote(queue, free));
        queue.forEach((waiting, index) => {
          if (promoted.has(waiting)) return;
          const later = queue.slice(index + 1).filter((other) => promoted.has(other));
          expect(later.every(({ people }) => people < waiting.people)).toBe(true);
        });
      }),
    );
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
