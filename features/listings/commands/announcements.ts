import "server-only";
import { queueMails } from "@/features/notifications/commands.ts";
import type { MailParameters, MailTemplateName } from "@/features/notifications/templates/registry.ts";
import { ACTIVE_STATUSES } from "@/features/registrations/rules/places.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import { parseEmailAddress } from "@/lib/text/email-address.ts";
import type { Schedule, ScheduleChange } from "../rules/schedule.ts";

/** What everybody registered is told of a listing. */
export type News =
  | { template: Extract<MailTemplateName, "listing-cancelled" | "listing-postponed"> }
  | { template: Extract<MailTemplateName, "listing-changed">; before: Schedule; change: ScheduleChange };

/**
 * Queues a mail to everybody whose registration stands: the contact, and each person of a delegation who has an address.
 * One mail per address and revision, and one statement for all of them. Runs in the transaction that makes the change,
 * with the pool locked, so that nobody registers in between and is not told.
 */
export async function tellRegistered(
  _viewer: Viewer,
  tx: Transaction,
  { id: listingId, revision }: { id: string; revision: number },
  { template, ...told }: News,
): Promise<void> {
  const registrations = await tx.registration.findMany({
    where: { listingId, status: { in: [...ACTIVE_STATUSES] } },
    select: { id: true, contactEmail: true, locale: true, attendees: { select: { email: true, locale: true } } },
    orderBy: { queueNumber: "asc" },
  });
  const recipients = new Map<string, { locale: string; registrationId: string; isContact: boolean }>();
  for (const { id: registrationId, contactEmail, locale, attendees } of registrations) {
    const contact = parseEmailAddress(contactEmail);
    for (const person of [{ email: contactEmail, locale }, ...attendees]) {
      const recipient = parseEmailAddress(person.email);
      if (!recipient || recipients.has(recipient)) continue;
      recipients.set(recipient, { locale: person.locale || locale, registrationId, isContact: recipient === contact });
    }
  }
  await tx.outbox.createMany({
    data: [...recipients].map(([recipient, { locale, registrationId, isContact }]) => ({
      id: newId(),
      template,
      recipient,
      locale,
      parameters: { listingId, registrationId, isContact, ...told },
      dedupeKey: `${template}:${listingId}:${revision}:${recipient}`,
    })),
    skipDuplicates: true,
  });
}

/** Queues the office's answer to the owners and editors of the listing's institution whom its unit concerns, each in their own language. */
export async function tellEditors(
  _viewer: Viewer,
  tx: Transaction,
  listing: { id: string; institutionId: string; unitId: string | null; revision: number },
  decision: "approved" | "changes-requested" | "refused" | "change-approved" | "change-refused",
): Promise<void> {
  await mailEditors(tx, listing, {
    template: "listing-reviewed",
    parameters: { listingId: listing.id, decision },
    event: `listing-reviewed:${listing.id}:${listing.revision}`,
  });
}

/** Queues the office's answer about one translation of a listing, as `tellEditors`. */
export async function tellOfTranslation(
  _viewer: Viewer,
  tx: Transaction,
  listing: { id: string; institutionId: string; unitId: string | null },
  { id, language }: { id: string; language: string },
  decision: "translation-approved" | "translation-refused",
): Promise<void> {
  await mailEditors(tx, listing, {
    template: "listing-reviewed",
    parameters: { listingId: listing.id, decision, language },
    event: `translation-reviewed:${id}`,
  });
}

/**
 * Queues a question to the editors of a listing, whether it still holds, or the news that lists leave it out because nobody
 * answered.
 */
export async function askEditors(_viewer: Viewer, tx: Transaction, id: string, stage: "ask" | "hidden"): Promise<void> {
  const listing = await tx.listing.findUniqueOrThrow({
    where: { id },
    select: { institutionId: true, unitId: true, askedAt: true },
  });
  await mailEditors(tx, listing, {
    template: "listing-still-true",
    parameters: { listingId: id, stage },
    event: `listing-still-true:${id}:${stage}:${listing.askedAt?.getTime()}`,
  });
}

type EditorsMail<Name extends MailTemplateName> = {
  template: Name;
  parameters: MailParameters<Name>;
  /** Names what happened: about the same, nobody gets a second mail. */
  event: string;
};

/** Queues a mail to the owners and editors whom a listing concerns: all, or of its unit those who work for that alone. */
async function mailEditors<Name extends MailTemplateName>(
  tx: Transaction,
  { institutionId, unitId }: { institutionId: string; unitId: string | null },
  { event, ...mail }: EditorsMail<Name>,
): Promise<void> {
  const members = await tx.membership.findMany({
    where: {
      institutionId,
      role: { in: ["owner", "editor"] },
      OR: [{ units: { none: {} } }, ...(unitId === null ? [] : [{ units: { some: { unitId } } }])],
    },
    select: { user: { select: { email: true, locale: true } } },
  });
  await queueMails(
    tx,
    members.map(({ user: { email: recipient, locale } }) => ({
      ...mail,
      recipient,
      locale,
      dedupeKey: `${event}:${recipient}`,
    })),
  );
}
