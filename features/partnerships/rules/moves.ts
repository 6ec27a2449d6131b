import type { PartnershipState } from "@/prisma/generated/enums.ts";

/** The institution that posts the listing, and the one that takes part in it. */
export type Side = "host" | "partner";

type Move = { by: Side; from: PartnershipState; to: PartnershipState };

/** Every legal move, by its verb. A state that none begins with is final: whoever shall take part again is invited again. */
export const PARTNERSHIP_MOVES = {
  confirm: { by: "partner", from: "invited", to: "confirmed" },
  decline: { by: "partner", from: "invited", to: "declined" },
  withdraw: { by: "host", from: "invited", to: "withdrawn" },
  leave: { by: "partner", from: "confirmed", to: "left" },
  end: { by: "host", from: "confirmed", to: "ended" },
} as const satisfies Record<string, Move>;

export type PartnershipVerb = keyof typeof PARTNERSHIP_MOVES;

/** Where a verb leads from a state; null where it leads nowhere. */
export function stateAfter(verb: PartnershipVerb, state: PartnershipState): PartnershipState | null {
  const { from, to } = PARTNERSHIP_MOVES[verb];
  return from === state ? to : null;
}

/** Whether it stands: it waits for an answer, or the partner takes part. */
export function isOpen(state: PartnershipState): boolean {
  return state === "invited" || state === "confirmed";
}
