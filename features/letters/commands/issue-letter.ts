import "server-only";
import { randomBytes } from "node:crypto";
import { recordAudit } from "@/features/audit/commands.ts";
import { initials } from "@/features/certificates/rules/initials.ts";
import { ticketCode } from "@/features/registrations/rules/submission.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { sealText } from "@/lib/crypto/sealed.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import { done, type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import type { LetterPlace } from "../queries/letter-desk.ts";
import { LETTER } from "../rules/letter-row.ts";
import { type PlaceRefusal, placeRefusal } from "../rules/may-ask.ts";
import { openPassport, type Passport, passportSeal } from "../rules/passport.ts";
import { canMove, type LetterActor } from "../rules/states.ts";
import type { IssueInput } from "../schema.ts";
import { type LockedLetter, lockLetter } from "./lock-letter.ts";
import { recordMove, tellPerson } from "./move-letter.ts";
import { type DeskRefusal, hasAnotherOpen, heldAtDesk } from "./review-letter.ts";

/** `deleted`: the time for which the passport data is kept is over. The others as DeskRefusal and PlaceRefusal say. */
export type IssueRefusal = DeskRefusal | PlaceRefusal | "deleted";

/**
 * Issues a letter that was reviewed: it gets its number, and the person a mail. A letter in whose stead it comes is replaced in the same
 * moment, so that there is always one that is good. `revision` is the state that the page was drawn from: of two who press at once one
 * issues.
 *
 * Refuses as IssueRefusal says. Throws NotFound to strangers and for another listing's letter, Forbidden to members who may not sign.
 */
export function issueLetter(
  viewer: Viewer,
  place: LetterPlace,
  revision: number,
  input: IssueInput,
): Promise<Outcome<IssueRefusal>> {
  return transaction(async (tx): Promise<Outcome<IssueRefusal>> => {
    const issuable = await heldToIssue(tx, viewer, place, revision);
    if (!issuable.ok) return issuable;
    const { letter, actors, passport } = issuable.value;
    const before = letter.predecessorId === null ? null : await lockLetter(tx, letter.predecessorId);
    if (before && canMove("replace", before.status, actors)) await recordMove(tx, viewer, before, "replace", actors);
    await recordMove(tx, viewer, letter, "issue", actors, {
      data: {
        ...input,
        code: ticketCode(randomBytes(12)),
        initials: initials(passport.name) || "–",
        issuedAt: letter.now,
        issuedById: viewer.userId,
      },
    });
    return done;
  });
}

/**
 * The letter of a desk, held, with what its passport says, for whoever may issue it from the state that the page showed. Refuses and throws as
 * issueLetter.
 */
export async function heldToIssue(
  tx: Transaction,
  viewer: Viewer,
  place: LetterPlace,
  revision: number,
): Promise<Outcome<IssueRefusal, { letter: LockedLetter; actors: LetterActor[]; passport: Passport }>> {
  const { letter, actors } = await heldAtDesk(tx, viewer, place, "issue");
  if (letter.revision !== revision || !canMove("issue", letter.status, actors)) return refused("changed-meanwhile");
  const refusal = placeRefusal(letter.attendee?.registration ?? null, letter.listing, letter.now);
  if (refusal) return refused(refusal);
  const passport = openPassport(letter);
  if (!passport) return refused("deleted");
  return succeeded({ letter, actors, passport });
}

/**
 * Begins a letter in an issued one's stead, with the same data, in review: it is issued as it is with other terms, or sent to the person for
 * changes first. The issued one stays good until then. Answers the new letter. Whoever revokes may.
 *
 * Refuses `changed-meanwhile` also where another is on its way, and as IssueRefusal says. Throws as issueLetter.
 */
export function reissueLetter(
  viewer: Viewer,
  place: LetterPlace,
  revision: number,
  reason: string,
): Promise<Outcome<IssueRefusal, string>> {
  return transaction(async (tx): Promise<Outcome<IssueRefusal, string>> => {
    const { letter, actors } = await heldAtDesk(tx, viewer, place, "revoke");
    if (letter.revision !== revision || !canMove("revoke", letter.status, actors)) return refused("changed-meanwhile");
    const refusal = placeRefusal(letter.attendee?.registration ?? null, letter.listing, letter.now);
    if (refusal) return refused(refusal);
    if (await hasAnotherOpen(tx, letter)) return refused("changed-meanwhile");
    const passport = openPassport(letter);
    if (!passport) return refused("deleted");
    return succeeded(await succeed(tx, viewer, letter, JSON.stringify(passport), reason));
  });
}

async function succeed(
  tx: Transaction,
  viewer: Viewer,
  letter: LockedLetter,
  passport: string,
  reason: string,
): Promise<string> {
  const id = newId();
  // The scan goes with the letter that is worked on; the row of a file belongs to one alone.
  await tx.letter.update({
    where: { id: letter.id },
    data: { fileId: null, revision: { increment: 1 } },
    select: { id: true },
  });
  const successor = await tx.letter.create({
    data: {
      id,
      listingId: letter.listingId,
      attendeeId: letter.attendee?.id ?? null,
      predecessorId: letter.id,
      status: "in_review",
      statusReason: reason,
      firstLanguage: letter.firstLanguage,
      secondLanguage: letter.secondLanguage,
      sealed: sealText(passport, passportSeal(id)),
      fileId: letter.fileId,
      arrivesOn: letter.arrivesOn,
      departsOn: letter.departsOn,
      keptDays: letter.keptDays,
    },
    select: LETTER,
  });
  await recordAudit(viewer, tx, {
    action: "letter.reissue",
    subjectId: letter.id,
    institutionId: letter.listing.institutionId,
    details: { listing: letter.listing.code, successor: id },
    isSample: letter.listing.isSample,
  });
  await tellPerson(tx, successor, successor.revision, "step");
  return id;
}
