import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import { type Fields, nestedForm } from "@/lib/forms/nested-form.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import { PREFILLED_FIELDS } from "../rules/choices.ts";
import { isPublicStatus } from "../rules/status.ts";
import { type ListingForm, listingForm } from "../schema.ts";
import { tellEditors } from "./announcements.ts";
import type { LockedListing } from "./locked-listing.ts";
import type { Decision, ReviewRefusal } from "./review-listing.ts";
import { settleForm, writeForm } from "./write-form.ts";
import { checkTerms } from "./write-terms.ts";

/**
 * The office decides about a change that waits beside a public listing, on the locked row: lets it through, and readers
 * see it, or sends it back with a reason, and readers see what they saw before. Refusals: `not-now` when none waits,
 * `stale-revision` when it is not the one that was read, `suspended`, `outdated` when it no longer fits: places were taken or a unit went meanwhile.
 */
export async function decideChange(
  viewer: Viewer,
  tx: Transaction,
  listing: LockedListing,
  revision: number,
  { to, action, told, reason }: Decision,
): Promise<Outcome<ReviewRefusal>> {
  const { id } = listing;
  const proposal = await tx.listingRevision.findFirst({
    where: { listingId: id, state: "proposed" },
    select: { id: true, fields: true, changeNote: true, createdById: true },
  });
  if (!proposal || !isPublicStatus(listing.status)) return refused("not-now");
  if (listing.revision !== revision) return refused("stale-revision");
  const decided = { decidedAt: listing.now, decisionNote: reason };
  if (to === "published") {
    if (listing.institution.status !== "active") return refused("suspended");
    const form = await fittingForm(tx, listing, proposal.fields as Fields);
    if (form === null) return refused("outdated");
    const written = await writeForm(viewer, tx, listing, form);
    // Its author's, not the office's: the row that waited becomes the one that holds.
    await tx.listingRevision.delete({ where: { id: proposal.id }, select: { id: true } });
    const author = { ...viewer, userId: proposal.createdById };
    await settleForm(author, tx, listing, { ...written, changeNote: proposal.changeNote });
  } else {
    await tx.listingRevision.update({
      where: { id: proposal.id },
      data: { state: "refused", ...decided },
      select: { id: true },
    });
    await tx.listing.update({ where: { id }, data: { revision: { increment: 1 } }, select: { id: true } });
  }
  await recordAudit(viewer, tx, {
    action,
    subjectId: id,
    institutionId: listing.institutionId,
    details: { code: listing.code, change: true },
    isSample: listing.isSample,
  });
  await tellEditors(viewer, tx, listing, told === "approved" ? "change-approved" : "change-refused");
  return done;
}

/** The form that waited, as far as the listing as it is now still takes it. */
async function fittingForm(tx: Transaction, listing: LockedListing, fields: Fields): Promise<ListingForm | null> {
  const parsed = listingForm.safeParse({ ...nestedForm(fields, PREFILLED_FIELDS), kind: listing.kind });
  if (!parsed.success) return null;
  const form = parsed.data;
  if ("terms" in form && (await checkTerms(tx, listing.id, form.terms))) return null;
  if (form.unitId === null) return form;
  const unit = await tx.unit.count({ where: { id: form.unitId, institutionId: listing.institutionId } });
  return unit > 0 ? form : null;
}
