import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { onceEach, type Transaction, transaction } from "@/lib/db.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import { seatKey } from "../rules/seat-key.ts";
import type { NamedPerson } from "../schema.ts";
import { type LockedDelegation, lockDelegation } from "./lock-delegation.ts";
import { welcomeAttendees } from "./welcome-attendees.ts";

/**
 * `over`: the delegation no longer stands, or what it is for is over or called off. `changed`: somebody else was
 * quicker, and the people are no longer those that the page showed. `seat-taken`: an address is registered already.
 * `let-in`: the person was let in at a door, which nobody else can have been in their place.
 */
export type PeopleRefusal = "over" | "changed" | "seat-taken" | "let-in";

/**
 * Names people for places that a delegation holds without names. Each with an address gets a letter; with the last name
 * the hold ends. The same names once more change nothing. Refuses as PeopleRefusal says, and then nobody is named;
 * throws NotFound to strangers of the institution, Forbidden to members who do not register.
 */
export async function namePeople(
  viewer: Viewer,
  registrationId: string,
  people: readonly NamedPerson[],
): Promise<Outcome<PeopleRefusal>> {
  return changePeople(viewer, registrationId, async (tx, delegation) => {
    const places = await tx.attendee.findMany({
      where: { registrationId },
      select: { id: true, name: true, email: true },
    });
    const fresh: NamedPerson[] = [];
    for (const person of people) {
      const place = places.find(({ id }) => id === person.id);
      if (place?.name === "") fresh.push(person);
      else if (place?.name !== person.name || place.email !== person.email) return refused("changed");
    }
    for (const { id, name, email } of fresh) {
      await tx.attendee.update({
        where: { id },
        data: { name, email, declinedName: "", seatKey: seatKey(delegation.listing.code, delegation.sessionId, email) },
        select: { id: true },
      });
    }
    if (fresh.length === 0) return done;
    await endHoldWhenNamed(tx, registrationId);
    await recordAudit(viewer, tx, {
      action: "registration.name",
      subjectId: registrationId,
      institutionId: delegation.listing.institutionId,
      details: { people: fresh.length },
      isSample: delegation.listing.isSample,
    });
    await welcomeAttendees(
      tx,
      delegation,
      fresh.map(({ id }) => id),
    );
    return done;
  });
}

/** A hold is over when nobody is left to be named. */
export async function endHoldWhenNamed(tx: Transaction, registrationId: string): Promise<void> {
  const unnamed = await tx.attendee.count({ where: { registrationId, name: "" } });
  if (unnamed > 0) return;
  await tx.registration.update({ where: { id: registrationId }, data: { holdExpiresAt: null }, select: { id: true } });
}

/**
 * Runs a change of the people of a delegation under its lock, for whoever may change them. The database says whether
 * somebody has a seat already, and then nothing is changed. Refuses `over` and `seat-taken` as PeopleRefusal says, and
 * what the work refuses; throws as lockDelegation.
 */
export async function changePeople<Refusal extends string>(
  viewer: Viewer,
  registrationId: string,
  work: (tx: Transaction, delegation: LockedDelegation) => Promise<Outcome<Refusal>>,
): Promise<Outcome<Refusal | "over" | "seat-taken">> {
  return onceEach("seat-taken", () =>
    transaction(async (tx): Promise<Outcome<Refusal | "over">> => {
      const delegation = await lockDelegation(tx, viewer, registrationId);
      return delegation.mayChange ? work(tx, delegation) : refused("over");
    }),
  );
}
