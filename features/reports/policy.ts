import { isMember, type Member, roleIn, type Viewer } from "@/lib/auth/viewer.ts";

/** The office reads what is reported; nobody else does, neither who is reported nor who reports. */
export function mayReadReports(viewer: Viewer): viewer is Member {
  return viewer.isOffice && isMember(viewer);
}

/** The office settles reports, but nobody those about an institution they belong to. */
export function maySettleReport(viewer: Viewer, institutionId: string): boolean {
  return mayReadReports(viewer) && roleIn(viewer, institutionId) === undefined;
}
