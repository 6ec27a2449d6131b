import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { Forbidden } from "@/lib/errors.ts";
import type { Fields } from "@/lib/forms/nested-form.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import { mayEdit } from "../policy.ts";
import type { ContactForm } from "../rules/contact.ts";
import { canEdit } from "../rules/status.ts";
import { lockListing } from "./locked-listing.ts";
import { readSchedule } from "./read-schedule.ts";
import { readForm } from "./record-revision.ts";
import { reviewAgain } from "./save-listing.ts";
import { settleForm } from "./write-form.ts";

/**
 * Says to whom readers write about a listing from now on, and leaves the rest of it as it is; without an address, to its institution. A
 * change of it that waits for the office says so, too. `revision` is the state that the viewer saw.
 *
 * Refusals: `same-contact` (it has that one already), `stale-revision`, `not-now` (in review, or over). NotFound for strangers, Forbidden
 * for whoever may not edit.
 */
export async function changeContact(
  viewer: Viewer,
  id: string,
  revision: number,
  { shownAs, email }: ContactForm,
): Promise<Outcome<"same-contact" | "stale-revision" | "not-now">> {
  return transaction(async (tx): Promise<Outcome<"same-contact" | "stale-revision" | "not-now">> => {
    const listing = await lockListing(viewer, tx, id);
    if (!mayEdit(viewer, listing)) throw new Forbidden();
    if (!canEdit(listing.status)) return refused("not-now");
    if (listing.revision !== revision) return refused("stale-revision");
    const written = { "contact.shownAs": shownAs, "contact.email": email ?? "" };
    const [before, schedule] = [await readForm(viewer, tx, id), await readSchedule(viewer, tx, id)];
    if (Object.entries(written).every(([name, value]) => before[name] === value)) return refused("same-contact");
    await tx.listing.update({
      where: { id },
      data: { contactName: shownAs, contactEmail: email, revision: { increment: 1 } },
      select: { id: true },
    });
    await changeProposal(tx, id, written);
    const after = { ...before, ...written };
    await settleForm(viewer, tx, listing, { before, after, schedule, changeNote: "" });
    await recordAudit(viewer, tx, {
      action: "listing.change-contact",
      subjectId: id,
      institutionId: listing.institutionId,
      details: { code: listing.code, own: email !== null },
      isSample: listing.isSample,
    });
    await reviewAgain(viewer, tx, listing);
    return done;
  });
}

/** What waits for the office is a whole form: let through as it is, it would bring the former contact back. */
async function changeProposal(tx: Transaction, listingId: string, written: Record<string, string>): Promise<void> {
  const waiting = await tx.listingRevision.findFirst({
    where: { listingId, state: "proposed" },
    select: { id: true, fields: true },
  });
  if (!waiting) return;
  await tx.listingRevision.update({
    where: { id: waiting.id },
    data: { fields: { ...(waiting.fields as Fields), ...written } },
    select: { id: true },
  });
}
