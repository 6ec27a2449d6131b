import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import { type LetterPlace, requireLetterDesk } from "../queries/letter-desk.ts";
import { type PlaceRefusal, placeRefusal } from "../rules/may-ask.ts";
import { canMove, type LetterActor, type LetterMove, MOVES, OPEN_STATUSES } from "../rules/states.ts";
import { type LockedLetter, lockLetter } from "./lock-letter.ts";
import { recordMove } from "./move-letter.ts";

/** `changed-meanwhile`: a colleague or the person was quicker. */
export type DeskRefusal = "changed-meanwhile";

/**
 * Takes a letter up for review: from then on the person changes nothing. One that was refused can be taken up again, unless the person has
 * another on its way. `revision` is the state that the page was drawn from.
 *
 * Refuses `changed-meanwhile` and as PlaceRefusal says. Throws NotFound to strangers and for another listing's letter, Forbidden to members
 * who do not review.
 */
export function takeUpLetter(
  viewer: Viewer,
  place: LetterPlace,
  revision: number,
): Promise<Outcome<DeskRefusal | PlaceRefusal>> {
  return transaction(async (tx): Promise<Outcome<DeskRefusal | PlaceRefusal>> => {
    const { letter, actors } = await heldAtDesk(tx, viewer, place, "take-up");
    if (letter.revision !== revision || !canMove("take-up", letter.status, actors)) return refused("changed-meanwhile");
    const refusal = placeRefusal(letter.attendee?.registration ?? null, letter.listing, letter.now);
    if (refusal) return refused(refusal);
    if (await hasAnotherOpen(tx, letter)) return refused("changed-meanwhile");
    await recordMove(tx, viewer, letter, "take-up", actors);
    return done;
  });
}

/** Sends a letter back to the person with what to change. Refuses `changed-meanwhile`. Throws as takeUpLetter. */
export function askForChanges(viewer: Viewer, place: LetterPlace, revision: number, reason: string) {
  return moveAtDesk(viewer, place, revision, "ask-changes", reason);
}

/** Refuses a letter with a reason that the person reads. Refuses `changed-meanwhile` itself. Throws as takeUpLetter. */
export function refuseLetter(viewer: Viewer, place: LetterPlace, revision: number, reason: string) {
  return moveAtDesk(viewer, place, revision, "refuse", reason);
}

/**
 * Revokes an issued letter for good: whoever verifies its number is told so. Whoever reviews and whoever issues may. Refuses
 * `changed-meanwhile`. Throws as takeUpLetter.
 */
export function revokeLetter(viewer: Viewer, place: LetterPlace, revision: number, reason: string) {
  return moveAtDesk(viewer, place, revision, "revoke", reason);
}

function moveAtDesk(
  viewer: Viewer,
  place: LetterPlace,
  revision: number,
  move: LetterMove,
  reason: string,
): Promise<Outcome<DeskRefusal>> {
  return transaction(async (tx): Promise<Outcome<DeskRefusal>> => {
    const { letter, actors } = await heldAtDesk(tx, viewer, place, move);
    if (letter.revision !== revision || !canMove(move, letter.status, actors)) return refused("changed-meanwhile");
    await recordMove(tx, viewer, letter, move, actors, { reason });
    return done;
  });
}

/** The letter of a desk, held, for somebody whose move it is. Throws as takeUpLetter. */
export async function heldAtDesk(
  tx: Transaction,
  viewer: Viewer,
  place: LetterPlace,
  move: LetterMove,
): Promise<{ letter: LockedLetter; actors: LetterActor[] }> {
  const { actors } = await requireLetterDesk(viewer, place, tx);
  const letter = await lockLetter(tx, place.letterId);
  if (letter?.listingId !== place.listingId) throw new NotFound();
  if (!MOVES[move].by.some((actor) => actors.includes(actor))) throw new Forbidden();
  return { letter, actors };
}

/** Whether the person of a letter has another that is not settled. */
export async function hasAnotherOpen(tx: Transaction, { id, attendee }: LockedLetter): Promise<boolean> {
  if (!attendee) return false;
  const where = { attendeeId: attendee.id, id: { not: id }, status: { in: [...OPEN_STATUSES] } };
  return (await tx.letter.count({ where })) > 0;
}
