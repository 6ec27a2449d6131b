import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { lockForOffice } from "@/features/institutions/commands/institution-lock.ts";
import { tellOwners } from "@/features/institutions/commands/tell-owners.ts";
import { grantVerification } from "@/features/institutions/commands/verification.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import type { VouchState } from "@/prisma/generated/enums.ts";
import { isBarredFromAppeal, verdictAfter } from "../rules/evidence.ts";
import { isVouchedFor, mayVouch } from "../rules/vouching.ts";
import { institutionOfEvidence, type LockedEvidence, readEvidence } from "./evidence-lock.ts";

/**
 * `own-institution`: nobody verifies their own. `already-decided`: a colleague was first, or it was taken back.
 * `stale-revision`: it changed after it was read. `own-refusal`: an appeal goes to somebody else. `not-vouched-for`: fewer than two
 * institutions that may vouch now have given their word.
 */
export type EvidenceRefusal =
  | "own-institution"
  | "already-decided"
  | "stale-revision"
  | "own-refusal"
  | "not-vouched-for";

/**
 * The office finds evidence in order: the institution is verified by it for twelve months. `checked` says what was looked at, for
 * the office. Refusals: EvidenceRefusal. NotFound for everybody but the office.
 */
export function acceptEvidence(
  viewer: Viewer,
  id: string,
  revision: number,
  checked: string,
): Promise<Outcome<EvidenceRefusal>> {
  return decide(viewer, { id, revision, move: "accept", words: checked });
}

/**
 * The office refuses evidence for a reason that the institution reads and may appeal against, once.
 * Refusals: EvidenceRefusal. NotFound for everybody but the office.
 */
export function refuseEvidence(
  viewer: Viewer,
  id: string,
  revision: number,
  reason: string,
): Promise<Outcome<EvidenceRefusal>> {
  return decide(viewer, { id, revision, move: "refuse", words: reason });
}

type Decision = { id: string; revision: number; move: "accept" | "refuse"; words: string };

/** The only place where the office decides about evidence: verdict, verification, audit and mail in one transaction. */
async function decide(viewer: Viewer, { id, revision, move, words }: Decision): Promise<Outcome<EvidenceRefusal>> {
  return transaction(async (tx) => {
    const institutionId = await institutionOfEvidence(tx, id);
    const { isOwn, member } = await lockForOffice(viewer, tx, institutionId);
    const { userId } = member;
    const evidence = await readEvidence(tx, id);
    if (isOwn || evidence.submittedById === userId) return refused("own-institution");
    const verdict = verdictAfter(evidence, move);
    if (verdict === null) return refused("already-decided");
    if (evidence.revision !== revision) return refused("stale-revision");
    if (isBarredFromAppeal(evidence, userId)) return refused("own-refusal");
    const isLacking = move === "accept" && evidence.method === "vouching" && !isVouchedFor(await readVouches(tx, id));
    if (isLacking) return refused("not-vouched-for");
    await tx.evidence.update({
      where: { id },
      data: {
        verdict,
        decidedById: userId,
        decidedAt: new Date(),
        revision: { increment: 1 },
        ...(move === "refuse" ? { reason: words, refusedById: userId } : { reason: "" }),
        ...(move === "accept" ? { verificationId: await grant(viewer, tx, evidence, userId, words) } : {}),
      },
      select: { id: true },
    });
    await recordAudit(viewer, tx, {
      action: `evidence.${move}`,
      subjectId: id,
      institutionId,
      details: { method: evidence.method },
      isSample: evidence.isSample,
    });
    await tellOwners(tx, institutionId, {
      template: move === "accept" ? "evidence-accepted" : "evidence-refused",
      parameters: { evidenceId: id },
      event: `evidence:${id}:${revision}`,
    });
    return done;
  });
}

type Word = { state: VouchState; mayVouch: boolean };

/** The words given for an institution, and whether those who gave them may do so at this moment. */
async function readVouches(tx: Transaction, evidenceId: string): Promise<Word[]> {
  const now = new Date();
  const vouches = await tx.vouch.findMany({
    where: { evidenceId },
    select: {
      state: true,
      institution: {
        select: { status: true, verifications: { select: { method: true, expiresAt: true, revokedAt: true } } },
      },
    },
  });
  return vouches.map(({ state, institution }) => ({
    state,
    mayVouch: mayVouch(institution, now),
  }));
}

function grant(
  viewer: Viewer,
  tx: Transaction,
  { institutionId, isSample, method, scheme, register, number }: LockedEvidence,
  reviewerId: string,
  checked: string,
): Promise<string> {
  const shown = [register || scheme?.toUpperCase(), number].filter(Boolean).join(" ");
  const evidence = shown === "" ? checked : `${shown}: ${checked}`;
  return grantVerification(viewer, tx, { id: institutionId, isSample }, { method, evidence, reviewerId });
}
