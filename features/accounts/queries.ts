import "server-only";
import { database } from "@/lib/db.ts";
import { digest } from "@/lib/secret.ts";

/** Says whether the first-start link with this token can still be used. */
export async function isOfficeInvitationOpenByToken(token: string): Promise<boolean> {
  const open = await database().officeInvitation.count({
    where: { tokenHash: digest(token), usedAt: null, expiresAt: { gt: new Date() } },
  });
  return open > 0;
}
