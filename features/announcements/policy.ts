import { isMember, type Member, type Viewer } from "@/lib/auth/viewer.ts";

/** Everybody of the office announces. */
export function mayAnnounce(viewer: Viewer): viewer is Member {
  return viewer.isOffice && isMember(viewer);
}
