import "server-only";
import { database } from "@/lib/db.ts";
import { digest } from "@/lib/secret.ts";
import type { OfficeRole } from "@/prisma/generated/enums.ts";

/** A link into the office that can still be used; `email` is null for the one printed at the first start. */
export type OpenOfficeInvitation = { email: string | null; role: OfficeRole; expiresAt: Date };

/** What the link with this token offers; nothing when it was used, taken back, or is older than seven days. */
export async function findOfficeInvitationByToken(token: string): Promise<OpenOfficeInvitation | null> {
  return database().officeInvitation.findFirst({
    where: { tokenHash: digest(token), usedAt: null, revokedAt: null, expiresAt: { gt: new Date() } },
    select: { email: true, role: true, expiresAt: true },
  });
}
