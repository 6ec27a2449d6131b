import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { lockInstitution } from "@/features/institutions/commands/institution-lock.ts";
import { tellOwners } from "@/features/institutions/commands/tell-owners.ts";
import { lockListing } from "@/features/listings/commands/locked-listing.ts";
import { isMember, type Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import { type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import { isSlug } from "@/lib/slug.ts";
import { mayDo, PARTNERSHIP_ROLES } from "../policy.ts";
import { isOpen } from "../rules/moves.ts";
import { canTakePart, MOST_INVITATIONS, MOST_PARTNERSHIPS } from "../rules/roles.ts";
import type { PartnershipForm } from "../schema.ts";

/**
 * `unknown-institution`: there is none at that address that is active. `own-institution`: nobody takes part in a listing of their own.
 * `suspended`: the host is. `already-invited`: in that role, and it stands. `too-often`: it has answered often enough. `too-many`
 * (MOST_PARTNERSHIPS). `over`: the listing was called off, refused or put away.
 */
export type InviteRefusal =
  | "unknown-institution"
  | "own-institution"
  | "suspended"
  | "already-invited"
  | "too-often"
  | "too-many"
  | "over";

/**
 * An owner or editor of the host invites an institution, by the last part of its address, to take part in a listing. Whoever gives its
 * word is told by mail; nobody else sees anything until it has confirmed. Refusals: InviteRefusal. NotFound for strangers, Forbidden for
 * members without the role and for co-hosts.
 */
export async function invitePartner(
  viewer: Viewer,
  listingId: string,
  slug: string,
  form: PartnershipForm,
): Promise<Outcome<InviteRefusal, { id: string }>> {
  return transaction(async (tx) => {
    // Institutions are locked before listings, as in merging and suspending.
    const partner = await findPartner(viewer, tx, slug);
    const listing = await lockListing(viewer, tx, listingId);
    if (!isMember(viewer)) throw new NotFound();
    if (!mayDo(viewer, "invite", { institutionId: partner?.id ?? "", listing })) throw new Forbidden();
    if (listing.institution.status !== "active") return refused("suspended");
    if (!canTakePart(listing.status)) return refused("over");
    if (partner?.id === listing.institutionId) return refused("own-institution");
    if (partner?.status !== "active") return refused("unknown-institution");
    const refusal = await refusalAfter(tx, listingId, partner.id, form);
    if (refusal) return refused(refusal);
    const { startsOn, endsOn, ...rest } = form;
    const id = newId();
    const day = (text: string | null) => (text === null ? null : new Date(text));
    const days = { startsOn: day(startsOn), endsOn: day(endsOn) };
    await tx.partnership.create({
      data: { id, listingId, institutionId: partner.id, ...rest, ...days, invitedById: viewer.userId },
      select: { id: true },
    });
    await recordAudit(viewer, tx, {
      action: "partnership.invite",
      subjectId: id,
      institutionId: listing.institutionId,
      details: { code: listing.code, partner: partner.id, role: form.role, mayEdit: form.mayEdit },
      isSample: listing.isSample,
    });
    const mail = { template: "partnership-invited", parameters: { partnershipId: id } } as const;
    await tellOwners(tx, partner.id, { ...mail, event: `partnership:${id}:invited`, also: PARTNERSHIP_ROLES.confirm });
    return succeeded({ id });
  });
}

async function findPartner(viewer: Viewer, tx: Transaction, slug: string) {
  const found = isSlug(slug) ? await tx.institution.findUnique({ where: { slug }, select: { id: true } }) : null;
  return found ? lockInstitution(viewer, tx, found.id) : undefined;
}

/** What was before stands in the way; the listing's lock lets nobody else invite meanwhile. */
async function refusalAfter(
  tx: Transaction,
  listingId: string,
  partnerId: string,
  { role }: PartnershipForm,
): Promise<InviteRefusal | null> {
  const before = await tx.partnership.findMany({
    where: { listingId },
    select: { institutionId: true, role: true, state: true },
  });
  const withPartner = before.filter(({ institutionId }) => institutionId === partnerId);
  if (withPartner.some((one) => one.role === role && isOpen(one.state))) return "already-invited";
  if (withPartner.filter(({ state }) => !isOpen(state)).length >= MOST_INVITATIONS) return "too-often";
  return before.filter(({ state }) => isOpen(state)).length >= MOST_PARTNERSHIPS ? "too-many" : null;
}
