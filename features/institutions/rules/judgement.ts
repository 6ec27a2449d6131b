import type { JudgementState } from "@/prisma/generated/enums.ts";

/** `end`: it no longer matters, because the institution was restored, verified anew or merged. */
export type JudgementMove = "appeal" | "uphold" | "refuse" | "end";

/** Every legal move, and where it leads. What is not here is refused; so an appeal is open once, and a refused one stands. */
const MOVES: Record<JudgementState, Partial<Record<JudgementMove, JudgementState>>> = {
  standing: { appeal: "appealed", end: "ended" },
  appealed: { uphold: "upheld", refuse: "refused", end: "ended" },
  refused: { end: "ended" },
  upheld: {},
  ended: {},
};

/** States in which a judgement holds: the institution is suspended or its verification withdrawn by it. */
export const OPEN_STATES = ["standing", "appealed", "refused"] as const satisfies readonly JudgementState[];

/** Where a move leads from this state; null when it is not legal. */
export function stateAfter(state: JudgementState, move: JudgementMove): JudgementState | null {
  return MOVES[state][move] ?? null;
}

/** Nobody decides an appeal against their own judgement. */
export function isBarredFromDeciding(judgement: { judgedById: string | null }, userId: string): boolean {
  return judgement.judgedById === userId;
}
