import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { indexInstitution } from "@/features/listings/commands/index-listing.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import { lockForOffice } from "./institution-lock.ts";
import { endJudgements, openJudgement } from "./judgements.ts";
import { tellOwners } from "./tell-owners.ts";
import { grantVerification } from "./verification.ts";

/**
 * The office stops an institution from posting, for a reason its owners read and may appeal against, once.
 *
 * Refusals: `own-institution`, `already-suspended`, `merged` (it is part of another now). NotFound for everybody but the office.
 */
export async function suspendInstitution(
  viewer: Viewer,
  id: string,
  reason: string,
): Promise<Outcome<"own-institution" | "already-suspended" | "merged">> {
  return transaction(async (tx) => {
    const { institution, isOwn } = await lockForOffice(viewer, tx, id);
    if (isOwn) return refused("own-institution");
    if (institution.status === "suspended") return refused("already-suspended");
    if (institution.status === "merged") return refused("merged");
    await tx.institution.update({ where: { id }, data: { status: "suspended" }, select: { id: true } });
    await openJudgement(viewer, tx, institution, { kind: "suspension", reason });
    await indexInstitution(viewer, tx, id);
    const entry = { subjectId: id, institutionId: id, details: { reason }, isSample: institution.isSample };
    await recordAudit(viewer, tx, { action: "institution.suspend", ...entry });
    await tellOwners(tx, id, judged("institution-suspended", id, reason));
    return done;
  });
}

/**
 * The office lets a suspended institution post again.
 *
 * Refusals: `own-institution`, `not-suspended`. NotFound for everybody but the office.
 */
export async function restoreInstitution(
  viewer: Viewer,
  id: string,
  reason: string,
): Promise<Outcome<"own-institution" | "not-suspended">> {
  return transaction(async (tx) => {
    const { institution, isOwn } = await lockForOffice(viewer, tx, id);
    if (isOwn) return refused("own-institution");
    if (institution.status !== "suspended") return refused("not-suspended");
    await tx.institution.update({ where: { id }, data: { status: "active" }, select: { id: true } });
    await endJudgements(viewer, tx, id, ["suspension"]);
    await indexInstitution(viewer, tx, id);
    const entry = { subjectId: id, institutionId: id, details: { reason }, isSample: institution.isSample };
    await recordAudit(viewer, tx, { action: "institution.restore", ...entry });
    await tellOwners(tx, id, judged("institution-restored", id, reason));
    return done;
  });
}

/**
 * The office has checked an institution: verified for twelve months from now. Also how a verification is renewed.
 * `evidence` says what was checked.
 *
 * Refusals: `own-institution` (nobody verifies their own), `merged` (its successor is verified, or not, itself). NotFound for everybody but the office.
 */
export async function verifyInstitution(
  viewer: Viewer,
  id: string,
  evidence: string,
): Promise<Outcome<"own-institution" | "merged">> {
  return transaction(async (tx) => {
    const { institution, member, isOwn } = await lockForOffice(viewer, tx, id);
    if (isOwn) return refused("own-institution");
    if (institution.status === "merged") return refused("merged");
    await grantVerification(viewer, tx, institution, { method: "office_check", evidence, reviewerId: member.userId });
    return done;
  });
}

/**
 * The office withdraws every verification of an institution that still counts; what it posts waits for review again.
 * Owners may appeal, once.
 *
 * Refusals: `own-institution`, `not-verified`. NotFound for everybody but the office.
 */
export async function revokeVerification(
  viewer: Viewer,
  id: string,
  reason: string,
): Promise<Outcome<"own-institution" | "not-verified">> {
  return transaction(async (tx) => {
    const { institution, isOwn } = await lockForOffice(viewer, tx, id);
    if (isOwn) return refused("own-institution");
    const now = new Date();
    const valid = await tx.verification.findMany({
      where: { institutionId: id, revokedAt: null, expiresAt: { gt: now } },
      select: { id: true },
    });
    if (valid.length === 0) return refused("not-verified");
    await endJudgements(viewer, tx, id, ["withdrawal"]);
    const judgementId = await openJudgement(viewer, tx, institution, { kind: "withdrawal", reason });
    for (const verification of valid) {
      await tx.verification.update({
        where: { id: verification.id },
        data: { revokedAt: now, judgementId },
        select: { id: true },
      });
      await recordAudit(viewer, tx, {
        action: "verification.revoke",
        subjectId: verification.id,
        institutionId: id,
        details: { reason },
        isSample: institution.isSample,
      });
    }
    await tellOwners(tx, id, judged("verification-revoked", id, reason));
    return done;
  });
}

type Judgement = "institution-suspended" | "institution-restored" | "verification-revoked";

/** What owners are told of a judgement; each is an event of its own, however often it is repeated. */
const judged = (template: Judgement, institutionId: string, reason: string) => ({
  template,
  parameters: { institutionId, reason },
  event: `${template}:${newId()}`,
});
