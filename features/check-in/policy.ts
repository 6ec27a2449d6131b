import { type Hosted, mayDecideRegistrations } from "@/features/registrations/policy.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";

/** Whoever decides who has a place also stands at the door: both see names. */
export function mayKeepDoor(viewer: Viewer, host: Hosted): boolean {
  return mayDecideRegistrations(viewer, host);
}
