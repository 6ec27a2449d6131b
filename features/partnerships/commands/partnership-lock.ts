import "server-only";
import { lockInstitution, lockOwnInstitution } from "@/features/institutions/commands/institution-lock.ts";
import { isMember, reaches, type Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/id.ts";
import { mayDo, PARTNERSHIP_ROLES, type PartnershipAction, sideOf } from "../policy.ts";

export type LockedPartnership = Awaited<ReturnType<typeof lockPartnership>>;

/**
 * Locks a partnership for one that may do this about it: both institutions in the order of their ids, then the listing, as in merging,
 * suspending and inviting, so that nobody waits for one another. Whoever saves the listing meanwhile has saved, or comes after. Throws
 * NotFound for whoever belongs to neither side, or to the wrong one; Forbidden for members without the role.
 */
export async function lockPartnership(viewer: Viewer, tx: Transaction, id: string, action: PartnershipAction) {
  if (!isId(id) || !isMember(viewer)) throw new NotFound();
  const between = await tx.partnership.findUnique({
    where: { id },
    select: { institutionId: true, listingId: true, listing: { select: { institutionId: true } } },
  });
  if (!between) throw new NotFound();
  for (const one of [between.institutionId, between.listing.institutionId].sort()) {
    await lockInstitution(viewer, tx, one);
  }
  await tx.$queryRaw`SELECT id FROM listing WHERE id = ${between.listingId}::uuid FOR NO KEY UPDATE`;
  // A statement of its own: its snapshot is younger than the locks.
  const partnership = await tx.partnership.findUnique({ where: { id }, select: LOCKED });
  if (!partnership) throw new NotFound();
  const { institutionId, listing } = partnership;
  if (sideOf(action) === "partner") await lockOwnInstitution(viewer, tx, institutionId, PARTNERSHIP_ROLES[action]);
  else if (!reaches(viewer, listing.institutionId, listing.unitId)) throw new NotFound();
  if (!mayDo(viewer, action, partnership)) throw new Forbidden();
  return { ...partnership, userId: viewer.userId };
}

const LOCKED = {
  id: true,
  institutionId: true,
  listingId: true,
  role: true,
  state: true,
  mayEdit: true,
  invitedById: true,
  institution: { select: { status: true } },
  listing: {
    select: {
      institutionId: true,
      unitId: true,
      code: true,
      status: true,
      isSample: true,
      institution: { select: { status: true } },
    },
  },
} as const;
