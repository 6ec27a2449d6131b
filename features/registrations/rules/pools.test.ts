import { describe, expect, it } from "vitest";
import { askedFor, clashing, invitationCode, placesTogether } from "./pools.ts";

const at = (from: number, to: number) => ({
  startsAt: new Date(Date.UTC(2026, 10, 23, from)),
  endsAt: new Date(Date.UTC(2026, 10, 23, to)),
});

describe("for whom places are", () => {
  it("asks only what its pools tell apart", () => {
    const pool = (audience: "everyone" | "country" | "role" | "code", sessionId: string | null = null) => ({
      audience,
      sessionId,
    });
    expect(askedFor([pool("everyone")])).toEqual({ country: false, role: false, code: false, sessions: false });
    expect(askedFor([pool("country"), pool("role"), pool("code", "s")])).toEqual({
      country: true,
      role: true,
      code: true,
      sessions: true,
    });
  });

  it("reads a code however it is typed", () => {
    expect(invitationCode(" silk-２０２６ ")).toBe("SILK2026");
    expect(invitationCode("—")).toBe("");
  });

  it("tells all places together, but not those behind a code", () => {
    const pool = (audience: "everyone" | "role" | "code", capacity: number, taken: number) => ({
      audience,
      capacity,
      taken,
    });
    expect(placesTogether([pool("everyone", 10, 3), pool("role", 5, 5), pool("code", 99, 0)])).toEqual({
      capacity: 15,
      taken: 8,
    });
    expect(placesTogether([pool("code", 99, 0)])).toBeNull();
  });
});

describe("sessions chosen together", () => {
  it("clash when they overlap, and not when one begins as the other ends", () => {
    expect(clashing([at(9, 10), at(10, 11), at(9, 12)])).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });
});
