import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import { SCHEDULE, type Schedule, scheduleOf } from "../rules/schedule.ts";

/** When and where a listing takes place as it stands in this transaction. */
export async function readSchedule(_viewer: Viewer, tx: Transaction, id: string): Promise<Schedule> {
  return scheduleOf(await tx.listing.findUniqueOrThrow({ where: { id }, select: SCHEDULE }));
}
