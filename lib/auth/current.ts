import "server-only";
import { redirect } from "next/navigation";
import { getServerSession } from "next-auth";
import { cache } from "react";
import { database } from "../db.ts";
import { authOptions } from "./options.ts";
import { ANONYMOUS, isMember, type Member, type Viewer } from "./viewer.ts";

/**
 * Who is asking, read from the database once per request: a membership removed a moment ago is gone here.
 * Never called under app/[locale]/(public), whose pages are the same for everyone.
 */
export const getViewer = cache(async (): Promise<Viewer> => {
  const session = (await getServerSession(authOptions())) as { userId?: string } | null;
  return session?.userId ? ((await readViewer(session.userId)) ?? ANONYMOUS) : ANONYMOUS;
});

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

/** The signed-in viewer, or the sign-in page, which leads back to `returnPath` (an address of this portal). */
export async function requireMember(locale: string, returnPath: string): Promise<Member> {
  const viewer = await getViewer();
  if (isMember(viewer)) return viewer;
  redirect(`/${locale}/sign-in?return=${encodeURIComponent(returnPath)}`);
}
