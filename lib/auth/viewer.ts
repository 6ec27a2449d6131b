import type { MembershipRole } from "@/prisma/generated/enums.ts";

/** Who is asking. Always an argument, never ambient; read from the database on each request. */
export type Viewer = {
  userId: string | null;
  email: string;
  name: string;
  locale: string;
  isOffice: boolean;
  /** Of the office, and keeps its staff. */
  isOfficeLead: boolean;
  memberships: ViewerMembership[];
};

export type ViewerMembership = {
  institutionId: string;
  slug: string;
  role: MembershipRole;
  /** The units it does not reach beyond; without any it reaches the whole institution. */
  units: readonly string[];
};

/** A viewer with an account. */
export type Member = Viewer & { userId: string };

export const ANONYMOUS: Viewer = {
  userId: null,
  email: "",
  name: "",
  locale: "en",
  isOffice: false,
  isOfficeLead: false,
  memberships: [],
};

/** The portal itself, for what the clock brings: nobody signs in as this. It reads what the office reads. */
export const PORTAL: Viewer = { ...ANONYMOUS, isOffice: true };

export function isMember(viewer: Viewer): viewer is Member {
  return viewer.userId !== null;
}

/** The viewer's role in an institution, or nothing. */
export function roleIn(viewer: Viewer, institutionId: string): MembershipRole | undefined {
  return membershipIn(viewer, institutionId)?.role;
}

/** Units of an institution that the viewer's membership is limited to; nothing for whoever works for all of it, or not there. */
export function limitIn(viewer: Viewer, institutionId: string): readonly string[] {
  return membershipIn(viewer, institutionId)?.units ?? [];
}

/** Whether the viewer belongs to an institution and works for what a unit of it posts (null: no unit, the institution itself). */
export function reaches(viewer: Viewer, institutionId: string, unitId: string | null): boolean {
  const membership = membershipIn(viewer, institutionId);
  if (!membership) return false;
  return membership.units.length === 0 || (unitId !== null && membership.units.includes(unitId));
}

function membershipIn(viewer: Viewer, institutionId: string): ViewerMembership | undefined {
  return viewer.memberships.find((membership) => membership.institutionId === institutionId);
}
