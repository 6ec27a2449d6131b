import { describe, expect, it } from "vitest";
import { LetterStatus } from "@/prisma/generated/enums.ts";
import { canMove, isOpen, LETTER_STATUSES, type LetterActor, type LetterMove, MOVES } from "./states.ts";

const STATUSES = Object.values(LetterStatus);
const ACTORS: LetterActor[] = ["person", "reviewer", "issuer", "portal"];

/** Every move that is legal, written down once more by hand: from which state, to which, by whom. */
const LEGAL: [LetterMove, LetterStatus, LetterStatus, string][] = [
  ["complete", "requested", "completed", "person"],
  ["complete", "completed", "completed", "person"],
  ["complete", "changes_requested", "completed", "person"],
  ["withdraw", "requested", "withdrawn", "person portal"],
  ["withdraw", "completed", "withdrawn", "person portal"],
  ["withdraw", "in_review", "withdrawn", "person portal"],
  ["withdraw", "changes_requested", "withdrawn", "person portal"],
  ["take-up", "completed", "in_review", "reviewer"],
  ["take-up", "refused", "in_review", "reviewer"],
  ["ask-changes", "completed", "changes_requested", "reviewer"],
  ["ask-changes", "in_review", "changes_requested", "reviewer"],
  ["refuse", "completed", "refused", "reviewer"],
  ["refuse", "in_review", "refused", "reviewer"],
  ["refuse", "changes_requested", "refused", "reviewer"],
  ["issue", "in_review", "issued", "issuer"],
  ["revoke", "issued", "revoked", "reviewer issuer portal"],
  ["replace", "issued", "replaced", "issuer"],
];

const ALL = (Object.keys(MOVES) as LetterMove[]).flatMap((move) => STATUSES.map((from) => [move, from] as const));

describe("the states of a letter", () => {
  it.each(ALL)("allow to %s one that is %s to those alone whose move it is", (move, from) => {
    const legal = LEGAL.find(([name, status]) => name === move && status === from);
    const allowed = legal?.[3].split(" ") ?? [];
    for (const actor of ACTORS) expect(canMove(move, from, [actor]), actor).toBe(allowed.includes(actor));
    expect(canMove(move, from, [])).toBe(false);
    if (legal) expect(MOVES[move].to).toBe(legal[2]);
  });

  it("are all offered to the desk, and four of them are still on their way", () => {
    expect([...LETTER_STATUSES].sort()).toEqual([...STATUSES].sort());
    expect(STATUSES.filter(isOpen)).toEqual(["requested", "completed", "in_review", "changes_requested"]);
  });

  it("leave nothing to be done with one that is revoked, replaced or withdrawn", () => {
    for (const status of ["revoked", "replaced", "withdrawn"] as const) {
      for (const move of Object.keys(MOVES) as LetterMove[]) expect(canMove(move, status, ACTORS)).toBe(false);
    }
  });
});
