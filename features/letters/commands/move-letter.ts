import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { queueMail } from "@/features/notifications/commands.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import type { LetterRow } from "../rules/letter-row.ts";
import { canMove, type LetterActor, type LetterMove, MOVES } from "../rules/states.ts";

type Step = {
  /** What the person reads about it. */
  reason?: string;
  /** What else changes of the letter. */
  data?: Prisma.LetterUncheckedUpdateInput;
};

/**
 * The gate through which a held letter changes its state: row, audit entry and mail to the person in one transaction. Throws when the move is
 * none that one of `actors` may make: whoever calls it has asked that.
 */
export async function recordMove(
  tx: Transaction,
  viewer: Viewer,
  letter: LetterRow & { now: Date },
  move: LetterMove,
  actors: readonly LetterActor[],
  { reason = "", data = {} }: Step = {},
): Promise<void> {
  if (!canMove(move, letter.status, actors)) throw new Error(`No move: ${move} of a letter that is ${letter.status}.`);
  const { revision } = await tx.letter.update({
    where: { id: letter.id },
    data: {
      ...data,
      status: MOVES[move].to,
      statusAt: letter.now,
      statusReason: reason,
      revision: { increment: 1 },
    },
    select: { revision: true },
  });
  await recordAudit(viewer, tx, {
    action: `letter.${move}`,
    subjectId: letter.id,
    institutionId: letter.listing.institutionId,
    // Not the reason: what is typed there may tell of the passport, and the log outlives it.
    details: { listing: letter.listing.code },
    isSample: letter.listing.isSample,
  });
  // Of a letter that another comes in stead of, the other's own mail tells.
  if (move !== "replace") await tellPerson(tx, letter, revision, "step");
}

/**
 * Queues the mail to the person about how their letter stands at `revision`, with their link to it; `key` parts what would else be the same
 * mail. Nothing where somebody else has the place now.
 */
export async function tellPerson(
  tx: Transaction,
  { id, attendee }: Pick<LetterRow, "id" | "attendee">,
  revision: number,
  key: string,
): Promise<void> {
  if (!attendee) return;
  const { email, registration } = attendee;
  await queueMail(tx, {
    template: "letter-step",
    recipient: email === "" ? registration.contactEmail : email,
    locale: registration.locale,
    parameters: { letterId: id, revision },
    dedupeKey: `letter-step:${id}:${revision}:${key}`,
  });
}
