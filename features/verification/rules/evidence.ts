import type { EvidenceVerdict } from "@/prisma/generated/enums.ts";

/** What can be done with evidence: by the office, or by the institution that showed it. */
export type EvidenceMove = "accept" | "refuse" | "withdraw" | "appeal";

/** Every legal move, and where it leads. What is not here is refused. */
const MOVES: Record<EvidenceVerdict, Partial<Record<EvidenceMove, EvidenceVerdict>>> = {
  pending: { accept: "accepted", refuse: "refused", withdraw: "withdrawn" },
  refused: { appeal: "pending" },
  accepted: {},
  withdrawn: {},
};

/** Where a move leads from this verdict; null when it is not legal. An appeal is open once: a second refusal stands. */
export function verdictAfter(
  evidence: { verdict: EvidenceVerdict; appealedAt: Date | null },
  move: EvidenceMove,
): EvidenceVerdict | null {
  if (move === "appeal" && evidence.appealedAt) return null;
  return MOVES[evidence.verdict][move] ?? null;
}

/** Nobody decides an appeal against their own refusal. */
export function isBarredFromAppeal(
  evidence: { appealedAt: Date | null; refusedById: string | null },
  userId: string,
): boolean {
  return evidence.appealedAt !== null && evidence.refusedById === userId;
}
