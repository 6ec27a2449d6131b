import { limitIn, reaches, roleIn, type Viewer } from "@/lib/auth/viewer.ts";
import type { InstitutionStatus, ListingStatus } from "@/prisma/generated/enums.ts";

type Owned = { institutionId: string; unitId: string | null };
type OwnedByKnown = Owned & {
  institution: { status: InstitutionStatus };
  /** Institutions that have confirmed to host it too and may edit it. What does not name them is its own institution's alone. */
  coHosts?: readonly string[];
};

/** Who sees a listing at its institution's desk, whatever its status: its members, those limited to units what these post. */
export function maySeeAtDesk(viewer: Viewer, { institutionId, unitId }: Owned): boolean {
  return reaches(viewer, institutionId, unitId);
}

/** Who works on listings of an institution, at least of some of its units: its owners and editors. */
export function mayWriteFor(viewer: Viewer, institutionId: string): boolean {
  const role = roleIn(viewer, institutionId);
  return role === "owner" || role === "editor";
}

/** Who works on a listing for a co-host that may edit it: owners and editors of that institution as a whole. */
export function mayWorkAsCoHost(viewer: Viewer, { coHosts = [] }: Pick<OwnedByKnown, "coHosts">): boolean {
  return coHosts.some((id) => mayWriteFor(viewer, id) && limitIn(viewer, id).length === 0);
}

/** Who sees a listing as its page would show it, and its documents, before it is public: its desk, its co-hosts, and the office once it was sent in. */
export function maySeePreview(
  viewer: Viewer,
  listing: Owned & Pick<OwnedByKnown, "coHosts"> & { status: ListingStatus },
): boolean {
  if (maySeeAtDesk(viewer, listing) || mayWorkAsCoHost(viewer, listing)) return true;
  return viewer.isOffice && listing.status !== "draft";
}

/** Who changes a listing's text, dates and terms. A suspended institution changes nothing, and nobody does for it. */
export function mayEdit(viewer: Viewer, listing: OwnedByKnown): boolean {
  return (mayCancel(viewer, listing) || mayWorkAsCoHost(viewer, listing)) && listing.institution.status === "active";
}

/** Who sends a listing to the public or to the office: its own institution alone, whoever else may edit it. */
export function mayPublish(viewer: Viewer, listing: OwnedByKnown): boolean {
  return mayCancel(viewer, listing) && listing.institution.status === "active";
}

/** Who calls a listing off or puts it away. A suspended institution may: the registered must learn of it. */
export function mayCancel(viewer: Viewer, listing: Owned): boolean {
  return mayWriteFor(viewer, listing.institutionId) && maySeeAtDesk(viewer, listing);
}

/** Who decides about a listing in review: the office, but nobody about a listing of their own institution. */
export function mayReview(viewer: Viewer, listing: Pick<Owned, "institutionId">): boolean {
  return viewer.isOffice && roleIn(viewer, listing.institutionId) === undefined;
}
