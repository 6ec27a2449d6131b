import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import type { Fields } from "@/lib/forms/nested-form.ts";
import { newId } from "@/lib/id.ts";
import { formOf, LISTING_FORM } from "../rules/listing-form.ts";
import type { LockedListing } from "./locked-listing.ts";

/** The fields of a listing's form as they stand in this transaction. */
export async function readForm(_viewer: Viewer, tx: Transaction, id: string): Promise<Fields> {
  return formOf(await tx.listing.findUniqueOrThrow({ where: { id }, select: LISTING_FORM }));
}

type Saved = { before: Fields; after: Fields; changeNote: string };

/**
 * Keeps a listing's form as it is now. The first time, what it was before is kept with it, so that there is something to
 * compare with: listings from before there was a history have one from their next change on.
 */
export async function recordRevision(
  viewer: Viewer,
  tx: Transaction,
  { id: listingId, revision, now }: Pick<LockedListing, "id" | "revision" | "now">,
  { before, after, changeNote }: Saved,
): Promise<void> {
  const known = await tx.listingRevision.findFirst({ where: { listingId, state: "applied" }, select: { id: true } });
  const shared = { listingId, state: "applied" } as const;
  await tx.listingRevision.createMany({
    data: [
      // A moment earlier, so that the order of time is the order of revisions.
      ...(known
        ? []
        : [{ id: newId(), ...shared, number: revision, fields: before, createdAt: new Date(now.getTime() - 1) }]),
      {
        id: newId(),
        ...shared,
        number: revision + 1,
        fields: after,
        changeNote,
        createdById: viewer.userId,
        createdAt: now,
      },
    ],
  });
}

/** Sets a change beside a public listing for the office to read, in place of one that waits already. */
export async function proposeRevision(
  viewer: Viewer,
  tx: Transaction,
  { id: listingId, revision, now }: LockedListing,
  { after, changeNote }: Saved,
): Promise<void> {
  await withdrawProposal(viewer, tx, listingId);
  await tx.listingRevision.create({
    data: {
      id: newId(),
      listingId,
      state: "proposed",
      number: revision + 1,
      fields: after,
      changeNote,
      createdById: viewer.userId,
      createdAt: now,
    },
    select: { id: true },
  });
}

/** Takes back the change that waits for the office, if one does. Answers whether there was one. */
export async function withdrawProposal(_viewer: Viewer, tx: Transaction, listingId: string): Promise<boolean> {
  const { count } = await tx.listingRevision.updateMany({
    where: { listingId, state: "proposed" },
    data: { state: "withdrawn" },
  });
  return count > 0;
}
