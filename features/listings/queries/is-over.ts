import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Database } from "@/lib/db.ts";
import { isPublishedOver } from "./published-cards.ts";

/** Says whether nothing of a listing lies ahead at `now`, as its dates stand in this transaction; what is not there is over. */
export async function isListingOver(_viewer: Viewer, database: Database, id: string, now: Date): Promise<boolean> {
  const [listing] = await database.$queryRaw<{ isOver: boolean }[]>`
    SELECT ${isPublishedOver(now)} AS "isOver" FROM listing l WHERE l.id = ${id}::uuid`;
  return listing?.isOver ?? true;
}
