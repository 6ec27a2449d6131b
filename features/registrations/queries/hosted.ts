import "server-only";
import { TITLED, titleIn } from "@/features/listings/rules/titles.ts";
import { reaches, type Viewer } from "@/lib/auth/viewer.ts";
import { type Database, database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/id.ts";
import { mayDecideRegistrations } from "../policy.ts";

/**
 * A listing of an institution by its id, for its members. NotFound for strangers, for those whom its unit does not concern and for a
 * listing of another institution.
 */
export async function requireOwnListing(
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
  return listing;
}

/** As requireOwnListing, for somebody who decides about its registrations; Forbidden for members who do not. */
export async function requireHosted(viewer: Viewer, institutionId: string, listingId: string, tx?: Database) {
  const listing = await requireOwnListing(viewer, institutionId, listingId, tx);
  if (!mayDecideRegistrations(viewer, listing)) throw new Forbidden();
  return listing;
}

/** What a hosted listing is called for a reader of `locale`, and in which language that is. NotFound and Forbidden as requireHosted. */
export async function getHostedTitle(
  viewer: Viewer,
  institutionId: string,
  listingId: string,
  locale: string,
): Promise<{ title: string; language: string }> {
  const { id } = await requireHosted(viewer, institutionId, listingId);
  return titleIn(await database().listing.findUniqueOrThrow({ where: { id }, select: TITLED }), locale);
}
