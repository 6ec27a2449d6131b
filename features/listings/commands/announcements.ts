import "server-only";
import { queueMail } from "@/features/notifications/commands.ts";
import type { MailTemplateName } from "@/features/notifications/templates/registry.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import { parseEmailAddress } from "@/lib/text/email-address.ts";

const CANCELLED = "listing-cancelled" satisfies MailTemplateName;

/**
 * Queues a mail to everybody whose registration for a cancelled listing stands: the contact, and each person of a
 * delegation who has an address. One mail per address, and one statement for all of them. Runs in the transaction that
 * cancels, with the pool locked, so that nobody registers in between and is not told.
 */
export async function tellRegistered(_viewer: Viewer, tx: Transaction, listingId: string): Promise<void> {
  const registrations = await tx.registration.findMany({
    where: { listingId, status: { in: ["pending", "confirmed", "waitlisted"] } },
    select: { contactEmail: true, locale: true, attendees: { select: { email: true } } },
    orderBy: { queueNumber: "asc" },
  });
  const recipients = new Map<string, string>();
  for (const { contactEmail, locale, attendees } of registrations) {
    for (const address of [contactEmail, ...attendees.map(({ email }) => email)]) {
      const recipient = parseEmailAddress(address);
      if (recipient && !recipients.has(recipient)) recipients.set(recipient, locale);
    }
  }
  await tx.outbox.createMany({
    data: [...recipients].map(([recipient, locale]) => ({
      id: newId(),
      template: CANCELLED,
      recipient,
      locale,
      parameters: { listingId },
      dedupeKey: `${CANCELLED}:${listingId}:${recipient}`,
    })),
    skipDuplicates: true,
  });
}

/** Queues the office's answer to the owners and editors of the listing's institution whom its unit concerns, each in their own language. */
export async function tellEditors(
  _viewer: Viewer,
  tx: Transaction,
  listing: { id: string; institutionId: string; unitId: string | null; revision: number },
  decision: "approved" | "changes-requested" | "refused",
): Promise<void> {
  const { unitId } = listing;
  const members = await tx.membership.findMany({
    where: {
      institutionId: listing.institutionId,
      role: { in: ["owner", "editor"] },
      OR: [{ units: { none: {} } }, ...(unitId === null ? [] : [{ units: { some: { unitId } } }])],
    },
    select: { user: { select: { email: true, locale: true } } },
  });
  for (const { user } of members) {
    await queueMail(tx, {
      template: "listing-reviewed",
      recipient: user.email,
      locale: user.locale,
      parameters: { listingId: listing.id, decision },
      dedupeKey: `listing-reviewed:${listing.id}:${listing.revision}:${user.email}`,
    });
  }
}
