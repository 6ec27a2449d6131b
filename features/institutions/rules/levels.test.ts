import { describe, expect, it } from "vitest";
import { allowedBy, levelOf } from "./levels.ts";

const now = new Date("2026-06-01T00:00:00Z");
const later = new Date("2027-01-01T00:00:00Z");
const proof = (method: "office_check" | "vouching", expiresAt = later, revokedAt: Date | null = null) => ({
  method,
  expiresAt,
  revokedAt,
});

describe("the level of an institution", () => {
  it.each([
    ["nothing", [], "unverified"],
    ["one that counts", [proof("office_check")], "verified"],
    ["one that ran out", [proof("office_check", now)], "unverified"],
    ["one that was revoked", [proof("office_check", later, now)], "unverified"],
    ["a lapsed and a new one", [proof("office_check", now), proof("office_check")], "verified"],
    ["the word of others", [proof("vouching")], "vouched"],
    ["the word of others beside a check", [proof("vouching"), proof("office_check")], "verified"],
    ["the word of others beside a lapsed check", [proof("vouching"), proof("office_check", now)], "vouched"],
  ] as const)("by %s", (_words, proofs, level) => {
    expect(levelOf(proofs, now)).toBe(level);
  });

  it("says what is allowed", () => {
    expect(allowedBy([], now)).toEqual({ bearsSeal: false, publishesAtOnce: false, vouches: false });
    expect(allowedBy([proof("vouching")], now)).toEqual({ bearsSeal: true, publishesAtOnce: true, vouches: false });
    expect(allowedBy([proof("office_check")], now)).toEqual({ bearsSeal: true, publishesAtOnce: true, vouches: true });
  });
});
