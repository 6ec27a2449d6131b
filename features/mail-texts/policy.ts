import { limitIn, roleIn, type Viewer } from "@/lib/auth/viewer.ts";

/** Owners and editors of the whole institution: its letters speak for all of it. */
export function mayWriteMailTexts(viewer: Viewer, institutionId: string): boolean {
  const role = roleIn(viewer, institutionId);
  return (role === "owner" || role === "editor") && limitIn(viewer, institutionId).length === 0;
}
