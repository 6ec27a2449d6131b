import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import { readRoom } from "../queries/room.ts";
import { fits } from "../rules/room.ts";

/**
 * Says whether a file of `bytes` may be kept for an institution at `now`, and holds what is left for this transaction: two uploads at once
 * would each find the same room. `freed` is what goes in its place. To be asked last before the row is written, after every other lock,
 * so that nobody who holds it waits for anything. Refuses `no-room`.
 */
export async function takeRoom(
  viewer: Viewer,
  tx: Transaction,
  institutionId: string,
  { bytes, freed = 0, now }: { bytes: number; freed?: number; now: Date },
): Promise<Outcome<"no-room">> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('institution.room'), hashtext(${institutionId}))`;
  return fits(await readRoom(viewer, tx, institutionId, now), bytes, freed) ? done : refused("no-room");
}
