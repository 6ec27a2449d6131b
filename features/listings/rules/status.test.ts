import { describe, expect, it } from "vitest";
import { isListingCode, KIND_NAMES, KINDS, kindFromPath, listingCode } from "./kinds.ts";
import { ROUTES, routeFromSlug, routeSlug } from "./routes.ts";
import { canCancel, canDiscard, canEdit, canMove, publicationOf, STATUSES } from "./status.ts";

const now = new Date("2026-11-23T12:00:00Z");

describe("the status of a listing", () => {
  it("is final when archived", () => {
    expect(STATUSES.filter((to) => canMove("archived", to))).toEqual([]);
  });

  it("never leads back from cancelled or refused to the public", () => {
    expect(STATUSES.filter((to) => canMove("cancelled", to))).toEqual(["archived"]);
    expect(canMove("refused", "published")).toBe(false);
  });

  it("reaches the public at once only for the verified", () => {
    expect(publicationOf(true)).toBe("published");
    expect(publicationOf(false)).toBe("in_review");
  });

  it("allows editing unless the office reads it or it is over", () => {
    expect(STATUSES.filter(canEdit)).toEqual(["draft", "changes_requested", "published"]);
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
