import type { PoolAudience } from "@/prisma/generated/enums.ts";

/** From the narrowest audience to the widest: kept places are used before those that everybody may have. */
export const AUDIENCES = ["code", "institution", "country", "role", "everyone"] as const satisfies PoolAudience[];

/** In what capacity somebody comes: the sectors of the paper, and those who learn. */
export const ROLES = [
  "student",
  "academia",
  "research",
  "culture",
  "industry",
  "government",
  "media",
  "public",
] as const;

/** An invitation code as it is kept and compared: letters and digits, in capitals. Empty when there are none. */
export function invitationCode(typed: string): string {
  return typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** Most pools of one listing: with more, nobody could say who may come. */
export const MOST_POOLS = 60;

/** What the form has to ask, so that the pools of a listing can be told apart. */
export type Asked = { country: boolean; role: boolean; code: boolean; sessions: boolean };

/** Reads off the pools of a listing what its form asks. */
export function askedFor(pools: readonly { audience: PoolAudience; sessionId: string | null }[]): Asked {
  const has = (audience: PoolAudience) => pools.some((pool) => pool.audience === audience);
  return {
    country: has("country"),
    role: has("role"),
    code: has("code"),
    sessions: pools.some(({ sessionId }) => sessionId !== null),
  };
}

/** The places of several pools together, as pages tell them; null of none. Those behind a code are not told. */
export function placesTogether(
  pools: readonly { audience: PoolAudience; capacity: number; taken: number }[],
): { capacity: number; taken: number } | null {
  const open = pools.filter(({ audience }) => audience !== "code");
  if (open.length === 0) return null;
  return {
    capacity: open.reduce((sum, { capacity }) => sum + capacity, 0),
    taken: open.reduce((sum, { taken }) => sum + taken, 0),
  };
}

/** Sessions of which somebody cannot attend both, in pairs of positions in the given list. */
export function clashing(sessions: readonly { startsAt: Date; endsAt: Date }[]): [number, number][] {
  return sessions.flatMap((one, index) =>
    sessions.flatMap((other, later): [number, number][] =>
      later > index && one.startsAt < other.endsAt && other.startsAt < one.endsAt ? [[index, later]] : [],
    ),
  );
}
