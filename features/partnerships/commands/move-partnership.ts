import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { tellOwners } from "@/features/institutions/commands/tell-owners.ts";
import { indexListing } from "@/features/listings/commands/index-listing.ts";
import { queueMail } from "@/features/notifications/commands.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import { PARTNERSHIP_ROLES } from "../policy.ts";
import { type PartnershipVerb, stateAfter } from "../rules/moves.ts";
import { canTakePart } from "../rules/roles.ts";
import { type LockedPartnership, lockPartnership } from "./partnership-lock.ts";

/**
 * `settled`: it is no longer in a state from which this is possible, because a colleague or the other side was faster. `suspended`: one
 * of the two institutions is. `over`: the listing was called off, refused or put away.
 */
export type MoveRefusal = "settled" | "suspended" | "over";

/** The invited institution says that it takes part: from now on the listing names it, and search finds it there. Refusals: MoveRefusal. */
export function confirmPartnership(viewer: Viewer, id: string): Promise<Outcome<MoveRefusal>> {
  return move(viewer, id, "confirm", "");
}

/** The invited institution does not take part; the host reads why. Refuses `settled`. */
export function declinePartnership(viewer: Viewer, id: string, reason: string): Promise<Outcome<MoveRefusal>> {
  return move(viewer, id, "decline", reason);
}

/** A partner takes part no longer; the host reads why. Refuses `settled`. */
export function leavePartnership(viewer: Viewer, id: string, reason: string): Promise<Outcome<MoveRefusal>> {
  return move(viewer, id, "leave", reason);
}

/** The host takes an invitation back that nobody has answered. Refuses `settled`. */
export function withdrawPartnership(viewer: Viewer, id: string): Promise<Outcome<MoveRefusal>> {
  return move(viewer, id, "withdraw", "");
}

/** The host ends it; the partner reads why. Also a suspended host may: it takes nothing from readers that they see. Refuses `settled`. */
export function endPartnership(viewer: Viewer, id: string, reason: string): Promise<Outcome<MoveRefusal>> {
  return move(viewer, id, "end", reason);
}

/**
 * The only place where a partnership's state changes, under the locks of both institutions and the listing: the change, what search
 * knows, the audit entry and the mail. NotFound for whoever belongs to neither side, Forbidden for members without the role.
 */
async function move(viewer: Viewer, id: string, verb: PartnershipVerb, reason: string): Promise<Outcome<MoveRefusal>> {
  return transaction(async (tx) => {
    const partnership = await lockPartnership(viewer, tx, id, verb);
    const to = stateAfter(verb, partnership.state);
    if (to === null) return refused("settled");
    const refusal = to === "confirmed" ? refusalToConfirm(partnership) : null;
    if (refusal) return refused(refusal);
    const now = new Date();
    const { userId, listing, listingId, institutionId, role } = partnership;
    const came = to === "confirmed" ? { confirmedAt: now, confirmedById: userId } : { closedAt: now };
    await tx.partnership.update({ where: { id }, data: { state: to, reason, ...came }, select: { id: true } });
    if (to !== "declined" && to !== "withdrawn") await indexListing(viewer, tx, listingId);
    await recordAudit(viewer, tx, {
      action: `partnership.${verb}`,
      subjectId: id,
      institutionId: listing.institutionId,
      details: { code: listing.code, partner: institutionId, role },
      isSample: listing.isSample,
    });
    await tell(tx, partnership, verb);
    return done;
  });
}

function refusalToConfirm({ institution, listing }: LockedPartnership): MoveRefusal | null {
  if (institution.status !== "active" || listing.institution.status !== "active") return "suspended";
  return canTakePart(listing.status) ? null : "over";
}

/** The other side is told; of an invitation taken back nobody is: it has only gone from the desk. */
async function tell(tx: Transaction, partnership: LockedPartnership, verb: PartnershipVerb): Promise<void> {
  const { id: partnershipId, institutionId, listing } = partnership;
  const event = `partnership:${partnershipId}:${verb}`;
  if (verb === "withdraw") return;
  if (verb === "end") {
    const mail = { template: "partnership-ended", parameters: { partnershipId } } as const;
    return tellOwners(tx, institutionId, { ...mail, event, also: PARTNERSHIP_ROLES.confirm });
  }
  const mail = { template: "partnership-answered", parameters: { partnershipId, verb } } as const;
  await tellOwners(tx, listing.institutionId, { ...mail, event });
  await tellInviter(tx, partnership, { ...mail, event });
}

type AnswerMail = {
  template: "partnership-answered";
  parameters: { partnershipId: string; verb: "confirm" | "decline" | "leave" };
  event: string;
};

/** Whoever invited, while they still work there; an owner who did has one mail, because the second would be the same. */
async function tellInviter(
  tx: Transaction,
  { invitedById, listing }: LockedPartnership,
  { event, ...mail }: AnswerMail,
): Promise<void> {
  const inviter = invitedById
    ? await tx.membership.findUnique({
        where: { institutionId_userId: { institutionId: listing.institutionId, userId: invitedById } },
        select: { userId: true, role: true, user: { select: { email: true, locale: true } } },
      })
    : null;
  if (!inviter || inviter.role === "owner") return;
  const { email: recipient, locale } = inviter.user;
  await queueMail(tx, { ...mail, recipient, locale, dedupeKey: `${event}:${inviter.userId}` });
}
