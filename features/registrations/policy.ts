import { isMember, type Member, roleIn, type Viewer } from "@/lib/auth/viewer.ts";

/** Those who may read names and addresses of the registered: whoever decides about them, and nobody else. */
const DECIDES = new Set(["owner", "registrar"]);

/**
 * Owners and registrars see people and decide. Editors and viewers see figures only: they need to know that the hall is
 * full, not who sits in it.
 */
export function mayDecideRegistrations(viewer: Viewer, institutionId: string): boolean {
  const role = roleIn(viewer, institutionId);
  return role !== undefined && DECIDES.has(role);
}

/** Every member of the institution may see how many places are taken and how many people wait. */
export function maySeeFigures(viewer: Viewer, institutionId: string): boolean {
  return roleIn(viewer, institutionId) !== undefined;
}

/** Owners and registrars register people in their institution's name, and withdraw them. */
export function mayRegisterDelegation(viewer: Viewer, institutionId: string): viewer is Member {
  return isMember(viewer) && mayDecideRegistrations(viewer, institutionId);
}

/** A registration is somebody's own when it was made with their account or with the address they signed in with. */
export function ownsRegistration(
  viewer: Viewer,
  registration: { kind: "individual" | "delegation"; userId: string | null; contactEmail: string },
): boolean {
  if (!isMember(viewer) || registration.kind !== "individual") return false;
  return registration.userId === viewer.userId || registration.contactEmail === viewer.email;
}
