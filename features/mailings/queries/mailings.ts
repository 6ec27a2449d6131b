import "server-only";
import { requireHosted } from "@/features/registrations/queries/hosted.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
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
  /** Some of those to whom it could not be delivered, and what the mail server said. */
  failures: { registrationId: string; name: string; recipient: string; error: string }[];
};

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
    database().$queryRaw<{ mailing: string; waiting: number; failed: number }[]>`
      SELECT parameters->>'mailingId' AS mailing, (count(*) FILTER (WHERE status = 'queued'))::int AS waiting,
        (count(*) FILTER (WHERE status = 'failed'))::int AS failed
      FROM outbox WHERE parameters->>'mailingId' = ANY(${ids}) AND status IN ('queued', 'failed') GROUP BY 1`,
    database().$queryRaw<(SentMailing["failures"][number] & { mailing: string })[]>`
      SELECT o.parameters->>'mailingId' AS mailing, r.id AS "registrationId", r.contact_name AS name, o.recipient,
        o.last_error AS error
      FROM outbox o JOIN registration r ON r.id = (o.parameters->>'registrationId')::uuid
      WHERE o.parameters->>'mailingId' = ANY(${ids}) AND o.status = 'failed' ORDER BY o.id LIMIT ${FAILURES_SHOWN}`,
  ]);
  return rows.map(({ author, texts, sourceLanguage, ...mailing }) => ({
    ...mailing,
    author: author ? author.name || author.email : "",
    language: sourceLanguage,
    subject: texts.find(({ language }) => language === sourceLanguage)?.subject ?? "",
    languages: texts.map(({ language }) => language),
    ...deliveryOf(
      mailing.recipients,
      counts.find((count) => count.mailing === mailing.id) ?? { waiting: 0, failed: 0 },
    ),
    failures: failures.filter((failure) => failure.mailing === mailing.id),
  }));
}
