import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/id.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import { mayEdit, mayReview } from "../policy.ts";
import { isPublicStatus } from "../rules/status.ts";
import type { TextFields } from "../rules/translation-fields.ts";
import { tellOfTranslation } from "./announcements.ts";
import { lockListing } from "./locked-listing.ts";
import { applyTranslation, withdrawTranslations } from "./translation-revisions.ts";

export type TranslationReviewRefusal = "not-now" | "suspended";

/** The office lets a translation that waits appear; `id` is the one it has read. Refusals: see `sendTranslationBack`, and `suspended`. */
export function approveTranslation(viewer: Viewer, id: string): Promise<Outcome<TranslationReviewRefusal>> {
  return decide(viewer, id, null);
}

/**
 * The office sends a translation that waits back with a reason; readers see what they saw before. Refuses `not-now` when that one waits no
 * more: it was decided, taken back, or another stands in its place. NotFound for whoever is not the office; Forbidden for a listing of one's own
 * institution.
 */
export function sendTranslationBack(
  viewer: Viewer,
  id: string,
  reason: string,
): Promise<Outcome<TranslationReviewRefusal>> {
  return decide(viewer, id, reason);
}

async function decide(viewer: Viewer, id: string, reason: string | null): Promise<Outcome<TranslationReviewRefusal>> {
  if (!viewer.isOffice || !isId(id)) throw new NotFound();
  return transaction(async (tx): Promise<Outcome<TranslationReviewRefusal>> => {
    const known = await tx.translationRevision.findUnique({ where: { id }, select: { listingId: true } });
    if (!known) throw new NotFound();
    const listing = await lockListing(viewer, tx, known.listingId);
    if (!mayReview(viewer, listing)) throw new Forbidden();
    // Read under the lock: of two decisions the second finds nothing that waits.
    const proposal = await tx.translationRevision.findFirst({
      where: { id, state: "proposed" },
      select: { id: true, language: true, fields: true, madeFrom: true, sourceHash: true, createdById: true },
    });
    if (!proposal || !isPublicStatus(listing.status)) return refused("not-now");
    const { language, sourceHash } = proposal;
    if (reason === null) {
      if (listing.institution.status !== "active") return refused("suspended");
      const author = { ...viewer, userId: proposal.createdById };
      await tx.translationRevision.delete({ where: { id }, select: { id: true } });
      await applyTranslation(author, tx, listing, {
        language,
        fields: proposal.fields as TextFields,
        madeFrom: proposal.madeFrom as Record<string, string>,
        sourceHash,
      });
    } else {
      await tx.translationRevision.update({
        where: { id },
        data: { state: "refused", decidedAt: listing.now, decisionNote: reason },
        select: { id: true },
      });
    }
    await recordAudit(viewer, tx, {
      action: reason === null ? "translation.approve" : "translation.send-back",
      subjectId: listing.id,
      institutionId: listing.institutionId,
      details: { code: listing.code, language },
      isSample: listing.isSample,
    });
    await tellOfTranslation(
      viewer,
      tx,
      listing,
      proposal,
      reason === null ? "translation-approved" : "translation-refused",
    );
    return done;
  });
}

/** Takes back a translation that waits for the office; readers never saw it. Refuses `not-now` when none waits. */
export async function withdrawTranslation(viewer: Viewer, id: string, language: string): Promise<Outcome<"not-now">> {
  return transaction(async (tx): Promise<Outcome<"not-now">> => {
    const listing = await lockListing(viewer, tx, id);
    if (!mayEdit(viewer, listing)) throw new Forbidden();
    if (!(await withdrawTranslations(viewer, tx, id, language))) return refused("not-now");
    await recordAudit(viewer, tx, {
      action: "translation.withdraw",
      subjectId: id,
      institutionId: listing.institutionId,
      details: { code: listing.code, language },
      isSample: listing.isSample,
    });
    return done;
  });
}
