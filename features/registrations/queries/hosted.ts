import "server-only";
import { reaches, type Viewer } from "@/lib/auth/viewer.ts";
import { type Database, database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/id.ts";
import { mayDecideRegistrations } from "../policy.ts";

/**
 * A listing of an institution by its code, for somebody who decides about its registrations. NotFound for strangers, for those
 * whom its unit does not concern and for a listing of another institution; Forbidden for members who do not decide.
 */
export async function requireHosted(
  viewer: Viewer,
  institutionId: string,
  listingId: string,
  tx: Database = database(),
) {
  const listing = isId(listingId)
    ? await tx.listing.findFirst({
        where: { id: listingId, institutionId },
        select: { id: true, code: true, institutionId: true, unitId: true, isSample: true },
      })
    : null;
  if (!listing || !reaches(viewer, institutionId, listing.unitId)) throw new NotFound();
  if (!mayDecideRegistrations(viewer, listing)) throw new Forbidden();
  return listing;
}
