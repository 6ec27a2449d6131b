import "server-only";
import { database, transaction } from "../db.ts";
import { env } from "../env.ts";
import { newId } from "../id.ts";
import { digest, randomToken } from "../secret.ts";

const VALID_DAYS = 7;

/**
 * Makes the one-time link with which the portal office gets its first member; older unused ones stop working.
 * Answers its address, or nothing when the office has a member already or OFFICE_EMAIL names who will be one.
 */
export async function ensureOfficeInvitation(): Promise<string | null> {
  if (env().OFFICE_EMAIL) return null;
  const members = await database().officeMember.count({ where: { user: { isSample: false } } });
  if (members > 0) return null;
  const token = randomToken();
  await transaction(async (tx) => {
    await tx.officeInvitation.deleteMany({ where: { usedAt: null, email: null } });
    await tx.officeInvitation.create({
      data: {
        id: newId(),
        tokenHash: digest(token),
        expiresAt: new Date(Date.now() + VALID_DAYS * 24 * 60 * 60 * 1000),
      },
      select: { id: true },
    });
  });
  return `${env().APP_URL}/en/office-invitation/${token}`;
}
