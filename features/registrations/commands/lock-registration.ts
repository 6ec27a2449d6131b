import "server-only";
import type { Transaction } from "@/lib/db.ts";
import type { RegistrationStatus } from "@/prisma/generated/enums.ts";
import { type LockedPool, lockPools } from "./lock-pools.ts";

export type LockedRegistration = {
  status: RegistrationStatus;
  people: number;
  poolId: string;
  otherPoolIds: string[];
  holdExpiresAt: Date | null;
  /** All pools whose places it holds or may have. */
  pools: ReadonlyMap<string, LockedPool>;
};

/** Locks the pools of a registration and then itself, and reads it as it is once the locks are held; null when it is gone. */
export async function lockRegistration(tx: Transaction, id: string): Promise<LockedRegistration | null> {
  const found = await tx.registration.findUnique({ where: { id }, select: { poolId: true, otherPoolIds: true } });
  if (!found) return null;
  const pools = await lockPools(tx, [found.poolId, ...found.otherPoolIds]);
  const [locked] = await tx.$queryRaw<Omit<LockedRegistration, "pools">[]>`
    SELECT status, people, pool_id AS "poolId", other_pool_ids AS "otherPoolIds", hold_expires_at AS "holdExpiresAt"
    FROM registration WHERE id = ${id}::uuid FOR UPDATE`;
  return locked ? { ...locked, pools } : null;
}
