import "server-only";
import { database } from "@/lib/db.ts";
import { keptSince, unconfirmedBefore } from "./rules.ts";

/** Takes away inquiries that were written a month before `now`, and those that nobody confirmed in time. */
export async function removeOldInquiries(now: Date): Promise<void> {
  await database().inquiry.deleteMany({
    where: {
      OR: [{ createdAt: { lt: keptSince(now) } }, { passedOnAt: null, createdAt: { lt: unconfirmedBefore(now) } }],
    },
  });
}
