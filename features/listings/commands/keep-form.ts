import "server-only";
import { isMember, type Viewer } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import { Forbidden } from "@/lib/errors.ts";
import type { Fields } from "@/lib/forms/nested-form.ts";
import { type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import { mayEdit } from "../policy.ts";
import { canEdit } from "../rules/status.ts";
import { lockListing } from "./locked-listing.ts";

/** More than the longest form anybody would write. */
const LONGEST_FORM = 400_000;

/**
 * Keeps what somebody has typed so far, complete or not, without changing the listing: a closed tab loses nothing and
 * the public sees nothing unfinished. One kept form per person and listing. Refuses `stale-revision` when the listing
 * was saved meanwhile, `not-editable`, `too-long`.
 */
export async function keepForm(
  viewer: Viewer,
  listingId: string,
  baseRevision: number,
  fields: Fields,
): Promise<Outcome<"stale-revision" | "not-editable" | "too-long", { keptAt: Date }>> {
  if (JSON.stringify(fields).length > LONGEST_FORM) return refused("too-long");
  return transaction(async (tx) => {
    const listing = await lockListing(viewer, tx, listingId);
    if (!isMember(viewer) || !mayEdit(viewer, listing)) throw new Forbidden();
    if (!canEdit(listing.status)) return refused("not-editable");
    if (listing.revision !== baseRevision) return refused("stale-revision");
    const key = { listingId: listing.id, userId: viewer.userId };
    const written = { baseRevision, fields: storable(fields), keptAt: listing.now };
    await tx.keptForm.upsert({
      where: { listingId_userId: key },
      create: { ...key, ...written },
      update: written,
      select: { listingId: true },
    });
    return succeeded({ keptAt: listing.now });
  });
}

/** What was typed, without the characters that the database has no place for: NUL and halves of a pair. */
function storable(fields: Fields): Fields {
  const clean = (text: string): string => text.replaceAll("\0", "").toWellFormed();
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, Array.isArray(value) ? value.map(clean) : clean(value)]),
  );
}

/** Forgets what the viewer typed and did not save. */
export async function discardKeptForm(viewer: Viewer, listingId: string): Promise<void> {
  await transaction(async (tx) => {
    const listing = await lockListing(viewer, tx, listingId);
    if (!isMember(viewer)) throw new Forbidden();
    await tx.keptForm.deleteMany({ where: { listingId: listing.id, userId: viewer.userId } });
  });
}
