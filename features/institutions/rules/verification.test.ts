import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { currentVerification, verificationExpiry, verificationStanding } from "./verification.ts";

const NOW = new Date("2026-05-03T10:00:00Z");
const at = (text: string) => new Date(text);
const span = (expiresAt: string, revokedAt: string | null = null) => ({
  method: "office_check" as const,
  verifiedAt: at("2025-01-01T00:00:00Z"),
  expiresAt: at(expiresAt),
  revokedAt: revokedAt ? at(revokedAt) : null,
});

describe("the verification that counts", () => {
  it("is none when there is none, or all lapsed or were withdrawn", () => {
    expect(currentVerification([], NOW)).toBeNull();
    expect(currentVerification([span("2026-05-03T10:00:00Z")], NOW)).toBeNull();
    expect(currentVerification([span("2027-01-01T00:00:00Z", "2026-05-01T00:00:00Z")], NOW)).toBeNull();
  });

  it("is the one that lasts longest", () => {
    const longest = span("2027-02-01T00:00:00Z");
    expect(currentVerification([span("2026-12-01T00:00:00Z"), longest, span("2026-06-01T00:00:00Z")], NOW)).toBe(
      longest,
    );
  });
});

describe("how verification stands", () => {
  const one = { method: "office_check", verifiedAt: at("2025-01-01T00:00:00Z") } as const;
  const valid = { ...one, expiresAt: at("2099-01-01T00:00:00Z"), revokedAt: null };
  const lapsed = { ...one, expiresAt: at("2026-01-01T00:00:00Z"), revokedAt: null };
  const withdrawn = { ...valid, revokedAt: at("2025-06-01T00:00:00Z") };
  const withdrawnTooLate = { ...lapsed, revokedAt: at("2026-02-01T00:00:00Z") };

  it.each([
    ["with one that counts", [lapsed, valid], { name: "verified", verification: valid }],
    ["with one that ran out", [lapsed], { name: "lapsed", at: lapsed.expiresAt }],
    ["with one that was withdrawn", [withdrawn], { name: "withdrawn", at: withdrawn.revokedAt }],
    ["with one withdrawn after it had run out", [withdrawnTooLate], { name: "lapsed", at: lapsed.expiresAt }],
    ["with several, by the last", [withdrawn, lapsed], { name: "lapsed", at: lapsed.expiresAt }],
    ["with none", [], { name: "never" }],
  ])("%s", (_name, spans, expected) => {
    expect(verificationStanding(spans, at("2026-05-01T00:00:00Z"))).toEqual(expected);
  });
});

describe("the end of a verification", () => {
  it.each([
    ["2026-05-03T10:00:00.000Z", "2027-05-03T10:00:00.000Z"],
    ["2028-02-29T12:00:00.000Z", "2029-02-28T12:00:00.000Z"],
    ["2026-12-31T23:59:59.999Z", "2027-12-31T23:59:59.999Z"],
  ])("of %s is %s", (from, until) => {
    expect(verificationExpiry(at(from)).toISOString()).toBe(until);
  });

  it("is always 365 or 366 days away", () => {
    const day = fc.date({ min: at("2000-01-01T00:00:00Z"), max: at("2100-01-01T00:00:00Z"), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const days = (verificationExpiry(date).getTime() - date.getTime()) / 86_400_000;
        expect([365, 366]).toContain(days);
      }),
    );
  });
});
