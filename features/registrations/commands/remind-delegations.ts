import "server-only";
import { ASKING_FORMS, ASKING_REPLIES, asksEach } from "@/features/forms/rules/asking.ts";
import type { MailTemplateName } from "@/features/notifications/templates/registry.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { missingPurposes } from "../rules/consent.ts";
import { ANSWER_REMINDER_MS, HOLD_REMINDERS, holdReminder, isAnswerReminderDue, openForms } from "../rules/delegate.ts";
import { ACTIVE_STATUSES } from "../rules/places.ts";

const HOUR_MS = 3_600_000;

/**
 * Reminds at `now` whoever holds places without names that the hold ends, 72 and 24 hours before it, and five days
 * before it begins, once, people of delegations who have not agreed or not answered. A letter's key names what it reminds
 * of, so that a second round, in whichever process, writes none twice; a hold that ends at another moment is another.
 * Answers how many letters were written. For the portal alone; anybody else writes none.
 */
export async function remindDelegations(viewer: Viewer, now: Date): Promise<number> {
  if (!viewer.isOffice) return 0;
  const letters = [...(await holdLetters(now)), ...(await answerLetters(now))];
  const { count } = await database().outbox.createMany({ data: letters, skipDuplicates: true });
  return count;
}

async function holdLetters(now: Date): Promise<Prisma.OutboxCreateManyInput[]> {
  const template: MailTemplateName = "delegation-hold-ending";
  const ahead = Math.max(...HOLD_REMINDERS) * HOUR_MS;
  const holds = await database().registration.findMany({
    where: {
      kind: "delegation",
      status: { in: [...ACTIVE_STATUSES] },
      holdExpiresAt: { gt: now, lte: new Date(now.getTime() + ahead) },
      attendees: { some: { name: "" } },
    },
    select: {
      id: true,
      createdAt: true,
      holdExpiresAt: true,
      contactEmail: true,
      locale: true,
      listing: { select: { isSample: true } },
    },
  });
  return holds.flatMap(({ id, createdAt, holdExpiresAt: endsAt, contactEmail, locale, listing }) => {
    const hours = endsAt && holdReminder({ heldAt: createdAt, endsAt }, now);
    if (!endsAt || hours === null) return [];
    return {
      id: newId(),
      dedupeKey: `${template}:${id}:${endsAt.getTime()}:${hours}`,
      recipient: contactEmail,
      locale,
      template,
      parameters: { registrationId: id },
      isSample: listing.isSample,
    };
  });
}

async function answerLetters(now: Date): Promise<Prisma.OutboxCreateManyInput[]> {
  const template: MailTemplateName = "delegate-reminder";
  const soon = { gt: now, lte: new Date(now.getTime() + ANSWER_REMINDER_MS) };
  const rows = await database().registration.findMany({
    where: {
      kind: "delegation",
      status: "confirmed",
      listing: { status: "published" },
      OR: [{ session: { startsAt: soon } }, { sessionId: null, listing: { startsAt: soon } }],
    },
    select: {
      status: true,
      locale: true,
      institution: { select: { countryCode: true } },
      session: { select: { startsAt: true } },
      listing: {
        select: {
          isSample: true,
          startsAt: true,
          institution: { select: { id: true, countryCode: true } },
          forms: ASKING_FORMS,
        },
      },
      replies: ASKING_REPLIES,
      attendees: {
        where: { name: { not: "" }, email: { not: "" }, invitedAt: { not: null } },
        select: {
          id: true,
          email: true,
          locale: true,
          invitedAt: true,
          answeredAt: true,
          followedUpAt: true,
          askedMore: true,
          consents: { select: { purpose: true, institutionId: true, withdrawnAt: true } },
        },
      },
    },
  });
  return rows.flatMap(({ status, locale, institution, session, listing, replies, attendees }) => {
    const startsAt = session?.startsAt ?? listing.startsAt;
    const asks = asksEach(listing.forms, replies);
    return attendees.flatMap((person) => {
      const { id, email, invitedAt, consents } = person;
      const lacks =
        missingPurposes(consents, listing.institution, institution).length > 0 ||
        openForms(person, asks, status).length > 0;
      if (!lacks || !startsAt || !invitedAt || !isAnswerReminderDue({ invitedAt, startsAt }, now)) return [];
      return {
        id: newId(),
        dedupeKey: `${template}:${id}`,
        recipient: email,
        locale: person.locale || locale,
        template,
        parameters: { attendeeId: id },
        isSample: listing.isSample,
      };
    });
  });
}
