import { isMember, type Member, type Viewer } from "@/lib/auth/viewer.ts";

/** The office's reasons are kept and used by everybody of the office. */
export function mayKeepReasons(viewer: Viewer): viewer is Member {
  return viewer.isOffice && isMember(viewer);
}
