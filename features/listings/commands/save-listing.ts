import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { done, type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import { mayEdit, maySeeAtDesk } from "../policy.ts";
import type { Missing } from "../rules/completeness.ts";
import { mustBeRead } from "../rules/revisions.ts";
import { canEdit, isPublicStatus } from "../rules/status.ts";
import type { ListingForm } from "../schema.ts";
import { type LockedListing, lockListing } from "./locked-listing.ts";
import { moveListing } from "./move-listing.ts";
import { proposeRevision, withdrawProposal } from "./record-revision.ts";
import { isUnitFor } from "./unit-for.ts";
import { Incomplete, settleForm, type Written, writeForm } from "./write-form.ts";
import { checkSessions } from "./write-sessions.ts";
import { checkTerms, type TermsRefusal } from "./write-terms.ts";

export type SaveOutcome =
  | Outcome<"stale-revision" | "not-editable" | "no-such-unit", { revision: number; inReview: boolean }>
  | TermsRefusal
  | { ok: false; refusal: "session-in-use" }
  | { ok: false; refusal: "incomplete"; missing: readonly Missing[] };

/**
 * Saves a listing's whole form. `revision` is the state on which the typing began, `changeNote` what readers are told of the
 * change. Of a public listing of an institution that is not verified, a change of title, dates, place or partners waits for
 * the office, and readers see what was before. Refusals: `stale-revision` when somebody saved meanwhile, `not-editable` while
 * in review or when over, `no-such-unit` for one that is not theirs, `capacity-below-taken` with the number of people who
 * have places, `incomplete` with what readers would miss of a public listing. NotFound for strangers, Forbidden for whoever
 * may not edit.
 */
export async function saveListing(
  viewer: Viewer,
  id: string,
  revision: number,
  form: ListingForm,
  changeNote = "",
): Promise<SaveOutcome> {
  try {
    return await transaction(async (tx) => {
      const saved = await saveWithin(viewer, tx, id, revision, form, changeNote);
      if (saved.ok) await tx.keptForm.deleteMany({ where: { listingId: id, userId: viewer.userId ?? "" } });
      return saved;
    });
  } catch (error) {
    if (error instanceof Incomplete) return { ok: false, refusal: "incomplete", missing: error.missing };
    throw error;
  }
}

/**
 * `saveListing` as part of a greater change. Throws `Incomplete` instead of refusing with it: what was written must be undone. What the
 * viewer has typed and not saved is left alone.
 */
export async function saveWithin(
  viewer: Viewer,
  tx: Transaction,
  id: string,
  revision: number,
  form: ListingForm,
  changeNote = "",
): Promise<SaveOutcome> {
  const listing = await lockListing(viewer, tx, id);
  if (!mayEdit(viewer, listing)) throw new Forbidden();
  if (form.kind !== listing.kind) throw new NotFound();
  if (!canEdit(listing.status)) return refused("not-editable");
  if (listing.revision !== revision) return refused("stale-revision");
  // Which of the host's units posts it is the host's to say.
  const isHost = maySeeAtDesk(viewer, listing);
  if (isHost && !(await isUnitFor(viewer, tx, listing.institutionId, form.unitId))) return refused("no-such-unit");
  const termsRefusal = "terms" in form ? await checkTerms(tx, id, form.terms) : null;
  if (termsRefusal) return termsRefusal;
  const sessionsRefusal = form.kind === "lecture" ? await checkSessions(tx, id, form) : null;
  if (sessionsRefusal) return sessionsRefusal;

  await tx.$executeRaw`SAVEPOINT before_writing`;
  const whole = isHost ? form : { ...form, unitId: listing.unitId };
  const written = { ...(await writeForm(viewer, tx, listing, whole)), changeNote };
  const waits = waitsForOffice(listing, written);
  if (waits) await propose(viewer, tx, listing, written);
  else {
    await withdrawProposal(viewer, tx, id);
    await settleForm(viewer, tx, listing, written);
  }
  await recordAudit(viewer, tx, {
    action: waits ? "listing.propose" : "listing.edit",
    subjectId: id,
    institutionId: listing.institutionId,
    details: { code: listing.code, revision: revision + 1, ...(isHost ? {} : { as: "co-host" }) },
    isSample: listing.isSample,
  });
  const inReview = waits || (await reviewAgain(viewer, tx, listing));
  const now = await tx.listing.findUniqueOrThrow({ where: { id }, select: { revision: true } });
  return succeeded({ revision: now.revision, inReview });
}

function waitsForOffice({ status, publishesAtOnce }: LockedListing, { before, after }: Written): boolean {
  return isPublicStatus(status) && !publishesAtOnce && mustBeRead(before, after);
}

/** It was written to see whether it can be; what is kept of it is the form. */
async function propose(
  viewer: Viewer,
  tx: Transaction,
  listing: LockedListing,
  written: Written & { changeNote: string },
): Promise<void> {
  await tx.$executeRaw`ROLLBACK TO SAVEPOINT before_writing`;
  await proposeRevision(viewer, tx, listing, written);
  await tx.listing.update({
    where: { id: listing.id },
    data: { revision: { increment: 1 } },
    select: { id: true },
  });
}

/**
 * What the office let pass to appear later must not be changed behind its back: of an institution that is not verified, the
 * office reads it again before it appears.
 */
export async function reviewAgain(viewer: Viewer, tx: Transaction, listing: LockedListing): Promise<boolean> {
  if (listing.status !== "scheduled" || listing.publishesAtOnce) return false;
  const moved = await moveListing(viewer, tx, listing, { to: "in_review", by: "editor", action: "listing.submit" });
  return moved.ok;
}

/** Takes back a change that waits for the office; readers never saw it. Refuses `not-now` when none waits. */
export async function withdrawChange(viewer: Viewer, id: string): Promise<Outcome<"not-now">> {
  return transaction(async (tx): Promise<Outcome<"not-now">> => {
    const listing = await lockListing(viewer, tx, id);
    if (!mayEdit(viewer, listing)) throw new Forbidden();
    if (!(await withdrawProposal(viewer, tx, id))) return refused("not-now");
    // A tab that still shows the change must learn that it is gone.
    await tx.listing.update({ where: { id }, data: { revision: { increment: 1 } }, select: { id: true } });
    await recordAudit(viewer, tx, {
      action: "listing.withdraw-change",
      subjectId: id,
      institutionId: listing.institutionId,
      details: { code: listing.code },
      isSample: listing.isSample,
    });
    return done;
  });
}
