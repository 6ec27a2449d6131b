import "server-only";
import { requireOwnListing } from "@/features/registrations/queries/hosted.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Database } from "@/lib/db.ts";
import { Forbidden } from "@/lib/errors.ts";
import { letterActors } from "../policy.ts";

/** Where a letter is worked on: the desk of its listing's institution. */
export type LetterPlace = { institutionId: string; listingId: string; letterId: string };

/**
 * A listing for somebody who reviews or issues its letters, and as what. NotFound for strangers, for those whom its unit does not concern
 * and for a listing of another institution; Forbidden for members who do neither.
 */
export async function requireLetterDesk(
  viewer: Viewer,
  { institutionId, listingId }: Pick<LetterPlace, "institutionId" | "listingId">,
  tx?: Database,
) {
  const listing = await requireOwnListing(viewer, institutionId, listingId, tx);
  const actors = letterActors(viewer, listing);
  if (actors.length === 0) throw new Forbidden();
  return { ...listing, actors };
}
