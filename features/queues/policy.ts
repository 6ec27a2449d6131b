import { isMember, type Member, type Viewer } from "@/lib/auth/viewer.ts";
import { type CaseParties, mayHold } from "./rules.ts";

/** Everybody of the office sees what waits for it, and nobody else. */
export function maySeeQueue(viewer: Viewer): viewer is Member {
  return viewer.isOffice && isMember(viewer);
}

/** Taking a case, giving it to a colleague and letting it go: the office, but for those who may not decide it. */
export function mayAssign(viewer: Viewer, parties: CaseParties): boolean {
  if (!maySeeQueue(viewer)) return false;
  const institutionIds = viewer.memberships.map(({ institutionId }) => institutionId);
  return mayHold(parties, { userId: viewer.userId, institutionIds });
}
