import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import type { Fields } from "@/lib/forms/nested-form.ts";
import { isListingOver } from "../queries/is-over.ts";
import { differencesBetween } from "../rules/editor-state.ts";
import { formOf, LISTING_FORM } from "../rules/listing-form.ts";
import { changeOfSchedule, SCHEDULE, type Schedule, scheduleOf } from "../rules/schedule.ts";
import { tellRegistered } from "./announcements.ts";
import { indexListings } from "./index-listing.ts";
import { lockListing } from "./locked-listing.ts";
import { recordRevision } from "./record-revision.ts";
import { reviewAgain } from "./save-listing.ts";

/** Listings that are read at once. */
const BATCH = 100;

type Seen = { revision: number; fields: Fields; schedule: Schedule };
type Change = { was: Seen; is: Seen; now: Date };

/**
 * Changes a record that listings share, such as a venue, and lets all of it follow that would follow from the same change in each of their
 * forms: a revision in the calendar and in the history, an open editor told, everybody registered told when the place is another, search
 * written anew, and what waits for its day read by the office once more. The caller holds the locks of `listingIds` and of their pools, has
 * asked whether the viewer may, and refuses what only the office may let pass.
 */
export async function changeBehindListings(
  viewer: Viewer,
  tx: Transaction,
  listingIds: readonly string[],
  change: () => Promise<void>,
): Promise<void> {
  const before = await read(tx, listingIds);
  await change();
  if (listingIds.length === 0) return;
  await tx.listing.updateMany({ where: { id: { in: [...listingIds] } }, data: { revision: { increment: 1 } } });
  const after = await read(tx, listingIds);
  const [clock] = await tx.$queryRaw<[{ now: Date }]>`SELECT now() AS now`;
  for (const [id, was] of before) {
    const is = after.get(id);
    if (!is) continue;
    if (differencesBetween(was.fields, is.fields).length > 0) {
      const saved = { before: was.fields, after: is.fields, changeNote: "" };
      await recordRevision(viewer, tx, { id, revision: was.revision, now: clock.now }, saved);
    }
    await tell(viewer, tx, id, { was, is, now: clock.now });
  }
  await indexListings(viewer, tx, listingIds);
}

/** Those registered for what is still to come, when its place is another; the office, when it has let it pass for a later day. */
async function tell(viewer: Viewer, tx: Transaction, id: string, { was, is, now }: Change): Promise<void> {
  const change = changeOfSchedule(was.schedule, is.schedule);
  if (!change.place) return;
  const { status } = await tx.listing.findUniqueOrThrow({ where: { id }, select: { status: true } });
  if (status === "published" && !(await isListingOver(viewer, tx, id, now))) {
    const listing = { id, revision: was.revision };
    await tellRegistered(viewer, tx, listing, { template: "listing-changed", before: was.schedule, change });
  }
  if (status === "scheduled") await reviewAgain(viewer, tx, await lockListing(viewer, tx, id));
}

async function read(tx: Transaction, ids: readonly string[]): Promise<Map<string, Seen>> {
  const seen = new Map<string, Seen>();
  for (let first = 0; first < ids.length; first += BATCH) {
    const rows = await tx.listing.findMany({
      where: { id: { in: ids.slice(first, first + BATCH) } },
      select: { ...LISTING_FORM, id: true },
      orderBy: { id: "asc" },
    });
    const schedules = await tx.listing.findMany({
      where: { id: { in: ids.slice(first, first + BATCH) } },
      select: { ...SCHEDULE, id: true },
    });
    const scheduleById = new Map(schedules.map(({ id, ...schedule }) => [id, scheduleOf(schedule)]));
    for (const { id, ...row } of rows) {
      const schedule = scheduleById.get(id);
      if (schedule) seen.set(id, { revision: row.revision, fields: formOf(row), schedule });
    }
  }
  return seen;
}
