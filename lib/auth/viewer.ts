import type { MembershipRole } from "@/prisma/generated/enums.ts";

/** Who is asking. Always an argument, never ambient; read from the database on each request. */
export type Viewer = {
  userId: string | null;
  email: string;
  name: string;
  locale: string;
  isOffice: boolean;
  memberships: ViewerMembership[];
};

export type ViewerMembership = { institutionId: string; slug: string; role: MembershipRole };

/** A viewer with an account. */
export type Member = Viewer & { userId: string };

export const ANONYMOUS: Viewer = {
  userId: null,
  email: "",
  name: "",
  locale: "en",
  isOffice: false,
  memberships: [],
};

export function isMember(viewer: Viewer): viewer is Member {
  return viewer.userId !== null;
}

/** The viewer's role in an institution, or nothing. */
export function roleIn(viewer: Viewer, institutionId: string): MembershipRole | undefined {
  return viewer.memberships.find((membership) => membership.institutionId === institutionId)?.role;
}
