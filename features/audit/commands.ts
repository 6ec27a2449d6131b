import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { BYTE_ORDER_MARK, csvLines } from "@/lib/csv.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { type AuditLine, listAuditEntries } from "./queries.ts";
import type { AuditFilter } from "./schema.ts";

export type AuditSubject =
  | "user"
  | "institution"
  | "application"
  | "membership"
  | "invitation"
  | "verification"
  | "evidence"
  | "unit"
  | "venue"
  | "person"
  | "judgement"
  | "listing"
  | "partnership"
  | "translation"
  | "translator"
  | "registration"
  | "check-in"
  | "certificate"
  | "letter"
  | "form"
  | "glossary"
  | "mail-text"
  | "outbox"
  | "report"
  | "inquiry"
  | "saved-search"
  | "import"
  | "office"
  | "reason"
  | "announcement";

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
  await recordAudits(viewer, tx, [record]);
}

/** As recordAudit, several with one statement, however many they are. */
export async function recordAudits(viewer: Viewer, tx: Transaction, records: readonly AuditRecord[]): Promise<void> {
  await tx.auditEntry.createMany({
    data: records.map((record) => ({
      id: newId(),
      actorId: viewer.userId,
      action: record.action,
      subjectType: record.action.slice(0, record.action.indexOf(".")),
      subjectId: record.subjectId,
      institutionId: record.institutionId ?? null,
      details: record.details ?? {},
      isSample: record.isSample ?? false,
    })),
  });
}

const BATCH = 500;

const COLUMNS = ["at", "action", "actor", "subject_type", "subject_id", "institution", "details"];

/**
 * The audit log that a filter finds, newest first, as CSV in parts that are read while they are sent: the memory it takes does not grow
 * with their number. Times are ISO 8601 in UTC. That it was taken is audited first, and so stands in it. NotFound for everybody but the
 * office.
 */
export async function exportAudit(
  viewer: Viewer,
  { before: _page, ...filter }: AuditFilter,
): Promise<AsyncGenerator<string>> {
  if (!viewer.isOffice || viewer.userId === null) throw new NotFound();
  const { userId } = viewer;
  await transaction((tx) =>
    recordAudit(viewer, tx, { action: "office.export-audit", subjectId: userId, details: { ...filter } }),
  );
  return parts(viewer, filter);
}

async function* parts(viewer: Viewer, filter: AuditFilter): AsyncGenerator<string> {
  yield `${BYTE_ORDER_MARK}${csvLines([COLUMNS])}`;
  let before: string | undefined;
  do {
    const { entries, next } = await listAuditEntries(viewer, { ...filter, before }, BATCH);
    if (entries.length > 0) yield csvLines(entries.map(cells));
    before = next ?? undefined;
  } while (before !== undefined);
}

function cells({ at, action, actor, subjectType, subjectId, institution, details }: AuditLine): string[] {
  return [at.toISOString(), action, actor, subjectType, subjectId, institution?.slug ?? "", details];
}
