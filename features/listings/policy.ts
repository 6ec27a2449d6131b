import { roleIn, type Viewer } from "@/lib/auth/viewer.ts";
import type { InstitutionStatus } from "@/prisma/generated/enums.ts";

type Owned = { institutionId: string };
type OwnedByKnown = Owned & { institution: { status: InstitutionStatus } };

/** Who sees a listing at its institution's desk, whatever its status: every member of the institution. */
export function maySeeAtDesk(viewer: Viewer, listing: Owned): boolean {
  return roleIn(viewer, listing.institutionId) !== undefined;
}

/** Who works on an institution's listings: its owners and editors. */
export function mayWriteFor(viewer: Viewer, institutionId: string): boolean {
  const role = roleIn(viewer, institutionId);
  return role === "owner" || role === "editor";
}

/** Who changes a listing's text, dates and terms. A suspended institution changes nothing. */
export function mayEdit(viewer: Viewer, listing: OwnedByKnown): boolean {
  return mayWriteFor(viewer, listing.institutionId) && listing.institution.status === "active";
}

/** Who sends a listing to the public or to the office. */
export function mayPublish(viewer: Viewer, listing: OwnedByKnown): boolean {
  return mayEdit(viewer, listing);
}

/** Who calls a listing off or puts it away. A suspended institution may: the registered must learn of it. */
export function mayCancel(viewer: Viewer, listing: Owned): boolean {
  return mayWriteFor(viewer, listing.institutionId);
}

/** Who decides about a listing in review: the office, but nobody about a listing of their own institution. */
export function mayReview(viewer: Viewer, listing: Owned): boolean {
  return viewer.isOffice && roleIn(viewer, listing.institutionId) === undefined;
}
