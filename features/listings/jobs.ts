import "server-only";
import { ANONYMOUS, PORTAL } from "@/lib/auth/viewer.ts";
import { database, transaction } from "@/lib/db.ts";
import { log } from "@/lib/log.ts";
import { writeEntries } from "./commands/index-entries.ts";
import { publishWhenDue } from "./commands/schedule-listing.ts";

const BATCH = 500;

/** At most so many go out in one round; the next comes within the minute. */
const MOST_PUBLISHED = 200;

/** Publishes what was set to appear by `now` (schedule-listing.ts says what becomes of it). Safe to run in several processes at once. */
export async function publishDueListings(now: Date): Promise<number> {
  const due = await database().listing.findMany({
    where: { status: "scheduled", publishAt: { lte: now } },
    orderBy: { publishAt: "asc" },
    select: { id: true },
    take: MOST_PUBLISHED,
  });
  let published = 0;
  for (const { id } of due) {
    // One that cannot go out must not keep the others back.
    const to = await publishWhenDue(PORTAL, id, now).catch((error: unknown) => {
      log.error({ listing: id, err: error }, "Scheduled publication");
      return null;
    });
    if (to === "published") published += 1;
  }
  return published;
}

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
