import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId, newId } from "@/lib/id.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import type { MailParameters, MailTemplateName } from "./templates/registry.ts";

/** A mail to be sent: `recipient` is a normalised address, `locale` the recipient's language. */
export type MailOrder<Name extends MailTemplateName> = {
  template: Name;
  recipient: string;
  locale: string;
  parameters: MailParameters<Name>;
  /** Names the event. A second mail for the same event is silently not queued. */
  dedupeKey: string;
};

/**
 * Queues a mail in the transaction of what causes it: neither can be without the other. The worker sends it
 * within about a second of the commit (features/notifications/jobs.ts).
 */
export async function queueMail<Name extends MailTemplateName>(tx: Transaction, order: MailOrder<Name>): Promise<void> {
  await queueMails(tx, [order]);
}

/** As queueMail, several with one statement, however many they are. */
export async function queueMails<Name extends MailTemplateName>(
  tx: Transaction,
  orders: readonly MailOrder<Name>[],
): Promise<void> {
  await tx.outbox.createMany({
    data: orders.map((order) => ({ id: newId(), ...order, parameters: order.parameters })),
    skipDuplicates: true,
  });
}

/**
 * The office sends a mail once more that was given up, or came back; it is due at once and has all its attempts again.
 *
 * Refusals: `not-failed` (it was sent and stayed away, or is being tried). NotFound for everybody but the office.
 */
export async function retryMail(viewer: Viewer, id: string): Promise<Outcome<"not-failed">> {
  if (!viewer.isOffice || !isId(id)) throw new NotFound();
  return transaction(async (tx) => {
    const mail = await tx.outbox.findUnique({ where: { id }, select: { isSample: true } });
    if (!mail) throw new NotFound();
    // One statement decides: of two who press at once, one finds it queued already.
    const { count } = await tx.outbox.updateMany({
      where: { id, OR: [{ status: "failed" }, { returnedAt: { not: null } }] },
      data: {
        status: "queued",
        attempts: 0,
        nextAttemptAt: new Date(),
        sentAt: null,
        returnedAt: null,
        returnedStatus: "",
        returnedLine: "",
      },
    });
    if (count === 0) return refused("not-failed");
    await recordAudit(viewer, tx, { action: "outbox.retry", subjectId: id, isSample: mail.isSample });
    return done;
  });
}
