import "server-only";
import { type Returned, returnedOf } from "@/features/returned-mail/rules.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/id.ts";
import type { OutboxStatus } from "@/prisma/generated/enums.ts";
import { requireHosted } from "./hosted.ts";

/** Something that happened to a registration, to the people in it, or that they were written. */
export type HistoryEvent = { id: string; at: Date } & (
  | {
      what: "step";
      /** The second half of the audit entry's verb: `confirm`. */
      step: string;
      /** Who did it; empty where it was the person's own link, or the portal. */
      actor: string;
    }
  | {
      what: "mail";
      template: string;
      recipient: string;
      status: OutboxStatus;
      attempts: number;
      /** What the mail server said last; empty when all went well. */
      error: string;
      /** That another server gave it back after it was sent. */
      returned: Returned | null;
    }
  | { what: "check-in"; name: string; door: string; undoneAt: Date | null }
);

type MailRow = {
  id: string;
  template: string;
  recipient: string;
  status: OutboxStatus;
  attempts: number;
  error: string;
  createdAt: Date;
  sentAt: Date | null;
} & Parameters<typeof returnedOf>[0];

/**
 * What happened to one registration, the newest first: what the audit log says of it, each mail about it or its people with how it was
 * delivered, and who was let in. Mail that was sent is forgotten after 90 days. NotFound for strangers and for another listing's
 * registration, Forbidden to members who do not decide.
 */
export async function getRegistrationHistory(
  viewer: Viewer,
  institutionId: string,
  listingId: string,
  registrationId: string,
): Promise<HistoryEvent[]> {
  await requireHosted(viewer, institutionId, listingId);
  const row = isId(registrationId)
    ? await database().registration.findFirst({
        where: { id: registrationId, listingId },
        select: { attendees: { select: { id: true, name: true } } },
      })
    : null;
  if (!row) throw new NotFound();
  const people = new Map(row.attendees.map(({ id, name }) => [id, name]));
  const [entries, mails, checkIns] = await Promise.all([
    database().auditEntry.findMany({
      where: { subjectType: "registration", subjectId: registrationId },
      select: { id: true, at: true, action: true, actorId: true },
    }),
    database().$queryRaw<MailRow[]>`
      SELECT id, template, recipient, status, attempts, last_error AS error, created_at AS "createdAt", sent_at AS "sentAt",
        returned_at AS "returnedAt", returned_status AS "returnedStatus", returned_line AS "returnedLine"
      FROM outbox WHERE COALESCE(parameters->>'registrationId', parameters->>'attendeeId') = ANY(${[registrationId, ...people.keys()]})`,
    database().checkIn.findMany({
      where: { attendeeId: { in: [...people.keys()] } },
      select: { id: true, scannedAt: true, door: true, undoneAt: true, attendeeId: true },
    }),
  ]);
  const actors = await database().user.findMany({
    where: { id: { in: entries.flatMap(({ actorId }) => actorId ?? []) } },
    select: { id: true, name: true, email: true },
  });
  const names = new Map(actors.map(({ id, name, email }) => [id, name || email]));
  const events: HistoryEvent[] = [
    ...entries.map(({ id, at, action, actorId }): HistoryEvent => {
      const step = action.slice(action.indexOf(".") + 1);
      return { id, at, what: "step", step, actor: names.get(actorId ?? "") ?? "" };
    }),
    ...mails.map(mailEvent),
    ...checkIns.map(
      ({ id, scannedAt, door, undoneAt, attendeeId }): HistoryEvent => ({
        id,
        at: scannedAt,
        what: "check-in",
        name: people.get(attendeeId) ?? "",
        door,
        undoneAt,
      }),
    ),
  ];
  return events.sort((one, other) => other.at.getTime() - one.at.getTime() || (one.id < other.id ? 1 : -1));
}

function mailEvent({
  id,
  template,
  recipient,
  status,
  attempts,
  error,
  createdAt,
  sentAt,
  ...row
}: MailRow): HistoryEvent {
  const at = sentAt ?? createdAt;
  return { what: "mail", id, at, template, recipient, status, attempts, error, returned: returnedOf(row) };
}
