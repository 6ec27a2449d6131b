import { type Level, levelOf } from "./levels.ts";

export const MEGABYTE = 1_000_000;

/** How much an institution's files may take together, in megabytes, by how far the portal knows who it is. */
const ROOM_MEGABYTES: Record<Level, number> = { unverified: 100, vouched: 500, verified: 2_000 };

/** What the office may give: what one machine still holds when several are given it. */
export const MOST_ROOM_MEGABYTES = 100_000;

type RoomOf = {
  verifications: Parameters<typeof levelOf>[0];
  /** What the office has given it, if it has. */
  roomMegabytes: number | null;
};

/** How many bytes the files of an institution may take at `now`: by its verification, or what the office has given when that is more. */
export function roomFor({ verifications, roomMegabytes }: RoomOf, now: Date): number {
  return Math.max(ROOM_MEGABYTES[levelOf(verifications, now)], roomMegabytes ?? 0) * MEGABYTE;
}

/** Bytes taken, and bytes that may be. More is taken than may be after a verification has ended: nothing goes, nothing comes. */
export type Room = { used: number; room: number };

/** Whether a file of `bytes` fits, once `freed` bytes that it takes the place of are gone. */
export function fits({ used, room }: Room, bytes: number, freed = 0): boolean {
  return used - freed + bytes <= room;
}
