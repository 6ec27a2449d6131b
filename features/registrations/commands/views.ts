import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { isMember, roleIn, type Viewer } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { isId, newId } from "@/lib/id.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import { requireHosted } from "../queries/hosted.ts";
import { deskColumns, deskFilter, deskQuery, readQuery } from "../rules/desk-filter.ts";
import type { ViewInput } from "../schema.ts";

/** More under names of one's own nobody finds again. */
export const MOST_VIEWS = 20;
/** As much of an address as the table keeps. */
const LONGEST_QUERY = 2000;

/**
 * Keeps filters and columns of a listing's table under a name, for oneself or for the whole desk. What the address says is read and
 * written anew, so that nothing stands in it but what the table knows.
 *
 * Refusals: `duplicate` (one has such a name already), `too-many`, `too-long` (the address). NotFound and Forbidden as requireHosted.
 */
export async function saveView(
  viewer: Viewer,
  institutionId: string,
  listingId: string,
  { name, isShared, query: asked }: ViewInput,
): Promise<Outcome<"duplicate" | "too-many" | "too-long">> {
  const params = readQuery(asked);
  const query = deskQuery(deskFilter(params), deskColumns(params)).replace(/^\?/, "");
  if (query.length > LONGEST_QUERY) return refused("too-long");
  return transaction(async (tx) => {
    const listing = await requireHosted(viewer, institutionId, listingId, tx);
    if (!isMember(viewer)) throw new NotFound();
    const ownerId = viewer.userId;
    if ((await tx.registrationView.count({ where: { listingId, ownerId } })) >= MOST_VIEWS) return refused("too-many");
    const id = newId();
    const { count } = await tx.registrationView.createMany({
      data: { id, listingId, ownerId, name, isShared, query },
      skipDuplicates: true,
    });
    if (count === 0) return refused("duplicate");
    await recordAudit(viewer, tx, {
      action: "listing.save-view",
      subjectId: listingId,
      institutionId,
      details: { view: id, shared: isShared },
      isSample: listing.isSample,
    });
    return done;
  });
}

/**
 * Takes a view away: one's own, or as an owner of the institution any that is shared. One that is gone already is no error. Forbidden for
 * somebody else's; NotFound and Forbidden as requireHosted.
 */
export async function removeView(
  viewer: Viewer,
  institutionId: string,
  listingId: string,
  viewId: string,
): Promise<void> {
  await transaction(async (tx) => {
    const listing = await requireHosted(viewer, institutionId, listingId, tx);
    const view = isId(viewId)
      ? await tx.registrationView.findFirst({
          where: { id: viewId, listingId },
          select: { ownerId: true, isShared: true },
        })
      : null;
    if (!view || (!view.isShared && view.ownerId !== viewer.userId)) return;
    if (view.ownerId !== viewer.userId && roleIn(viewer, institutionId) !== "owner") throw new Forbidden();
    const { count } = await tx.registrationView.deleteMany({ where: { id: viewId } });
    if (count === 0) return;
    await recordAudit(viewer, tx, {
      action: "listing.remove-view",
      subjectId: listingId,
      institutionId,
      details: { view: viewId },
      isSample: listing.isSample,
    });
  });
}
