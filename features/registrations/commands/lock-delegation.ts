import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Database, Transaction } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/id.ts";
import { DEADLINES, registrationEnd } from "../rules/admission.ts";
import { mayChangePeople } from "../rules/delegation.ts";
import { type LockedRegistration, lockRegistration } from "./lock-registration.ts";
import { bySender } from "./permission.ts";

export type LockedDelegation = LockedRegistration & {
  id: string;
  sessionId: string | null;
  /** Language of its letters. */
  locale: string;
  institutionId: string;
  listing: { id: string; code: string; institutionId: string; isSample: boolean };
  /** Whether its people may still change, read under the lock. */
  mayChange: boolean;
};

/**
 * A delegation for whoever may change it at the desk of the institution that sent it. Throws NotFound to strangers of that
 * institution, Forbidden to members who do not register.
 */
export async function findDelegation(tx: Database, viewer: Viewer, id: string) {
  if (!isId(id)) throw new NotFound();
  const found = await tx.registration.findUnique({
    where: { id },
    select: {
      kind: true,
      userId: true,
      contactEmail: true,
      linkVersion: true,
      institutionId: true,
      sessionId: true,
      locale: true,
      listing: { select: { id: true, code: true, institutionId: true, unitId: true, isSample: true } },
    },
  });
  const permission = found ? bySender(viewer)({ ...found, host: found.listing }) : "hidden";
  if (!found?.institutionId || permission === "hidden") throw new NotFound();
  if (permission === "may-not") throw new Forbidden();
  const { sessionId, locale, institutionId, listing } = found;
  return { id, sessionId, locale, institutionId, listing };
}

/** Locks a delegation and reads it as it is once the locks are held. Throws as findDelegation. */
export async function lockDelegation(tx: Transaction, viewer: Viewer, id: string): Promise<LockedDelegation> {
  const found = await findDelegation(tx, viewer, id);
  const locked = await lockChangeable(tx, id, found.listing.id);
  if (!locked) throw new NotFound();
  return { ...locked, ...found };
}

/** Locks a delegation and reads whether its people may still change, as it is once the locks are held; null when it is gone. */
export async function lockChangeable(
  tx: Transaction,
  id: string,
  listingId: string,
): Promise<(LockedRegistration & Pick<LockedDelegation, "mayChange">) | null> {
  const locked = await lockRegistration(tx, id);
  if (!locked) return null;
  const { status, endsAt, programme } = await tx.listing.findUniqueOrThrow({
    where: { id: listingId },
    select: { status: true, endsAt: true, programme: DEADLINES },
  });
  const changeable = {
    status: locked.status,
    listingStatus: status,
    listingEndsAt: registrationEnd({ endsAt, programme }),
  };
  return { ...locked, mayChange: mayChangePeople(changeable, new Date()) };
}
