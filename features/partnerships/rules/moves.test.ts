import { describe, expect, it } from "vitest";
import type { PartnershipState } from "@/prisma/generated/enums.ts";
import { isOpen, PARTNERSHIP_MOVES, type PartnershipVerb, stateAfter } from "./moves.ts";

const STATES = ["invited", "confirmed", "declined", "withdrawn", "left", "ended"] as const;

/** Where each verb leads from each state, in the order above; nowhere where it says so. */
const TABLE: Record<PartnershipVerb, readonly (PartnershipState | null)[]> = {
  confirm: ["confirmed", null, null, null, null, null],
  decline: ["declined", null, null, null, null, null],
  withdraw: ["withdrawn", null, null, null, null, null],
  leave: [null, "left", null, null, null, null],
  end: [null, "ended", null, null, null, null],
};

describe("a partnership", () => {
  it.each(Object.entries(TABLE) as [PartnershipVerb, PartnershipState[]][])(
    "%s leads where the table says",
    (verb, to) => {
      expect(STATES.map((state) => stateAfter(verb, state))).toEqual(to);
    },
  );

  it("is answered and left by the partner, taken back and ended by the host", () => {
    const by = Object.fromEntries(Object.entries(PARTNERSHIP_MOVES).map(([verb, move]) => [verb, move.by]));
    expect(by).toEqual({ confirm: "partner", decline: "partner", withdraw: "host", leave: "partner", end: "host" });
  });

  it("stands while it waits or lasts", () => {
    expect(STATES.filter(isOpen)).toEqual(["invited", "confirmed"]);
  });
});
