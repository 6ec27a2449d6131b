import "server-only";
import { transaction } from "@/lib/db.ts";
import { keepLikenesses } from "./commands/keep-likenesses.ts";

/** Finds at `now` who can be mistaken for a verified institution, for the office's queue. Safe to run in several processes at once. */
export async function findLookAlikes(now: Date): Promise<void> {
  await transaction((tx) => keepLikenesses(tx, now));
}
