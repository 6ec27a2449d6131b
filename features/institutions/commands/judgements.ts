import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId, newId } from "@/lib/id.ts";
import type { JudgementKind, JudgementState } from "@/prisma/generated/enums.ts";
import { OPEN_STATES } from "../rules/judgement.ts";

type Judged = { id: string; isSample: boolean };

/**
 * Writes down that the office judged against an institution, in the transaction of the suspension or withdrawal itself, under the
 * institution's lock. Answers its id.
 */
export async function openJudgement(
  viewer: Viewer,
  tx: Transaction,
  institution: Judged,
  { kind, reason }: { kind: JudgementKind; reason: string },
): Promise<string> {
  const id = newId();
  await tx.judgement.create({
    data: {
      id,
      institutionId: institution.id,
      kind,
      reason,
      judgedById: viewer.userId,
      judgedAt: new Date(),
      isSample: institution.isSample,
    },
    select: { id: true },
  });
  return id;
}

/**
 * Judgements of these kinds against an institution matter no longer, nor does an appeal that waits: it was restored, verified anew or
 * merged, which the caller does and writes down, under the institution's lock.
 */
export async function endJudgements(
  _viewer: Viewer,
  tx: Transaction,
  institutionId: string,
  kinds: readonly JudgementKind[],
): Promise<void> {
  await tx.judgement.updateMany({
    where: { institutionId, kind: { in: [...kinds] }, state: { in: [...OPEN_STATES] } },
    data: { state: "ended" },
  });
}

export type LockedJudgement = {
  id: string;
  institutionId: string;
  kind: JudgementKind;
  state: JudgementState;
  judgedById: string | null;
  appealedById: string | null;
  isSample: boolean;
};

/** Against whom it is, so that the institution can be locked first. NotFound when there is none. */
export async function institutionOfJudgement(tx: Transaction, id: string): Promise<string> {
  if (!isId(id)) throw new NotFound();
  const judgement = await tx.judgement.findUnique({ where: { id }, select: { institutionId: true } });
  if (!judgement) throw new NotFound();
  return judgement.institutionId;
}

/** Reads a judgement; the caller holds the institution's lock, under which all that is done about it takes turns. */
export async function readJudgement(tx: Transaction, id: string): Promise<LockedJudgement> {
  const judgement = await tx.judgement.findUnique({
    where: { id },
    select: {
      id: true,
      institutionId: true,
      kind: true,
      state: true,
      judgedById: true,
      appealedById: true,
      isSample: true,
    },
  });
  if (!judgement) throw new NotFound();
  return judgement;
}
