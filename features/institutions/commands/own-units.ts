import "server-only";
import type { Transaction } from "@/lib/db.ts";

/** Whether all of these units are the institution's own and still there; asked under its lock. */
export async function areOwnUnits(tx: Transaction, institutionId: string, units: readonly string[]): Promise<boolean> {
  if (units.length === 0) return true;
  return (await tx.unit.count({ where: { institutionId, id: { in: [...units] } } })) === units.length;
}
