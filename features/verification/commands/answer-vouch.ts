import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { belongsTo, lockInstitution, lockOwnInstitution } from "@/features/institutions/commands/institution-lock.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/id.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import type { EvidenceVerdict, VouchState } from "@/prisma/generated/enums.ts";
import { WORD_ROLES } from "../policy.ts";
import { mayVouch } from "../rules/vouching.ts";

/**
 * `already-answered`: by a colleague, or the request was taken back or decided. `own-institution`: nobody vouches for one they belong
 * to. `same-person`: two words must come from two people. `cannot-vouch`: the institution is suspended, or no longer verified by more
 * than the word of others.
 */
export type AnswerRefusal = "already-answered" | "own-institution" | "same-person" | "cannot-vouch";

/**
 * An owner or a signatory gives the word of their institution for the one that asked; `words` say how they know it, for the office.
 * Refusals: AnswerRefusal. NotFound for strangers, Forbidden for members who are neither.
 */
export function giveVouch(viewer: Viewer, id: string, words: string): Promise<Outcome<AnswerRefusal>> {
  return answer(viewer, id, "given", words);
}

/**
 * An owner or a signatory declines to vouch; nobody is told why.
 * Refusals: `already-answered`. NotFound for strangers, Forbidden for members who are neither.
 */
export function declineVouch(viewer: Viewer, id: string): Promise<Outcome<AnswerRefusal>> {
  return answer(viewer, id, "declined", "");
}

async function answer(
  viewer: Viewer,
  id: string,
  state: Exclude<VouchState, "asked">,
  words: string,
): Promise<Outcome<AnswerRefusal>> {
  if (!isId(id)) throw new NotFound();
  return transaction(async (tx) => {
    const between = await tx.vouch.findUnique({
      where: { id },
      select: { institutionId: true, evidence: { select: { institutionId: true } } },
    });
    if (!between) throw new NotFound();
    // Two that vouch for one another at the same moment take their locks in one order.
    const both = [between.institutionId, between.evidence.institutionId].sort();
    for (const one of both) await lockInstitution(viewer, tx, one);
    const { member } = await lockOwnInstitution(viewer, tx, between.institutionId, WORD_ROLES);
    const vouch = await readVouch(tx, id);
    if (vouch.state !== "asked" || vouch.evidence.verdict !== "pending") return refused("already-answered");
    const refusal = state === "given" ? await refusalToGive(tx, vouch, member.userId) : null;
    if (refusal) return refused(refusal);
    await tx.vouch.update({
      where: { id },
      data: { state, words, answeredById: member.userId, answeredAt: new Date() },
      select: { id: true },
    });
    // The office decides about what it has read: a word more is another state.
    await tx.evidence.update({
      where: { id: vouch.evidence.id },
      data: { revision: { increment: 1 } },
      select: { id: true },
    });
    await recordAudit(viewer, tx, {
      action: state === "given" ? "evidence.vouch" : "evidence.decline-to-vouch",
      subjectId: vouch.evidence.id,
      institutionId: vouch.institutionId,
      isSample: vouch.evidence.isSample,
    });
    return done;
  });
}

type ReadVouch = {
  institutionId: string;
  state: VouchState;
  institution: Parameters<typeof mayVouch>[0];
  evidence: {
    id: string;
    institutionId: string;
    verdict: EvidenceVerdict;
    submittedById: string | null;
    isSample: boolean;
    vouches: { state: VouchState; answeredById: string | null }[];
  };
};

function readVouch(tx: Transaction, id: string): Promise<ReadVouch> {
  return tx.vouch.findUniqueOrThrow({
    where: { id },
    select: {
      institutionId: true,
      state: true,
      institution: {
        select: { status: true, verifications: { select: { method: true, expiresAt: true, revokedAt: true } } },
      },
      evidence: {
        select: {
          id: true,
          institutionId: true,
          verdict: true,
          submittedById: true,
          isSample: true,
          vouches: { select: { state: true, answeredById: true } },
        },
      },
    },
  });
}

async function refusalToGive(tx: Transaction, vouch: ReadVouch, userId: string): Promise<AnswerRefusal | null> {
  const { evidence, institution } = vouch;
  if ((await belongsTo(tx, evidence.institutionId, userId)) || evidence.submittedById === userId)
    return "own-institution";
  if (evidence.vouches.some(({ state, answeredById }) => state === "given" && answeredById === userId))
    return "same-person";
  return mayVouch(institution, new Date()) ? null : "cannot-vouch";
}
