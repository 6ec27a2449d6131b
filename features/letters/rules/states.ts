import type { LetterStatus } from "@/prisma/generated/enums.ts";

/**
 * Who moves a letter: the person it invites, whoever reviews (registrar, owner), whoever issues (signatory, owner), and the portal itself
 * when the place is gone.
 */
export type LetterActor = "person" | "reviewer" | "issuer" | "portal";

/** What can be done with a letter. `replace` comes with the issue of its successor. */
export type LetterMove =
  | "complete"
  | "withdraw"
  | "take-up"
  | "ask-changes"
  | "refuse"
  | "issue"
  | "revoke"
  | "replace";

type Rule = { from: readonly LetterStatus[]; to: LetterStatus; by: readonly LetterActor[] };

/** Still on its way: of these a person has at most one. */
export const OPEN_STATUSES = [
  "requested",
  "completed",
  "in_review",
  "changes_requested",
] as const satisfies LetterStatus[];

/** Every legal move, and whose it is. While it is reviewed the person changes nothing, or the desk would sign what it has not read. */
export const MOVES: Record<LetterMove, Rule> = {
  complete: { from: ["requested", "completed", "changes_requested"], to: "completed", by: ["person"] },
  withdraw: { from: OPEN_STATUSES, to: "withdrawn", by: ["person", "portal"] },
  // A refusal can be taken back: what was missing may be shown later.
  "take-up": { from: ["completed", "refused"], to: "in_review", by: ["reviewer"] },
  "ask-changes": { from: ["completed", "in_review"], to: "changes_requested", by: ["reviewer"] },
  refuse: { from: ["completed", "in_review", "changes_requested"], to: "refused", by: ["reviewer"] },
  issue: { from: ["in_review"], to: "issued", by: ["issuer"] },
  revoke: { from: ["issued"], to: "revoked", by: ["reviewer", "issuer", "portal"] },
  replace: { from: ["issued"], to: "replaced", by: ["issuer"] },
};

/** Whether one of these may make that move of a letter as it stands. */
export function canMove(move: LetterMove, from: LetterStatus, actors: readonly LetterActor[]): boolean {
  const rule = MOVES[move];
  return rule.from.includes(from) && rule.by.some((actor) => actors.includes(actor));
}

export function isOpen(status: LetterStatus): boolean {
  return (OPEN_STATUSES as readonly LetterStatus[]).includes(status);
}

/** All states, in the order in which a desk looks at them. */
export const LETTER_STATUSES = [
  "completed",
  "in_review",
  "changes_requested",
  "requested",
  "issued",
  "refused",
  "revoked",
  "replaced",
  "withdrawn",
] as const satisfies LetterStatus[];
