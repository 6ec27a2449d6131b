import "server-only";
import { type MailOrder, queueMails } from "@/features/notifications/commands.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { LETTER } from "../rules/letter-row.ts";
import { OPEN_STATUSES } from "../rules/states.ts";
import { recordMoves } from "./move-letter.ts";

/** Letters that are held, read and written together. */
const BATCH = 500;

const { id, status, revision, attendee, issuedBy } = LETTER;
const { code, institutionId, isSample } = LETTER.listing.select;
/** What of a letter its end is told by: nothing that is sealed. */
const CLOSED = {
  id,
  status,
  revision,
  attendee,
  issuedBy,
  listing: { select: { code, institutionId, isSample } },
} as const satisfies Prisma.LetterSelect;

type ClosedLetter = Prisma.LetterGetPayload<{ select: typeof CLOSED }>;

/**
 * Ends the letters of places that are gone, in the transaction that takes the places: what was issued is revoked, and whoever issued it is
 * told by mail; what is on its way is withdrawn. The registrations are held already, so that no letter comes of them meanwhile. A batch at a
 * time, each with the same few statements: that transaction has its seconds, however many letters there are.
 */
export async function closeLetters(
  viewer: Viewer,
  tx: Transaction,
  gone: { registrationIds: readonly string[] } | { attendeeId: string } | { listingId: string },
  batch = BATCH,
): Promise<void> {
  // What a batch has closed is not found by the next.
  for (let found = batch; found === batch; ) {
    const standing = await tx.letter.findMany({
      where: { ...whose(gone), status: { in: [...OPEN_STATUSES, "issued"] } },
      orderBy: { id: "asc" },
      take: batch,
      select: { id: true },
    });
    found = standing.length;
    if (found > 0) await close(viewer, tx, standing);
  }
}

function whose(gone: Parameters<typeof closeLetters>[2]): Prisma.LetterWhereInput {
  if ("attendeeId" in gone) return { attendeeId: gone.attendeeId };
  if ("listingId" in gone) return { listingId: gone.listingId };
  return { attendee: { registrationId: { in: [...gone.registrationIds] } } };
}

async function close(viewer: Viewer, tx: Transaction, standing: readonly { id: string }[]): Promise<void> {
  const ids = standing.map(({ id }) => id);
  const [held] = await tx.$queryRaw<{ now: Date }[]>`
    SELECT now() AS now FROM letter WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  if (!held) return;
  // Read once they are held: a desk may have been quicker.
  const rows = await tx.letter.findMany({ where: { id: { in: ids } }, orderBy: { id: "asc" }, select: CLOSED });
  const letters = rows.map((row) => ({ ...row, now: held.now }));
  const issued = letters.filter(({ status }) => status === "issued");
  const open = letters.filter(({ status }) => OPEN_STATUSES.some((one) => one === status));
  await recordMoves(tx, viewer, open, "withdraw", ["portal"]);
  await recordMoves(tx, viewer, issued, "revoke", ["portal"]);
  await queueMails(tx, issued.flatMap(fellMail));
}

function fellMail({ id, issuedBy }: ClosedLetter): MailOrder<"letter-fell">[] {
  if (!issuedBy) return [];
  return [
    {
      template: "letter-fell",
      recipient: issuedBy.email,
      locale: issuedBy.locale,
      parameters: { letterId: id },
      dedupeKey: `letter-fell:${id}`,
    },
  ];
}
