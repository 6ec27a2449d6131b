import "server-only";
import type { Transaction } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
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
  await tx.outbox.createMany({
    data: [{ id: newId(), ...order, parameters: order.parameters }],
    skipDuplicates: true,
  });
}
