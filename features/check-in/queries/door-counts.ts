import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { admitted } from "../rules/admitted.ts";
import type { DoorCounts } from "../rules/kept.ts";

/**
 * How many are expected at a door of a session (null: of the whole listing) and how many are in, by door. Whoever asks has been asked
 * whether they may, as requireHosted does.
 */
export async function countDoor(_viewer: Viewer, listingId: string, sessionId: string | null): Promise<DoorCounts> {
  const [expected, doors] = await Promise.all([
    database().attendee.count({
      where: { name: { not: "" }, registration: { ...admitted(listingId, sessionId), status: "confirmed" } },
    }),
    database().checkIn.groupBy({
      by: ["door"],
      where: { listingId, sessionId, undoneAt: null, isRepeat: false },
      _count: { _all: true },
      orderBy: { door: "asc" },
    }),
  ]);
  return {
    expected,
    inside: doors.reduce((sum, { _count }) => sum + _count._all, 0),
    doors: doors.map(({ door, _count }) => ({ name: door, people: _count._all })),
  };
}
