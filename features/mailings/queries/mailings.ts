import "server-only";
import { requireHosted } from "@/features/registrations/queries/hosted.ts";
import { type Returned, returnedOf } from "@/features/returned-mail/rules.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { Prisma } from "@/prisma/generated/client.ts";
import { type Delivery, deliveryOf } from "../rules.ts";

export type SentMailing = Delivery & {
  id: string;
  createdAt: Date;
  /** Empty once their account is gone. */
  author: string;
  subject: string;
  /** BCP 47 tag of the subject. */
  language: string;
  languages: string[];
  recipients: number;
  /** Some of those to whom it could not be delivered, and why. */
  failures: NotReached[];
};

export type NotReached = {
  registrationId: string;
  name: string;
  recipient: string;
  /** What our mail server said that did not take it; empty for what came back later. */
  error: string;
  returned: Returned | null;
};

type FailureRow = Omit<NotReached, "returned"> & Parameters<typeof returnedOf>[0] & { mailing: string };

const SHOWN = 20;
/** Failures shown of all these mailings together. */
const FAILURES_SHOWN = 100;

/** What a desk has written to those registered for a listing, the newest first, with how it was delivered. NotFound and Forbidden as requireHosted. */
export async function listMailings(viewer: Viewer, institutionId: string, listingId: string): Promise<SentMailing[]> {
  await requireHosted(viewer, institutionId, listingId);
  const rows = await database().mailing.findMany({
    where: { listingId },
    orderBy: { id: "desc" },
    take: SHOWN,
    select: {
      id: true,
      createdAt: true,
      sourceLanguage: true,
      recipients: true,
      author: { select: { name: true, email: true } },
      texts: { orderBy: { language: "asc" }, select: { language: true, subject: true } },
    },
  });
  const ids = rows.map(({ id }) => id);
  const [counts, failures] = await Promise.all([
    database().$queryRaw<{ mailing: string; waiting: number; failed: number; returned: number }[]>`
      SELECT o.parameters->>'mailingId' AS mailing, (count(*) FILTER (WHERE o.status = 'queued'))::int AS waiting,
        (count(*) FILTER (WHERE o.status = 'failed'))::int AS failed,
        (count(*) FILTER (WHERE o.returned_at IS NOT NULL))::int AS returned
      FROM (${undelivered(ids, Prisma.sql`status IN ('queued', 'failed')`)}) o GROUP BY 1`,
    database().$queryRaw<FailureRow[]>`
      SELECT o.parameters->>'mailingId' AS mailing, r.id AS "registrationId", r.contact_name AS name, o.recipient,
        o.last_error AS error, o.returned_at AS "returnedAt", o.returned_status AS "returnedStatus",
        o.returned_line AS "returnedLine"
      FROM (${undelivered(ids, Prisma.sql`status = 'failed'`)}) o
      JOIN registration r ON r.id = (o.parameters->>'registrationId')::uuid
      ORDER BY o.id LIMIT ${FAILURES_SHOWN}`,
  ]);
  return rows.map(({ author, texts, sourceLanguage, ...mailing }) => ({
    ...mailing,
    author: author ? author.name || author.email : "",
    language: sourceLanguage,
    subject: texts.find(({ language }) => language === sourceLanguage)?.subject ?? "",
    languages: texts.map(({ language }) => language),
    ...deliveryOf(
      mailing.recipients,
      counts.find((count) => count.mailing === mailing.id) ?? { waiting: 0, failed: 0, returned: 0 },
    ),
    failures: failures.filter((failure) => failure.mailing === mailing.id).map(notReached),
  }));
}

/** Mails of these mailings that are in such a state, or came back: of each an index of its own, for thousands were delivered. */
function undelivered(ids: readonly string[], state: Prisma.Sql): Prisma.Sql {
  const mailing = Prisma.sql`FROM outbox WHERE parameters->>'mailingId' = ANY(${[...ids]})`;
  return Prisma.sql`SELECT * ${mailing} AND ${state} UNION ALL SELECT * ${mailing} AND returned_at IS NOT NULL`;
}

function notReached({ registrationId, name, recipient, error, ...row }: FailureRow): NotReached {
  return { registrationId, name, recipient, error, returned: returnedOf(row) };
}
