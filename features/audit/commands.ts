import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import type { Prisma } from "@/prisma/generated/client.ts";

export type AuditSubject =
  | "user"
  | "institution"
  | "application"
  | "membership"
  | "invitation"
  | "verification"
  | "evidence"
  | "unit"
  | "judgement"
  | "listing"
  | "translation"
  | "registration"
  | "outbox"
  | "report"
  | "inquiry"
  | "saved-search"
  | "office";

type AuditRecord = {
  /** Verb of the trade: `listing.publish` */
  action: `${AuditSubject}.${string}`;
  subjectId: string;
  institutionId?: string | null;
  /** Never personal data beyond identifiers: the log outlives erasure. */
  details?: Prisma.InputJsonObject;
  isSample?: boolean;
};

/**
 * Writes down who did what, in the transaction of the change itself, so that neither can be without the other.
 * The subject's type is the first half of the action.
 */
export async function recordAudit(viewer: Viewer, tx: Transaction, record: AuditRecord): Promise<void> {
  await tx.auditEntry.create({
    data: {
      id: newId(),
      actorId: viewer.userId,
      action: record.action,
      subjectType: record.action.slice(0, record.action.indexOf(".")),
      subjectId: record.subjectId,
      institutionId: record.institutionId ?? null,
      details: record.details ?? {},
      isSample: record.isSample ?? false,
    },
    select: { id: true },
  });
}
