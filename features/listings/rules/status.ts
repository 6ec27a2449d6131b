import type { ListingStatus } from "@/prisma/generated/enums.ts";

/** Every status, in the order of a listing's life. */
export const STATUSES = [
  "draft",
  "in_review",
  "changes_requested",
  "refused",
  "scheduled",
  "published",
  "postponed",
  "cancelled",
  "archived",
] as const satisfies readonly ListingStatus[];

/** Who moves a listing: its institution's people, the portal office, or an instant that was set. */
export type Mover = "editor" | "office" | "clock";

/**
 * Every legal move and who may make it (docs/decisions/019). A status that is not a key is final. That something has
 * ended is not a status: it is read from its dates (`lifeOf`).
 */
const MOVES: Partial<Record<ListingStatus, Partial<Record<ListingStatus, readonly Mover[]>>>> = {
  draft: { in_review: ["editor"], scheduled: ["editor"], published: ["editor"], cancelled: ["editor"] },
  in_review: {
    draft: ["editor"],
    scheduled: ["office"],
    published: ["office"],
    changes_requested: ["office"],
    refused: ["office"],
    cancelled: ["editor"],
  },
  changes_requested: {
    draft: ["editor"],
    in_review: ["editor"],
    scheduled: ["editor"],
    published: ["editor"],
    cancelled: ["editor"],
  },
  refused: { cancelled: ["editor"] },
  // In review when what the office let pass was changed, or the institution's verification has lapsed meanwhile.
  scheduled: {
    draft: ["editor", "clock"],
    in_review: ["editor", "clock"],
    published: ["editor", "clock"],
    cancelled: ["editor"],
  },
  published: { postponed: ["editor"], cancelled: ["editor"], archived: ["editor"] },
  postponed: { published: ["editor"], cancelled: ["editor"], archived: ["editor"] },
  cancelled: { archived: ["editor"] },
};

/** Says whether a listing may go from one status to another, at all or by this mover. */
export function canMove(from: ListingStatus, to: ListingStatus, by?: Mover): boolean {
  const movers = MOVES[from]?.[to] ?? [];
  return by ? movers.includes(by) : movers.length > 0;
}

/**
 * Says whether a listing can be called off: it is public, or was and is back with the office or the editors, so that
 * people may have registered. What nobody has seen is thrown away instead.
 */
export function canCancel(listing: { status: ListingStatus; publishedAt: Date | null }): boolean {
  return listing.publishedAt !== null && canMove(listing.status, "cancelled");
}

/** Says whether a listing can be put off: something that takes place on days, and is not over. */
export function canPostpone(listing: { status: ListingStatus; kind: string }, isOver: boolean): boolean {
  const takesPlace = listing.kind === "lecture" || listing.kind === "exhibition";
  return takesPlace && !isOver && canMove(listing.status, "postponed");
}

/** Why nobody should set out for a listing on its dates: it is off for good, or until there is a new date. */
export type CalledOff = "cancelled" | "postponed";

/** How a listing was called off, also when it has been put away since: nobody comes to it in vain. */
export function calledOff(listing: { cancelledAt: Date | null; postponedAt: Date | null }): CalledOff | null {
  if (listing.cancelledAt) return "cancelled";
  return listing.postponedAt ? "postponed" : null;
}

/** What is said of how it was called off, by its institution. Empty for what takes place. */
export function calledOffReason(listing: {
  cancelledAt: Date | null;
  postponedAt: Date | null;
  cancellationReason: string;
  postponementReason: string;
}): string {
  const how = calledOff(listing);
  return how === "cancelled" ? listing.cancellationReason : how === "postponed" ? listing.postponementReason : "";
}

/** Where publishing leads: at once for a verified institution, else to the office. */
export function publicationOf(verified: boolean): "published" | "in_review" {
  return verified ? "published" : "in_review";
}

/** Where a listing stands as its people see it: a public one whose last day has passed has ended. */
export type Life = ListingStatus | "ended";

/** Every place in a listing's life, in its order. */
export const LIVES: readonly Life[] = STATUSES.flatMap((status): Life[] =>
  status === "postponed" ? [status, "ended"] : [status],
);

/** Reads from a status and from whether its dates are over where a listing stands. */
export function lifeOf(status: ListingStatus, isOver: boolean): Life {
  return status === "published" && isOver ? "ended" : status;
}

/** Statuses that anybody may read: a cancelled listing keeps a tombstone, an archived one its address. */
export const PUBLIC_STATUSES = [
  "published",
  "postponed",
  "cancelled",
  "archived",
] as const satisfies readonly ListingStatus[];

export type PublicStatus = (typeof PUBLIC_STATUSES)[number];

/** Says whether anybody may read a listing of this status. */
export function isPublicStatus(status: ListingStatus): boolean {
  return (PUBLIC_STATUSES as readonly ListingStatus[]).includes(status);
}

/** Says whether what is saved is what readers see or will see without another look: nothing may be missing from it. */
export function mustBeComplete(status: ListingStatus): boolean {
  return status === "published" || status === "postponed" || status === "scheduled";
}

/** Says whether the text, dates and terms may still be changed. The office must not find a moving target. */
export function canEdit(status: ListingStatus): boolean {
  return status === "draft" || status === "changes_requested" || mustBeComplete(status);
}

/** Says whether it can be thrown away, because nobody outside the institution and the office has seen it. */
export function canDiscard(listing: { status: ListingStatus; publishedAt: Date | null }): boolean {
  const unpublished: ListingStatus[] = ["draft", "changes_requested", "refused"];
  return listing.publishedAt === null && unpublished.includes(listing.status);
}
