import { describe, expect, it } from "vitest";
import { isListingCode, KIND_NAMES, KINDS, kindFromPath, listingCode } from "./kinds.ts";
import { ROUTES, routeFromSlug, routeSlug } from "./routes.ts";
import {
  calledOff,
  calledOffReason,
  canCancel,
  canDiscard,
  canEdit,
  canMove,
  canPostpone,
  LIVES,
  lifeOf,
  type Mover,
  publicationOf,
  STATUSES,
} from "./status.ts";

const now = new Date("2026-11-23T12:00:00Z");

/** Every legal move; whatever is not here is refused to everybody. */
const LEGAL: Record<string, Mover[]> = {
  "draft in_review": ["editor"],
  "draft scheduled": ["editor"],
  "draft published": ["editor"],
  "draft cancelled": ["editor"],
  "in_review draft": ["editor"],
  "in_review scheduled": ["office"],
  "in_review published": ["office"],
  "in_review changes_requested": ["office"],
  "in_review refused": ["office"],
  "in_review cancelled": ["editor"],
  "changes_requested draft": ["editor"],
  "changes_requested in_review": ["editor"],
  "changes_requested scheduled": ["editor"],
  "changes_requested published": ["editor"],
  "changes_requested cancelled": ["editor"],
  "refused cancelled": ["editor"],
  "scheduled draft": ["editor", "clock"],
  "scheduled in_review": ["editor", "clock"],
  "scheduled published": ["editor", "clock"],
  "scheduled cancelled": ["editor"],
  "published postponed": ["editor"],
  "published cancelled": ["editor"],
  "published archived": ["editor"],
  "postponed published": ["editor"],
  "postponed cancelled": ["editor"],
  "postponed archived": ["editor"],
  "cancelled archived": ["editor"],
};

describe("the status of a listing", () => {
  it.each(STATUSES)("moves on from %s as the table says, and by nobody else", (from) => {
    for (const to of STATUSES) {
      const legal = LEGAL[`${from} ${to}`] ?? [];
      for (const mover of ["editor", "office", "clock"] as const) {
        expect(canMove(from, to, mover), `${from} to ${to} by ${mover}`).toBe(legal.includes(mover));
      }
      expect(canMove(from, to), `${from} to ${to}`).toBe(legal.length > 0);
    }
  });

  it("reaches the public at once only for the verified", () => {
    expect(publicationOf(true)).toBe("published");
    expect(publicationOf(false)).toBe("in_review");
  });

  it("allows editing unless the office reads it or it is over", () => {
    expect(STATUSES.filter(canEdit)).toEqual(["draft", "changes_requested", "scheduled", "published", "postponed"]);
  });

  it("can be cancelled once public, thrown away only before", () => {
    for (const status of STATUSES) {
      expect(canCancel({ status, publishedAt: null })).toBe(false);
      expect(canDiscard({ status, publishedAt: now })).toBe(false);
    }
    expect(canCancel({ status: "published", publishedAt: now })).toBe(true);
    expect(canCancel({ status: "in_review", publishedAt: now })).toBe(true);
    expect(canDiscard({ status: "refused", publishedAt: null })).toBe(true);
    expect(canDiscard({ status: "in_review", publishedAt: null })).toBe(false);
  });

  it("can be put off when it takes place on days that lie ahead", () => {
    for (const kind of ["lecture", "exhibition"]) {
      expect(canPostpone({ status: "published", kind }, false)).toBe(true);
      expect(canPostpone({ status: "published", kind }, true)).toBe(false);
      expect(canPostpone({ status: "draft", kind }, false)).toBe(false);
    }
    expect(canPostpone({ status: "published", kind: "brief" }, false)).toBe(false);
  });

  it("is read with the clock: what is public and over has ended, the rest stays what it is", () => {
    expect(lifeOf("published", true)).toBe("ended");
    expect(lifeOf("published", false)).toBe("published");
    for (const status of STATUSES.filter((one) => one !== "published")) expect(lifeOf(status, true)).toBe(status);
    expect(LIVES.filter((life) => life !== "ended")).toEqual(STATUSES);
  });

  it("says how something was called off, also when it is archived, and a cancellation outweighs a postponement", () => {
    const words = { cancellationReason: "Flooded.", postponementReason: "The speaker is ill." };
    expect(calledOff({ cancelledAt: null, postponedAt: null })).toBeNull();
    expect(calledOff({ cancelledAt: null, postponedAt: now })).toBe("postponed");
    expect(calledOff({ cancelledAt: now, postponedAt: now })).toBe("cancelled");
    expect(calledOffReason({ cancelledAt: null, postponedAt: now, ...words })).toBe("The speaker is ill.");
    expect(calledOffReason({ cancelledAt: now, postponedAt: now, ...words })).toBe("Flooded.");
    expect(calledOffReason({ cancelledAt: null, postponedAt: null, ...words })).toBe("");
  });
});

describe("names in addresses", () => {
  it("lead back to kind and route", () => {
    for (const kind of KIND_NAMES) expect(kindFromPath(KINDS[kind].path)).toBe(kind);
    for (const route of ROUTES) expect(routeFromSlug(routeSlug(route))).toBe(route);
    expect(routeSlug("belt_north")).toBe("belt-north");
    expect(routeFromSlug("belt_north")).toBeUndefined();
    expect(kindFromPath("nonsense")).toBeUndefined();
  });

  it("know a code by its shape", () => {
    for (const kind of KIND_NAMES) expect(isListingCode(listingCode(kind, 2026, 42))).toBe(true);
    expect(listingCode("lecture", 2026, 42)).toBe("LEC-2026-0042");
    expect(listingCode("lecture", 2026, 12345)).toBe("LEC-2026-12345");
    for (const wrong of ["", "LEC-2026-42", "XXX-2026-0042", "LEC-2026-0042 ", "lec-2026-0042"]) {
      expect(isListingCode(wrong)).toBe(false);
    }
  });
});
