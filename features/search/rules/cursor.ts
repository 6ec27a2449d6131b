import { isId } from "@/lib/id.ts";

/** In which order an answer comes. */
export const SORTS = ["soonest", "newest", "closing", "relevance"] as const;
export type Sort = (typeof SORTS)[number];

/**
 * A place in an ordered answer, from which a page goes on (`after`) or goes back (`before`). It names the listing that stands
 * there by everything that decides its place, so that nothing is skipped or repeated when others come in between.
 */
export type Cursor = {
  way: "after" | "before";
  sort: Sort;
  /** An order may have stretches one after the other: what is coming, what has no date, what is over. */
  stretch: number;
  /** What decides within the stretch: an instant in milliseconds since 1970, or a rank. */
  key: number;
  /** What decides between equals, if anything does: an instant in milliseconds. */
  tie: number;
  /** The listing's id, which decides between what is equal in everything else. */
  id: string;
};

/** How many stretches each order has, one after the other (queries/published-page.ts). */
export const STRETCHES: Record<Sort, number> = { soonest: 3, newest: 1, closing: 2, relevance: 1 };
const LONGEST = 200;

/** A cursor as an address writes it: opaque, of letters that need no escaping. */
export function writeCursor({ way, sort, stretch, key, tie, id }: Cursor): string {
  return Buffer.from(JSON.stringify([way, sort, stretch, key, tie, id])).toString("base64url");
}

/** Reads a cursor from an address; undefined for anything that `writeCursor` did not write. */
export function readCursor(text: string): Cursor | undefined {
  if (text.length > LONGEST || !/^[A-Za-z0-9_-]+$/.test(text)) return undefined;
  const cursor = cursorOf(parsed(Buffer.from(text, "base64url").toString("utf8")));
  return cursor && writeCursor(cursor) === text ? cursor : undefined;
}

function cursorOf(value: unknown): Cursor | undefined {
  if (!Array.isArray(value) || value.length !== 6) return undefined;
  const [way, sort, stretch, key, tie, id] = value as unknown[];
  if (way !== "after" && way !== "before") return undefined;
  const known = SORTS.find((name) => name === sort);
  if (known === undefined || typeof id !== "string" || !isId(id) || id !== id.toLowerCase()) return undefined;
  if (!Number.isInteger(stretch) || (stretch as number) < 0 || (stretch as number) >= STRETCHES[known])
    return undefined;
  const isKey: (value: unknown) => value is number = known === "relevance" ? isRank : isInstant;
  if (!isInstant(tie) || !isKey(key)) return undefined;
  return { way, sort: known, stretch: stretch as number, key, tie, id };
}

/** Instants of the years 1 to 9999 in milliseconds, which the language and the database write alike; the last is "never". */
const FIRST_INSTANT = -62_135_596_800_000;
export const LAST_INSTANT = 253_402_300_799_999;

function isInstant(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= FIRST_INSTANT && (value as number) <= LAST_INSTANT;
}

function isRank(value: unknown): value is number {
  return typeof value === "number" && value >= 0 && value <= 1e6;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
