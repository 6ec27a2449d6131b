import type { InvitedRole, ListingStatus } from "@/prisma/generated/enums.ts";

/** What an institution can be invited as, in the order in which a listing names them. */
export const INVITED_ROLES = [
  "co_host",
  "partner",
  "awarding_body",
  "touring_venue",
  "sponsor",
] as const satisfies readonly InvitedRole[];

/** So many may be invited or take part in one listing at a time. */
export const MOST_PARTNERSHIPS = 30;

/** So often one institution may be invited to one listing, whatever it answers: a refusal is an answer. */
export const MOST_INVITATIONS = 4;

/** A listing that still comes, or is on. */
export const OPEN_STATUSES = [
  "draft",
  "in_review",
  "changes_requested",
  "scheduled",
  "published",
  "postponed",
] as const satisfies readonly ListingStatus[];

/** Whether an institution can still be invited to a listing, or confirm: one that was called off, refused or put away asks nobody. */
export function canTakePart(status: ListingStatus): boolean {
  return (OPEN_STATUSES as readonly ListingStatus[]).includes(status);
}
