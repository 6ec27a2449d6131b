import "server-only";
import { closeLetters } from "@/features/letters/commands/close-letters.ts";
import type { MailTemplateName } from "@/features/notifications/templates/registry.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import type { Prisma } from "@/prisma/generated/client.ts";

/** What happened to a registration: the verb of the audit entry, and the letter its contact gets. */
export type RegistrationStep =
  | "promote"
  | "offer"
  | "accept"
  | "confirm"
  | "waitlist"
  | "split"
  | "decline"
  | "withdraw"
  | "release"
  | "expire";

const LETTERS: Record<RegistrationStep, MailTemplateName> = {
  promote: "registration-promoted",
  offer: "registration-offered",
  accept: "registration-confirmed",
  confirm: "registration-confirmed",
  waitlist: "registration-waitlisted",
  // Whoever is parted from a group goes on waiting, under a link of their own.
  split: "registration-waitlisted",
  decline: "registration-declined",
  withdraw: "registration-withdrawn",
  release: "registration-released",
  expire: "registration-expired",
};

/** Steps after which the people of a delegation have places and are told so. */
const GIVES_TICKETS = new Set<RegistrationStep>(["promote", "accept", "confirm"]);

/** Steps after which nobody of a registration is invited any more. */
const ENDS_LETTERS = new Set<RegistrationStep>(["decline", "withdraw", "expire"]);

/**
 * Writes the audit entries and the letters of registrations that moved, in the transaction of the change. Three
 * statements however many there are: raising a capacity may move hundreds up at once. A letter's key is made of its
 * template and its registration, and a registration takes each step at most once, so that no letter is written twice.
 */
export async function announceMoves(
  tx: Transaction,
  viewer: Viewer,
  registrationIds: string[],
  step: RegistrationStep,
): Promise<void> {
  const moved = await tx.registration.findMany({
    where: { id: { in: registrationIds } },
    select: {
      id: true,
      kind: true,
      people: true,
      contactEmail: true,
      locale: true,
      listing: { select: { institutionId: true, isSample: true } },
      attendees: { where: { email: { not: "" } }, select: { id: true, email: true, locale: true } },
    },
  });
  await tx.auditEntry.createMany({
    data: moved.map(({ id, people, listing }) => ({
      id: newId(),
      actorId: viewer.userId,
      action: `registration.${step}`,
      subjectType: "registration",
      subjectId: id,
      institutionId: listing.institutionId,
      details: { people },
      isSample: listing.isSample,
    })),
  });
  const letters: Prisma.OutboxCreateManyInput[] = [];
  for (const { id, kind, contactEmail, locale, listing, attendees } of moved) {
    const write = (
      template: MailTemplateName,
      about: string,
      to: { recipient: string; locale: string },
      parameters: Prisma.InputJsonObject,
    ) =>
      letters.push({
        id: newId(),
        dedupeKey: `${template}:${about}`,
        ...to,
        template,
        parameters,
        isSample: listing.isSample,
      });
    write(LETTERS[step], id, { recipient: contactEmail, locale }, { registrationId: id });
    if (kind !== "delegation" || !GIVES_TICKETS.has(step)) continue;
    for (const attendee of attendees) {
      const to = { recipient: attendee.email, locale: attendee.locale || locale };
      write("registration-ticket", attendee.id, to, { attendeeId: attendee.id });
    }
  }
  await tx.outbox.createMany({ data: letters, skipDuplicates: true });
  if (ENDS_LETTERS.has(step)) await closeLetters(viewer, tx, { registrationIds });
}
