import "server-only";
import type { Transaction } from "@/lib/db.ts";

/**
 * Locks who is of the office until the transaction ends, so that all who take somebody from it or change a role take turns. Whether a
 * lead stays is read after it: rows locked one by one would let go two leads who leave at once, each seeing the other still there.
 */
export async function lockOffice(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('office.staff'))`;
}
