import "server-only";
import { redirect } from "next/navigation";
import { getServerSession } from "next-auth";
import { cache } from "react";
import { authOptions } from "./options.ts";
import { readViewer } from "./read-viewer.ts";
import { ANONYMOUS, isMember, type Member, type Viewer } from "./viewer.ts";

/**
 * Who is asking, read from the database once per request: a membership removed a moment ago is gone here.
 * Never called under app/[locale]/(public), whose pages are the same for everyone.
 */
export const getViewer = cache(async (): Promise<Viewer> => {
  const session = (await getServerSession(authOptions())) as { userId?: string } | null;
  return session?.userId ? ((await readViewer(session.userId)) ?? ANONYMOUS) : ANONYMOUS;
});

/** The signed-in viewer, or the sign-in page, which leads back to `returnPath` (an address of this portal). */
export async function requireMember(locale: string, returnPath: string): Promise<Member> {
  const viewer = await getViewer();
  if (isMember(viewer)) return viewer;
  redirect(`/${locale}/sign-in?return=${encodeURIComponent(returnPath)}`);
}
