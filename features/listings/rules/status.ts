import type { ListingStatus } from "@/prisma/generated/enums.ts";

/** Every status, in the order of a listing's life. */
export const STATUSES = [
  "draft",
  "in_review",
  "changes_requested",
  "refused",
  "published",
  "cancelled",
  "archived",
] as const satisfies readonly ListingStatus[];

/** Every legal move. A status that is not a key is final. */
const MOVES: Partial<Record<ListingStatus, readonly ListingStatus[]>> = {
  draft: ["in_review", "published", "cancelled"],
  in_review: ["draft", "published", "changes_requested", "refused", "cancelled"],
  changes_requested: ["draft", "in_review", "published", "cancelled"],
  refused: ["cancelled"],
  // Back into review when an institution that is not verified edits what the office approved.
  published: ["in_review", "cancelled", "archived"],
  cancelled: ["archived"],
};

/** Says whether a listing may go from one status to another at all. */
export function canMove(from: ListingStatus, to: ListingStatus): boolean {
  return MOVES[from]?.includes(to) ?? false;
}

/**
 * Says whether a listing can be called off: it is public, or was and is back with the office or the editors, so that
 * people may have registered. What nobody has seen is thrown away instead.
 */
export function canCancel(listing: { status: ListingStatus; publishedAt: Date | null }): boolean {
  return listing.publishedAt !== null && canMove(listing.status, "cancelled");
}

/** Says whether it was called off, also when it has been put away since: nobody comes to it in vain. */
export function isCalledOff(listing: { status: ListingStatus; cancelledAt: Date | null }): boolean {
  return listing.status === "cancelled" || listing.cancelledAt !== null;
}

/** Where publishing leads: at once for a verified institution, else to the office. */
export function publicationOf(verified: boolean): "published" | "in_review" {
  return verified ? "published" : "in_review";
}

/** Statuses that anybody may read: a cancelled listing keeps a tombstone, an archived one its address. */
export const PUBLIC_STATUSES = ["published", "cancelled", "archived"] as const satisfies readonly ListingStatus[];

/** Says whether the text, dates and terms may still be changed. The office must not find a moving target. */
export function canEdit(status: ListingStatus): boolean {
  return status === "draft" || status === "changes_requested" || status === "published";
}

/** Says whether it can be thrown away, because nobody outside the institution and the office has seen it. */
export function canDiscard(listing: { status: ListingStatus; publishedAt: Date | null }): boolean {
  const unpublished: ListingStatus[] = ["draft", "changes_requested", "refused"];
  return listing.publishedAt === null && unpublished.includes(listing.status);
}
