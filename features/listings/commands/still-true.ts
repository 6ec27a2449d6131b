import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import { Forbidden } from "@/lib/errors.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import { mayEdit } from "../policy.ts";
import { isPublishedOver } from "../queries/published-cards.ts";
import { dueBefore, LONG_RUNNING } from "../rules/still-true.ts";
import { askEditors } from "./announcements.ts";
import { indexListing } from "./index-listing.ts";
import { lockListing } from "./locked-listing.ts";

/** What is asked of one listing in one round. The next round comes within the hour. */
const MOST_ASKED = 200;

/**
 * Its people say that a public listing still holds as it stands. Nothing of it changes for readers or calendars, but lists show it
 * again if they had left it out. Refuses `not-now` when nobody asked. NotFound for strangers, Forbidden for whoever may not edit.
 */
export async function confirmListing(viewer: Viewer, id: string): Promise<Outcome<"not-now">> {
  return transaction(async (tx): Promise<Outcome<"not-now">> => {
    const listing = await lockListing(viewer, tx, id);
    if (!mayEdit(viewer, listing)) throw new Forbidden();
    // By hand: the database client would count it as a change, of which feeds tell.
    const confirmed = await tx.$executeRaw`
      UPDATE listing SET confirmed_at = now(), asked_at = NULL, hidden_at = NULL
      WHERE id = ${id}::uuid AND asked_at IS NOT NULL`;
    if (confirmed === 0) return refused("not-now");
    await indexListing(viewer, tx, id);
    await recordAudit(viewer, tx, {
      action: "listing.confirm",
      subjectId: id,
      institutionId: listing.institutionId,
      details: { code: listing.code },
      isSample: listing.isSample,
    });
    return done;
  });
}

/**
 * Asks the editors of what has stood unchanged for half a year whether it still holds, and leaves out of lists what nobody has
 * answered for in sixty days; of both they hear by mail. Answers how many of each. The viewer is the portal itself; safe to run
 * in several processes at once.
 */
export async function askWhetherTrue(viewer: Viewer, now: Date): Promise<{ asked: number; hidden: number }> {
  const { untouched, asked: askedBefore } = dueBefore(now);
  return transaction(async (tx) => {
    const asked = await tx.$queryRaw<{ id: string }[]>`
      UPDATE listing SET asked_at = ${now} WHERE id IN (
        SELECT l.id FROM listing l JOIN institution i ON i.id = l.institution_id
        WHERE l.status = 'published' AND i.status = 'active' AND NOT l.is_sample AND l.asked_at IS NULL
          AND l.kind::text = ANY(${[...LONG_RUNNING]}) AND NOT ${isPublishedOver(now)}
          AND GREATEST(l.updated_at, l.confirmed_at) <= ${untouched}
        ORDER BY l.updated_at LIMIT ${MOST_ASKED} FOR NO KEY UPDATE OF l SKIP LOCKED)
      RETURNING id`;
    const hidden = await tx.$queryRaw<{ id: string }[]>`
      UPDATE listing SET hidden_at = ${now} WHERE id IN (
        SELECT l.id FROM listing l WHERE l.status = 'published' AND l.asked_at <= ${askedBefore} AND l.hidden_at IS NULL
        ORDER BY l.asked_at LIMIT ${MOST_ASKED} FOR NO KEY UPDATE SKIP LOCKED)
      RETURNING id`;
    for (const { id } of asked) await askEditors(viewer, tx, id, "ask");
    for (const { id } of hidden) {
      await indexListing(viewer, tx, id);
      await askEditors(viewer, tx, id, "hidden");
    }
    return { asked: asked.length, hidden: hidden.length };
  });
}
