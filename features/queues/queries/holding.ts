import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/id.ts";
import { Prisma } from "@/prisma/generated/client.ts";
import type { CaseKind } from "@/prisma/generated/enums.ts";
import { mayAssign, maySeeQueue } from "../policy.ts";
import { type CaseParties, mayHold } from "../rules.ts";
import { CASE_COLUMNS, OPEN_CASES, type OpenCaseRow } from "./open-cases.ts";
import type { CaseHolder } from "./queue.ts";

export type CaseHolding = {
  holder: CaseHolder | null;
  /** The reader may take it, give it away and let it go. */
  mayAssign: boolean;
  /** To whom else of the office it can be given; empty for whoever may not. */
  colleagues: { userId: string; name: string }[];
};

/** Who of the office has taken each of these open cases; what does not wait is left out. NotFound for everybody but the office. */
export async function listCaseHoldings(
  viewer: Viewer,
  kind: CaseKind,
  ids: readonly string[],
): Promise<Map<string, CaseHolding>> {
  if (!maySeeQueue(viewer)) throw new NotFound();
  const wanted = ids.filter(isId);
  if (wanted.length === 0) return new Map();
  const cases = await database().$queryRaw<OpenCaseRow[]>`
    SELECT ${CASE_COLUMNS} FROM ${OPEN_CASES} c
    WHERE c.kind = ${kind}::case_kind AND c.id IN (${Prisma.join(wanted.map((id) => Prisma.sql`${id}::uuid`))})`;
  const [assignments, staff] = await Promise.all([
    database().caseAssignment.findMany({
      where: { kind, subjectId: { in: wanted } },
      select: { subjectId: true, userId: true, assignedAt: true },
    }),
    readStaff(),
  ]);
  return new Map(
    cases.map((row) => [
      row.id,
      holdingOf(
        viewer,
        row,
        assignments.find((one) => one.subjectId === row.id),
        staff,
      ),
    ]),
  );
}

type Colleague = { userId: string; name: string; institutionIds: string[] };

function holdingOf(
  viewer: Viewer,
  parties: CaseParties,
  assignment: { userId: string; assignedAt: Date } | undefined,
  staff: readonly Colleague[],
): CaseHolding {
  const holder = staff.find(({ userId }) => userId === assignment?.userId);
  const may = mayAssign(viewer, parties);
  return {
    holder: assignment && holder ? { userId: holder.userId, name: holder.name, since: assignment.assignedAt } : null,
    mayAssign: may,
    colleagues: may
      ? staff
          .filter((one) => one.userId !== viewer.userId && one.userId !== holder?.userId && mayHold(parties, one))
          .map(({ userId, name }) => ({ userId, name }))
      : [],
  };
}

async function readStaff(): Promise<Colleague[]> {
  const rows = await database().officeMember.findMany({
    select: {
      userId: true,
      user: { select: { name: true, email: true, memberships: { select: { institutionId: true } } } },
    },
    orderBy: { createdAt: "asc" },
  });
  return rows.map(({ userId, user }) => ({
    userId,
    name: user.name || user.email,
    institutionIds: user.memberships.map(({ institutionId }) => institutionId),
  }));
}
