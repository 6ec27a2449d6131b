import type { ListingOutline } from "./listing-outline.ts";

type Outline = Pick<ListingOutline, "attendanceMode"> & {
  sessions: Pick<ListingOutline["sessions"][number], "id" | "when" | "where">[];
};

/** Dates in words; `where` and `address` are empty where nobody meets, or nothing is shown from afar. */
export type DatesAtPlace = { whens: string[]; where: string; address: string };

/**
 * Dates that follow each other at the same place and the same online address are told together, and the place once. `online`
 * holds addresses by session, of which a reader without a place gets none.
 */
export function datesByPlace(
  { sessions, attendanceMode }: Outline,
  online: ReadonlyMap<string, string> = new Map(),
): DatesAtPlace[] {
  const told: DatesAtPlace[] = [];
  for (const session of sessions) {
    const where = attendanceMode === "online" ? "" : session.where;
    const address = online.get(session.id) ?? "";
    const last = told.at(-1);
    if (last?.where === where && last.address === address) last.whens.push(session.when);
    else told.push({ whens: [session.when], where, address });
  }
  return told;
}
