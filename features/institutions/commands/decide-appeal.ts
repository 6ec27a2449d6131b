import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { indexInstitution } from "@/features/listings/commands/index-listing.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import { isBarredFromDeciding, stateAfter } from "../rules/judgement.ts";
import { lockForOffice } from "./institution-lock.ts";
import { institutionOfJudgement, type LockedJudgement, readJudgement } from "./judgements.ts";
import { tellOwners } from "./tell-owners.ts";

/**
 * `own-institution`: nobody decides about one they belong to, or on an appeal that they wrote. `own-judgement`: an appeal goes to somebody
 * else than who judged. `already-decided`: a colleague was first, or it no longer matters.
 */
export type AppealRefusal = "own-institution" | "own-judgement" | "already-decided";

/**
 * The office upholds an appeal, for a reason that owners read: the institution is active again, or its verification counts again until the
 * end that it had. Refusals: AppealRefusal. NotFound for everybody but the office.
 */
export function upholdAppeal(viewer: Viewer, id: string, reason: string): Promise<Outcome<AppealRefusal>> {
  return decide(viewer, { id, reason, move: "uphold" });
}

/**
 * The office refuses an appeal, for a reason that owners read: the judgement stands, and there is no second appeal.
 * Refusals: AppealRefusal. NotFound for everybody but the office.
 */
export function refuseAppeal(viewer: Viewer, id: string, reason: string): Promise<Outcome<AppealRefusal>> {
  return decide(viewer, { id, reason, move: "refuse" });
}

type Decision = { id: string; reason: string; move: "uphold" | "refuse" };

/** The only place where an appeal is decided: state, what comes of it, audit and mail in one transaction. */
async function decide(viewer: Viewer, { id, reason, move }: Decision): Promise<Outcome<AppealRefusal>> {
  return transaction(async (tx) => {
    const institutionId = await institutionOfJudgement(tx, id);
    const { isOwn, member } = await lockForOffice(viewer, tx, institutionId);
    const judgement = await readJudgement(tx, id);
    if (isOwn || judgement.appealedById === member.userId) return refused("own-institution");
    if (isBarredFromDeciding(judgement, member.userId)) return refused("own-judgement");
    const state = stateAfter(judgement.state, move);
    if (state === null) return refused("already-decided");
    await tx.judgement.update({
      where: { id },
      data: { state, decision: reason, decidedAt: new Date(), decidedById: member.userId },
      select: { id: true },
    });
    const { kind, isSample } = judgement;
    const entry = { institutionId, details: { kind, reason }, isSample };
    await recordAudit(viewer, tx, { action: `judgement.${move}`, subjectId: id, ...entry });
    if (move === "uphold") await undo(viewer, tx, judgement, reason);
    await tellOwners(tx, institutionId, {
      template: move === "uphold" ? "appeal-upheld" : "appeal-refused",
      parameters: { judgementId: id },
      event: `judgement:${id}:${move}`,
    });
    return done;
  });
}

/** Takes back what was judged: the suspension, or the withdrawal of all that was withdrawn by it. */
async function undo(viewer: Viewer, tx: Transaction, judgement: LockedJudgement, reason: string): Promise<void> {
  const { id, institutionId, kind, isSample } = judgement;
  const entry = { institutionId, details: { reason, judgement: id }, isSample };
  if (kind === "suspension") {
    await tx.institution.update({ where: { id: institutionId }, data: { status: "active" }, select: { id: true } });
    await indexInstitution(viewer, tx, institutionId);
    await recordAudit(viewer, tx, { action: "institution.restore", subjectId: institutionId, ...entry });
    return;
  }
  const withdrawn = await tx.verification.findMany({ where: { judgementId: id }, select: { id: true } });
  for (const verification of withdrawn) {
    // Its end stays what it was: what ran out meanwhile has run out, and is renewed as others are.
    await tx.verification.update({
      where: { id: verification.id },
      data: { revokedAt: null, judgementId: null },
      select: { id: true },
    });
    await recordAudit(viewer, tx, { action: "verification.restore", subjectId: verification.id, ...entry });
  }
}
