import "server-only";
import { queueMail } from "@/features/notifications/commands.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { LETTER, type LetterRow } from "../rules/letter-row.ts";
import { OPEN_STATUSES } from "../rules/states.ts";
import { recordMove } from "./move-letter.ts";

/**
 * Ends the letters of places that are gone, in the transaction that takes the places: what was issued is revoked, and whoever issued it is
 * told by mail; what is on its way is withdrawn. The registrations are held already, so that no letter comes of them meanwhile.
 */
export async function closeLetters(
  viewer: Viewer,
  tx: Transaction,
  gone: { registrationIds: readonly string[] } | { attendeeId: string } | { listingId: string },
): Promise<void> {
  const held = await tx.letter.findMany({
    where: { ...whose(gone), status: { in: [...OPEN_STATUSES, "issued"] } },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  for (const { id } of held) {
    const [locked] = await tx.$queryRaw<{ now: Date }[]>`
      SELECT now() AS now FROM letter WHERE id = ${id}::uuid FOR UPDATE`;
    const letter = locked && (await tx.letter.findUnique({ where: { id }, select: LETTER }));
    if (letter) await close(viewer, tx, { ...letter, now: locked.now });
  }
}

function whose(gone: Parameters<typeof closeLetters>[2]): Prisma.LetterWhereInput {
  if ("attendeeId" in gone) return { attendeeId: gone.attendeeId };
  if ("listingId" in gone) return { listingId: gone.listingId };
  return { attendee: { registrationId: { in: [...gone.registrationIds] } } };
}

async function close(viewer: Viewer, tx: Transaction, letter: LetterRow & { now: Date }): Promise<void> {
  if (letter.status !== "issued") {
    await recordMove(tx, viewer, letter, "withdraw", ["portal"]);
    return;
  }
  await recordMove(tx, viewer, letter, "revoke", ["portal"]);
  if (!letter.issuedBy) return;
  await queueMail(tx, {
    template: "letter-fell",
    recipient: letter.issuedBy.email,
    locale: letter.issuedBy.locale,
    parameters: { letterId: letter.id },
    dedupeKey: `letter-fell:${letter.id}`,
  });
}
