import { isMember, type Member, type Viewer } from "@/lib/auth/viewer.ts";

/** Everybody of the office sees who else is. */
export function maySeeStaff(viewer: Viewer): viewer is Member {
  return viewer.isOffice && isMember(viewer);
}

/** Who invites into the office, changes roles there and removes: its leads. */
export function mayKeepStaff(viewer: Viewer): viewer is Member {
  return maySeeStaff(viewer) && viewer.isOfficeLead;
}
