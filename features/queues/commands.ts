import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { queueMail } from "@/features/notifications/commands.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/id.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import { Prisma } from "@/prisma/generated/client.ts";
import type { CaseKind } from "@/prisma/generated/enums.ts";
import { maySeeQueue } from "./policy.ts";
import { CASE_COLUMNS, OPEN_CASES, type OpenCaseRow } from "./queries/open-cases.ts";
import { type AssignmentRefusal, mayHold } from "./rules.ts";

export type Assignment = {
  kind: CaseKind;
  subjectId: string;
  /** Who is to have it; null lets it go. */
  to: string | null;
  /** Who had it when the page was opened. */
  holder: string | null;
};

/**
 * Takes a case, gives it to a colleague, who is told by mail, or lets it go. It only says who looks at it: everybody of the office may still decide.
 *
 * Refusals: AssignmentRefusal. NotFound for everybody but the office.
 */
export async function assignCase(
  viewer: Viewer,
  { kind, subjectId, to, holder }: Assignment,
): Promise<Outcome<AssignmentRefusal>> {
  if (!maySeeQueue(viewer) || !isId(subjectId)) throw new NotFound();
  const { userId } = viewer;
  return transaction(async (tx) => {
    const open = await lockOpenCase(tx, kind, subjectId);
    if (!open) return refused("closed");
    const staff = await lockStaff(tx, [userId, ...(to ? [to] : [])]);
    const self = staff.find((one) => one.userId === userId);
    if (!self) throw new NotFound();
    if (!mayHold(open, self)) return refused("own-case");
    const next = staff.find((one) => one.userId === to);
    if (to !== null && (!next || !mayHold(open, next))) return refused("may-not-hold");
    const [current] = await tx.$queryRaw<{ userId: string }[]>`
      SELECT user_id AS "userId" FROM case_assignment
      WHERE kind = ${kind}::case_kind AND subject_id = ${subjectId}::uuid FOR UPDATE`;
    if ((current?.userId ?? null) !== holder) return refused("changed-meanwhile");
    const at = new Date();
    if (!(await writeHolder(tx, { kind, subjectId, to, by: userId, at, isHeld: current !== undefined }))) {
      return refused("changed-meanwhile");
    }
    if (to !== null && to !== userId) await tellHolder(tx, open, { to, by: userId, at });
    await recordAudit(viewer, tx, {
      action: to === null ? "office.release-case" : "office.assign-case",
      subjectId,
      institutionId: open.institutionId,
      details: to === null ? { kind } : { kind, to },
    });
    return done;
  });
}

/** Queues a mail to whoever was given a case by a colleague; who takes one knows. */
async function tellHolder(
  tx: Transaction,
  { kind, id: subjectId, institutionId }: OpenCaseRow,
  { to, by, at }: { to: string; by: string; at: Date },
): Promise<void> {
  const { email, locale } = await tx.user.findUniqueOrThrow({
    where: { id: to },
    select: { email: true, locale: true },
  });
  await queueMail(tx, {
    template: "case-given",
    recipient: email,
    locale,
    parameters: { kind, subjectId, institutionId, to, by },
    dedupeKey: `case-given:${kind}:${subjectId}:${to}:${at.getTime()}`,
  });
}

/** Of two who take a free case at once, one writes nothing. */
async function writeHolder(
  tx: Transaction,
  {
    kind,
    subjectId,
    to,
    by,
    at,
    isHeld,
  }: Pick<Assignment, "kind" | "subjectId" | "to"> & { by: string; at: Date; isHeld: boolean },
): Promise<boolean> {
  if (to === null) return (await tx.caseAssignment.deleteMany({ where: { kind, subjectId } })).count === 1;
  const change = { userId: to, assignedById: by, assignedAt: at };
  const { count } = isHeld
    ? await tx.caseAssignment.updateMany({ where: { kind, subjectId }, data: change })
    : await tx.caseAssignment.createMany({ data: { kind, subjectId, ...change }, skipDuplicates: true });
  return count === 1;
}

const TABLES: Record<CaseKind, string> = {
  application: "application",
  evidence: "evidence",
  listing: "listing",
  appeal: "judgement",
  report: "problem_report",
  look_alike: "likeness",
  venue_change: "venue_proposal",
};

/** Keeps whoever is about to close the case waiting, or waits for them, so that nothing closed is ever held. */
async function lockOpenCase(tx: Transaction, kind: CaseKind, id: string): Promise<OpenCaseRow | undefined> {
  await tx.$queryRaw`SELECT id FROM ${Prisma.raw(TABLES[kind])} WHERE id = ${id}::uuid FOR SHARE`;
  const [open] = await tx.$queryRaw<OpenCaseRow[]>`
    SELECT ${CASE_COLUMNS} FROM ${OPEN_CASES} c WHERE c.kind = ${kind}::case_kind AND c.id = ${id}::uuid`;
  return open;
}

/** Those of them who are of the office, who stay so meanwhile, and where they belong. */
async function lockStaff(tx: Transaction, ids: readonly string[]) {
  const known = ids.filter(isId).map((id) => Prisma.sql`${id}::uuid`);
  return tx.$queryRaw<{ userId: string; institutionIds: string[] }[]>`
    SELECT o.user_id AS "userId", ARRAY(SELECT institution_id FROM membership m WHERE m.user_id = o.user_id) AS "institutionIds"
    FROM office_member o WHERE o.user_id IN (${Prisma.join(known)}) ORDER BY o.user_id FOR KEY SHARE OF o`;
}
