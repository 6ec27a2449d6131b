import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database, type Transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/id.ts";
import { mayEdit } from "../policy.ts";
import { CO_HOSTS, coHostsOf } from "../rules/co-hosts.ts";
import type { LockedListing } from "./locked-listing.ts";
import { reviewAgain } from "./save-listing.ts";

/** Throws NotFound for whoever may not edit a listing: asked before work is done on what they send, and again under its lock. */
export async function assertMayEdit(viewer: Viewer, id: string): Promise<void> {
  const listing = isId(id)
    ? await database().listing.findUnique({
        where: { id },
        select: {
          institutionId: true,
          unitId: true,
          institution: { select: { status: true } },
          partnerships: CO_HOSTS,
        },
      })
    : null;
  if (!listing || !mayEdit(viewer, { ...listing, coHosts: coHostsOf(listing) })) throw new NotFound();
}

/**
 * Something that belongs to a locked listing, and is not in its form, was changed: whoever has read it as it was reads it again, the
 * office too before it appears. What the viewer has typed into the form and not saved still fits, so that their own change does not make
 * it stale.
 */
export async function touchListing(viewer: Viewer, tx: Transaction, listing: LockedListing): Promise<void> {
  const { id, revision } = listing;
  await tx.listing.update({ where: { id }, data: { revision: { increment: 1 } }, select: { id: true } });
  await tx.keptForm.updateMany({
    where: { listingId: id, userId: viewer.userId ?? "", baseRevision: revision },
    data: { baseRevision: revision + 1 },
  });
  await reviewAgain(viewer, tx, listing);
}
