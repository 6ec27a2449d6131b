import "server-only";
import { roleIn, type Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { mayRegisterDelegation } from "../policy.ts";
import { seatKey } from "../rules/seat-key.ts";

/**
 * Which of these addresses have a seat already at the listing, or at one of the sessions; for whoever just tried to
 * register or to name them, to say beside the right row what is wrong. Throws NotFound to strangers of the institution,
 * Forbidden to members who do not register.
 */
export async function listTakenSeats(
  viewer: Viewer,
  institutionId: string,
  code: string,
  sessionIds: readonly string[],
  emails: readonly string[],
): Promise<Set<string>> {
  if (roleIn(viewer, institutionId) === undefined) throw new NotFound();
  if (!mayRegisterDelegation(viewer, institutionId)) throw new Forbidden();
  return findTaken(code, sessionIds.length > 0 ? sessionIds : [null], emails);
}

/** The same for a delegation that is there. */
export async function listTakenSeatsOf(
  viewer: Viewer,
  registrationId: string,
  emails: readonly string[],
): Promise<Set<string>> {
  const delegation = await database().registration.findUnique({
    where: { id: registrationId, kind: "delegation" },
    select: { institutionId: true, sessionId: true, listing: { select: { code: true } } },
  });
  if (!delegation?.institutionId || roleIn(viewer, delegation.institutionId) === undefined) throw new NotFound();
  if (!mayRegisterDelegation(viewer, delegation.institutionId)) throw new Forbidden();
  return findTaken(delegation.listing.code, [delegation.sessionId], emails);
}

async function findTaken(
  code: string,
  sessionIds: readonly (string | null)[],
  emails: readonly string[],
): Promise<Set<string>> {
  const keysOf = (email: string) => sessionIds.flatMap((sessionId) => seatKey(code, sessionId, email) ?? []);
  const taken = await database().attendee.findMany({
    where: { seatKey: { in: emails.flatMap(keysOf) } },
    select: { seatKey: true },
  });
  const keys = new Set(taken.map((seat) => seat.seatKey));
  return new Set(emails.filter((email) => keysOf(email).some((key) => keys.has(key))));
}
