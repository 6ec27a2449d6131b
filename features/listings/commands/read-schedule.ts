import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import { isPublishedOver } from "../queries/published-cards.ts";
import { SCHEDULE, type Schedule, scheduleOf } from "../rules/schedule.ts";
import type { LockedListing } from "./locked-listing.ts";

/** When and where a listing takes place as it stands in this transaction. */
export async function readSchedule(_viewer: Viewer, tx: Transaction, id: string): Promise<Schedule> {
  return scheduleOf(await tx.listing.findUniqueOrThrow({ where: { id }, select: SCHEDULE }));
}

/** Says whether nothing of a locked listing lies ahead, as its dates stand in this transaction. */
export async function isOver(_viewer: Viewer, tx: Transaction, { id, now }: LockedListing): Promise<boolean> {
  const [listing] = await tx.$queryRaw<{ isOver: boolean }[]>`
    SELECT ${isPublishedOver(now)} AS "isOver" FROM listing l WHERE l.id = ${id}::uuid`;
  return listing?.isOver ?? true;
}
