import "server-only";
import { cookies } from "next/headers";
import { database } from "../db.ts";
import { env } from "../env.ts";
import { digest } from "../secret.ts";
import { sessionCookieName } from "./options.ts";
import { isProof, makeProof } from "./proof.ts";
import { PROOF_MINUTES } from "./proof-minutes.ts";
import type { Viewer } from "./viewer.ts";

const COOKIE = "data-proof";

/**
 * Whether this browser has shown within the last quarter of an hour that it reads mail to `email` (normalised): by a code, or by having
 * signed in with that address. A session of days ago or a link in a mail is not enough for what is sensitive or cannot be undone.
 */
export async function hasFreshProof(viewer: Viewer, email: string): Promise<boolean> {
  const jar = await cookies();
  const now = new Date();
  if (isProof(jar.get(COOKIE)?.value ?? "", email, now)) return true;
  const session = jar.get(sessionCookieName())?.value;
  if (viewer.userId === null || viewer.email !== email || session === undefined) return false;
  const since = new Date(now.getTime() - PROOF_MINUTES * 60_000);
  const fresh = await database().authSession.count({
    where: { tokenHash: digest(session), userId: viewer.userId, createdAt: { gt: since } },
  });
  return fresh > 0;
}

/** Notes in this browser that `email` was proved now. Only within an action. */
export async function keepFreshProof(email: string): Promise<void> {
  (await cookies()).set(COOKIE, makeProof(email, new Date()), {
    secure: env().APP_URL.startsWith("https:"),
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    maxAge: PROOF_MINUTES * 60,
  });
}

/** Takes the note back, once there is nothing any more that it could open. */
export async function dropFreshProof(): Promise<void> {
  (await cookies()).delete(COOKIE);
}
