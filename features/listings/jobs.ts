import "server-only";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import { writeEntries } from "./commands/index-entries.ts";

const BATCH = 500;

/**
 * Moves on what the clock has made wrong at `now` in the search entries: which session comes next, which deadline. Answers how
 * many were moved on. What somebody is saving at this moment is left out, because that save writes it anew. Safe to run in
 * several processes at once.
 */
export async function refreshSearchEntries(now: Date): Promise<number> {
  let refreshed = 0;
  for (;;) {
    const { due, written } = await refreshBatch(now);
    refreshed += written;
    // A row that stays due is looked at again in a minute and not for ever.
    if (due < BATCH || written === 0) return refreshed;
  }
}

function refreshBatch(now: Date): Promise<{ due: number; written: number }> {
  return transaction(async (tx) => {
    const due = await tx.$queryRaw<{ id: string }[]>`
      SELECT l.id FROM search_entry e JOIN listing l ON l.id = e.listing_id
      WHERE e.refresh_at <= ${now} ORDER BY l.id LIMIT ${BATCH} FOR NO KEY UPDATE OF l SKIP LOCKED`;
    const ids = due.map(({ id }) => id);
    const written = ids.length === 0 ? [] : await writeEntries(ANONYMOUS, tx, ids, now);
    return { due: due.length, written: written.length };
  });
}
