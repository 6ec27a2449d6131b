import "server-only";
import { queueMails } from "@/features/notifications/commands.ts";
import type { MailParameters, MailTemplateName } from "@/features/notifications/templates/registry.ts";
import type { Transaction } from "@/lib/db.ts";
import type { MembershipRole } from "@/prisma/generated/enums.ts";

type OwnersMail<Name extends MailTemplateName> = {
  template: Name;
  parameters: MailParameters<Name>;
  /** Names what happened: about the same, nobody gets a second mail. */
  event: string;
  /** Who else has to do with it, besides the owners. */
  also?: readonly MembershipRole[];
};

/** Queues a mail to each owner of an institution, and to `also`, in their language, in the transaction of what it tells of. */
export async function tellOwners<Name extends MailTemplateName>(
  tx: Transaction,
  institutionId: string,
  { template, parameters, event, also = [] }: OwnersMail<Name>,
): Promise<void> {
  const owners = await tx.membership.findMany({
    where: { institutionId, role: { in: ["owner", ...also] } },
    select: { userId: true, user: { select: { email: true, locale: true } } },
  });
  await queueMails(
    tx,
    owners.map(({ userId, user: { email: recipient, locale } }) => ({
      template,
      recipient,
      locale,
      parameters,
      dedupeKey: `${event}:${userId}`,
    })),
  );
}
