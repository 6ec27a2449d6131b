import "server-only";
import { recordAudits } from "@/features/audit/commands.ts";
import { type MailOrder, queueMail, queueMails } from "@/features/notifications/commands.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import type { LetterRow } from "../rules/letter-row.ts";
import { canMove, type LetterActor, type LetterMove, MOVES } from "../rules/states.ts";

type Step = {
  /** What the person reads about it. */
  reason?: string;
  /** What else changes of the letter. */
  data?: Prisma.LetterUncheckedUpdateManyInput;
};

/** A letter that is held, as far as its move is told of. */
export type MovedLetter = Pick<LetterRow, "id" | "status" | "revision"> & {
  now: Date;
  attendee: Invited | null;
  listing: Pick<LetterRow["listing"], "code" | "institutionId" | "isSample">;
};
type Invited = { email: string; registration: { contactEmail: string; locale: string } };

/**
 * The gate through which held letters change their state: rows, audit entries and mails to the people in one transaction, each with one
 * statement however many they are. Throws when the move is none that one of `actors` may make: whoever calls it has asked that.
 */
export async function recordMoves(
  tx: Transaction,
  viewer: Viewer,
  letters: readonly MovedLetter[],
  move: LetterMove,
  actors: readonly LetterActor[],
  { reason = "", data = {} }: Step = {},
): Promise<void> {
  const [first] = letters;
  if (!first) return;
  const wrong = letters.find(({ status }) => !canMove(move, status, actors));
  if (wrong) throw new Error(`No move: ${move} of a letter that is ${wrong.status}.`);
  await tx.letter.updateMany({
    where: { id: { in: letters.map(({ id }) => id) } },
    data: { ...data, status: MOVES[move].to, statusAt: first.now, statusReason: reason, revision: { increment: 1 } },
  });
  await recordAudits(
    viewer,
    tx,
    letters.map(({ id, listing }) => ({
      action: `letter.${move}`,
      subjectId: id,
      institutionId: listing.institutionId,
      // Not the reason: what is typed there may tell of the passport, and the log outlives it.
      details: { listing: listing.code },
      isSample: listing.isSample,
    })),
  );
  // Of a letter that another comes in stead of, the other's own mail tells.
  if (move === "replace") return;
  await queueMails(
    tx,
    letters.flatMap((letter) => stepMail(letter, letter.revision + 1, "step") ?? []),
  );
}

/** As recordMoves, of one letter. */
export function recordMove(
  tx: Transaction,
  viewer: Viewer,
  letter: MovedLetter,
  move: LetterMove,
  actors: readonly LetterActor[],
  step: Step = {},
): Promise<void> {
  return recordMoves(tx, viewer, [letter], move, actors, step);
}

/**
 * Queues the mail to the person about how their letter stands at `revision`, with their link to it; `key` parts what would else be the same
 * mail. Nothing where somebody else has the place now.
 */
export async function tellPerson(
  tx: Transaction,
  letter: { id: string; attendee: Invited | null },
  revision: number,
  key: string,
): Promise<void> {
  const mail = stepMail(letter, revision, key);
  if (mail) await queueMail(tx, mail);
}

function stepMail(
  { id, attendee }: { id: string; attendee: Invited | null },
  revision: number,
  key: string,
): MailOrder<"letter-step"> | null {
  if (!attendee) return null;
  const { email, registration } = attendee;
  return {
    template: "letter-step",
    recipient: email === "" ? registration.contactEmail : email,
    locale: registration.locale,
    parameters: { letterId: id, revision },
    dedupeKey: `letter-step:${id}:${revision}:${key}`,
  };
}
