import "server-only";
import type { MailParameters, MailTemplateName } from "@/features/notifications/templates/registry.ts";
import { noteUntold, pauseDigests } from "@/features/saved-searches/commands.ts";
import { transaction } from "@/lib/db.ts";
import { env } from "@/lib/env.ts";
import { log } from "@/lib/log.ts";
import { readDeliveryReport } from "@/lib/mail/delivery-report.ts";
import { type Fate, type Limits, readUnseen, type UnseenMessage } from "@/lib/mail/mailbox.ts";
import { readMailboxAddress } from "@/lib/mail/mailbox-address.ts";
import { readMessageKeys } from "@/lib/mail/message-key.ts";
import { returnedMails } from "@/lib/metrics.ts";
import type { OutboxStatus } from "@/prisma/generated/enums.ts";
import { isAddressDead, type Return, returnOf, returnReason } from "./rules.ts";

/** A round of five minutes takes no longer than a part of them. Reports are small; of anything larger the beginning is enough. */
const LIMITS: Limits = { messages: 200, bytes: 256 * 1024, seconds: 60 };

/**
 * Reads what has come back to the mailbox of RETURNED_MAIL_URL; nothing where there is none. Safe to run twice, also at once. Throws a
 * MailboxFault when the mailbox cannot be read: the next round begins where this one ended.
 */
export async function readReturnedMail(now: Date): Promise<void> {
  const address = readMailboxAddress(env().RETURNED_MAIL_URL);
  if (address) await readUnseen(address, LIMITS, (message) => takeIn(message, now));
}

/**
 * Takes in one message of that mailbox. Anybody can write there, so it counts only with the key of a mail that we sent, and for the address
 * that this went to; all else is left to people. What has been understood goes, for it names people.
 */
export async function takeIn({ bytes, arrivedAt }: UnseenMessage, now: Date): Promise<Fate> {
  const report = await readDeliveryReport(bytes);
  if (!report) return "leave";
  const [id, ...others] = readMessageKeys(report.references);
  if (id === undefined || others.length > 0) return "leave";
  const noted = await transaction(async (tx) => {
    const [mail] = await tx.$queryRaw<Mail[]>`
      SELECT recipient, template, parameters, status, returned_at AS "returnedAt" FROM outbox WHERE id = ${id}::uuid FOR UPDATE`;
    // Erased or forgotten since: then so is what came back of it.
    if (!mail) return "delete";
    const returned = returnOf(report.recipients, mail.recipient);
    if (returned === "stranger") return "leave";
    // Whatever waits or was given up is being tried again, or known not to have arrived.
    if (returned === "nothing" || mail.status !== "sent" || mail.returnedAt) return "delete";
    const { status, line } = returned;
    const returnedAt = arrivedAt && arrivedAt < now ? arrivedAt : now;
    await tx.outbox.update({
      where: { id },
      data: { returnedAt, returnedStatus: status, returnedLine: line },
      select: { id: true },
    });
    if (mail.template === NEWS) await noteUntold(tx, mail.parameters as MailParameters<typeof NEWS>);
    if (returned.isItsOwn && isAddressDead(status)) await pauseDigests(tx, mail.recipient, now);
    return returned;
  });
  if (typeof noted === "string") return noted;
  tell(id, noted);
  return "delete";
}

const NEWS = "saved-search-news" satisfies MailTemplateName;

type Mail = { recipient: string; template: string; parameters: unknown; status: OutboxStatus; returnedAt: Date | null };

function tell(id: string, { status }: Return): void {
  const reason = returnReason(status);
  returnedMails.inc({ reason });
  log.info({ outbox: id, status, reason }, "Mail came back");
}
