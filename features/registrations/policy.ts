import { isMember, limitIn, type Member, reaches, roleIn, type Viewer } from "@/lib/auth/viewer.ts";

/** Those who may read names and addresses of the registered: whoever decides about them, and nobody else. */
const DECIDES = new Set(["owner", "registrar"]);

/** A listing by whose it is: its institution and, where one posts it, the unit. */
export type Hosted = { institutionId: string; unitId: string | null };

/**
 * Owners and registrars see people and decide, those limited to units about what these post. Editors and viewers see figures only: they need to know that the hall is
 * full, not who sits in it.
 */
export function mayDecideRegistrations(viewer: Viewer, { institutionId, unitId }: Hosted): boolean {
  const role = roleIn(viewer, institutionId);
  return role !== undefined && DECIDES.has(role) && reaches(viewer, institutionId, unitId);
}

/** Every member of the institution may see how many places are taken and how many people wait. */
export function maySeeFigures(viewer: Viewer, institutionId: string): boolean {
  return roleIn(viewer, institutionId) !== undefined;
}

/** Owners and registrars of the whole institution register people in its name, and withdraw them. */
export function mayRegisterDelegation(viewer: Viewer, institutionId: string): viewer is Member {
  const role = roleIn(viewer, institutionId);
  return isMember(viewer) && role !== undefined && DECIDES.has(role) && limitIn(viewer, institutionId).length === 0;
}

/** A registration is somebody's own when it was made with their account or with the address they signed in with. */
export function ownsRegistration(
  viewer: Viewer,
  registration: { kind: "individual" | "delegation"; userId: string | null; contactEmail: string },
): boolean {
  if (!isMember(viewer) || registration.kind !== "individual") return false;
  return registration.userId === viewer.userId || registration.contactEmail === viewer.email;
}
