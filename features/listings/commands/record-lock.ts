import "server-only";
import { lockOwnInstitution } from "@/features/institutions/commands/institution-lock.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import { Forbidden } from "@/lib/errors.ts";
import type { MembershipRole } from "@/prisma/generated/enums.ts";

/** Who writes an institution's listings keeps what these are made of. */
const ROLES: readonly MembershipRole[] = ["owner", "editor"];

/**
 * Locks an institution for somebody who keeps its venues and people. NotFound for strangers, Forbidden for registrars and viewers and for
 * everybody while it is suspended.
 */
export async function lockForRecords(viewer: Viewer, tx: Transaction, institutionId: string) {
  const { institution } = await lockOwnInstitution(viewer, tx, institutionId, ROLES, { evenLimited: true });
  if (institution.status !== "active") throw new Forbidden();
  return institution;
}
