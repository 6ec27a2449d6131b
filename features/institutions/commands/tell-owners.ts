import "server-only";
import { queueMail } from "@/features/notifications/commands.ts";
import type { MailParameters, MailTemplateName } from "@/features/notifications/templates/registry.ts";
import type { Transaction } from "@/lib/db.ts";

type OwnersMail<Name extends MailTemplateName> = {
  template: Name;
  parameters: MailParameters<Name>;
  /** Names what happened: about the same, no owner gets a second mail. */
  event: string;
};

/** Queues a mail to each owner of an institution, in their language, in the transaction of what it tells of. */
export async function tellOwners<Name extends MailTemplateName>(
  tx: Transaction,
  institutionId: string,
  { template, parameters, event }: OwnersMail<Name>,
): Promise<void> {
  const owners = await tx.membership.findMany({
    where: { institutionId, role: "owner" },
    select: { userId: true, user: { select: { email: true, locale: true } } },
  });
  for (const { userId, user } of owners) {
    const { email: recipient, locale } = user;
    await queueMail(tx, { template, recipient, locale, parameters, dedupeKey: `${event}:${userId}` });
  }
}
