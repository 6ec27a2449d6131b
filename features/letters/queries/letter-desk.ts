import "server-only";
import { reaches, type Viewer } from "@/lib/auth/viewer.ts";
import { type Database, database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/id.ts";
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
  tx: Database = database(),
) {
  const listing = isId(listingId)
    ? await tx.listing.findFirst({
        where: { id: listingId, institutionId },
        select: { id: true, code: true, institutionId: true, unitId: true, isSample: true },
      })
    : null;
  if (!listing || !reaches(viewer, institutionId, listing.unitId)) throw new NotFound();
  const actors = letterActors(viewer, listing);
  if (actors.length === 0) throw new Forbidden();
  return { ...listing, actors };
}
