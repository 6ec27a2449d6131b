import "server-only";
import { database } from "../db.ts";
import type { Member } from "./viewer.ts";

/** The viewer that a person is, with the roles held at this moment; nothing when the account is gone. */
export async function readViewer(userId: string): Promise<Member | null> {
  const user = await database().user.findUnique({
    where: { id: userId },
    select: {
      id: true,
      email: true,
      name: true,
      locale: true,
      officeMember: { select: { role: true } },
      memberships: {
        select: {
          institutionId: true,
          role: true,
          institution: { select: { slug: true } },
          units: { select: { unitId: true } },
        },
        orderBy: { createdAt: "asc" },
      },
    },
  });
  if (!user) return null;
  return {
    userId: user.id,
    email: user.email,
    name: user.name,
    locale: user.locale,
    isOffice: user.officeMember !== null,
    isOfficeLead: user.officeMember?.role === "lead",
    memberships: user.memberships.map(({ institutionId, role, institution, units }) => ({
      institutionId,
      role,
      slug: institution.slug,
      units: units.map(({ unitId }) => unitId),
    })),
  };
}
