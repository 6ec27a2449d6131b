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

/**
 * Locks the listings made of some records with their places, and then the records by `lockRecords`, in the order in which
 * whoever saves a listing takes them, so that none is written while the records change. `read` tells which listings these
 * are; what it says under the locks is answered.
 */
export async function lockListingsBehind<Listing extends { id: string }>(
  tx: Transaction,
  read: () => Promise<Listing[]>,
  lockRecords: () => PromiseLike<unknown>,
): Promise<Listing[]> {
  for (;;) {
    await tx.$executeRaw`SAVEPOINT before_records`;
    const known = (await read()).map(({ id }) => id);
    await tx.$queryRaw`SELECT id FROM pool WHERE listing_id = ANY(${known}::uuid[]) ORDER BY id FOR UPDATE`;
    await tx.$queryRaw`SELECT id FROM listing WHERE id = ANY(${known}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
    await lockRecords();
    const locked = await read();
    if (locked.every(({ id }) => known.includes(id))) return locked;
    // Another came to use them while we waited: that listing is locked first, too.
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT before_records`;
  }
}
