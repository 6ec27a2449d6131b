import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import { Forbidden } from "@/lib/errors.ts";
import { type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import { toInstant } from "@/lib/time/zone.ts";
import { mayPublish } from "../policy.ts";
import { readChecked } from "../queries/completeness.ts";
import { missingFrom } from "../rules/completeness.ts";
import type { ScheduleForm } from "../rules/life-forms.ts";
import { lockListing } from "./locked-listing.ts";
import { moveListing, type PublishOutcome } from "./move-listing.ts";

/** Nobody plans further ahead; a year mistyped is found. */
const FURTHEST_MS = 2 * 366 * 24 * 60 * 60 * 1000;

/**
 * Sets the instant at which a listing shall be public, told as wall time and IANA zone; the office reads that of an
 * institution that is not verified first. Refusals: those of publishing, `not-ahead` for an instant that has passed,
 * `too-far` beyond two years.
 */
export async function scheduleListing(
  viewer: Viewer,
  id: string,
  revision: number,
  { publishAt: wall, publishZone }: ScheduleForm,
): Promise<PublishOutcome | Outcome<"not-ahead" | "too-far">> {
  const publishAt = toInstant(wall, publishZone);
  return transaction(async (tx): Promise<PublishOutcome | Outcome<"not-ahead" | "too-far">> => {
    const listing = await lockListing(viewer, tx, id);
    if (!mayPublish(viewer, listing)) throw new Forbidden();
    if (listing.revision !== revision) return refused("stale-revision");
    if (publishAt <= listing.now) return refused("not-ahead");
    if (publishAt.getTime() - listing.now.getTime() > FURTHEST_MS) return refused("too-far");
    const missing = missingFrom(await readChecked(viewer, tx, listing.id));
    if (missing.length > 0) return { ok: false, refusal: "incomplete", missing };
    const to = listing.publishesAtOnce ? "scheduled" : "in_review";
    const moved = await moveListing(viewer, tx, listing, {
      to,
      by: "editor",
      action: to === "scheduled" ? "listing.schedule" : "listing.submit",
      changes: { reviewNote: "", publishAt, publishZone },
    });
    return moved.ok ? succeeded({ status: to }) : moved;
  });
}

/**
 * Publishes a listing whose instant has come. What may not go out by itself any more is not lost: it goes to the office when
 * the institution's verification has lapsed meanwhile and nobody there read this text, and back to its editors as a
 * draft when the institution is suspended or something is missing. The viewer is the portal itself. Answers where it went,
 * null when it no longer waits.
 */
export async function publishWhenDue(
  viewer: Viewer,
  id: string,
  now: Date,
): Promise<"published" | "in_review" | "draft" | null> {
  return transaction(async (tx) => {
    const listing = await lockListing(viewer, tx, id);
    if (listing.status !== "scheduled" || listing.publishAt === null || listing.publishAt > now) return null;
    const mayGo = listing.publishesAtOnce || listing.approvedRevision === listing.revision;
    const isWhole = missingFrom(await readChecked(viewer, tx, id)).length === 0;
    const stays = listing.institution.status !== "active" || !isWhole;
    const to = stays ? "draft" : mayGo ? "published" : "in_review";
    const action = { draft: "listing.withdraw", published: "listing.publish", in_review: "listing.submit" } as const;
    const moved = await moveListing(viewer, tx, listing, { to, by: "clock", action: action[to] });
    return moved.ok ? to : null;
  });
}
