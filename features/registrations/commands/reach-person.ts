import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { queueMail } from "@/features/notifications/commands.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Database, Transaction } from "@/lib/db.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import { seatKey } from "../rules/seat-key.ts";
import type { LockedDelegation } from "./lock-delegation.ts";
import { changePeople, type PeopleRefusal } from "./name-people.ts";
import { welcomeAttendees } from "./welcome-attendees.ts";

const DAY_MS = 86_400_000;

/** How often a day the registrar may send somebody their link again: a mailbox is not there to be filled. */
const MOST_LINKS_A_DAY = 3;

/**
 * Sends a person of a delegation the link to their own page once more, by wish of the registrar; twice within a minute
 * is once. Refuses `too-often` after three in a day, and as PeopleRefusal says: `changed` for a place without a name or
 * an address. Throws NotFound to strangers of the institution, Forbidden to members who do not register.
 */
export async function sendDelegateLink(
  viewer: Viewer,
  registrationId: string,
  attendeeId: string,
): Promise<Outcome<PeopleRefusal | "too-often">> {
  return changePeople<PeopleRefusal | "too-often">(viewer, registrationId, async (tx, delegation) => {
    const person = await tx.attendee.findFirst({
      where: { id: attendeeId, registrationId, name: { not: "" }, email: { not: "" } },
      select: { id: true, email: true, locale: true },
    });
    if (!person) return refused("changed");
    const now = new Date();
    const dedupeKey = `${linkKeys(attendeeId)}${now.toISOString().slice(0, 16)}`;
    const sent = await linksSentSince(tx, person, new Date(now.getTime() - DAY_MS));
    if (sent.includes(dedupeKey)) return done;
    if (sent.length >= MOST_LINKS_A_DAY) return refused("too-often");
    await queueMail(tx, {
      template: "delegate-link",
      recipient: person.email,
      locale: person.locale || delegation.locale,
      parameters: { attendeeId },
      dedupeKey,
    });
    await note(viewer, tx, delegation, "registration.send-link", attendeeId);
    return done;
  });
}

/** With what the keys of letters begin that bring somebody their link once more. */
const linkKeys = (attendeeId: string) => `delegate-link:${attendeeId}:again:`;

/**
 * The keys of letters that brought a person their link once more since then. They are looked for among the few of late to the address: by
 * how a key begins nothing is found fast where text is not collated by code point.
 */
export async function linksSentSince(
  tx: Database,
  { id, email }: { id: string; email: string },
  since: Date,
): Promise<string[]> {
  const letters = await tx.outbox.findMany({
    where: { recipient: email, createdAt: { gt: since }, dedupeKey: { startsWith: linkKeys(id) } },
    select: { dedupeKey: true },
  });
  return letters.map(({ dedupeKey }) => dedupeKey);
}

/**
 * Gives a named person of a delegation who has no address one, and invites them. The same address once more changes
 * nothing. Refuses as PeopleRefusal says: `changed` for who has another address meanwhile; throws as sendDelegateLink.
 */
export async function giveAddress(
  viewer: Viewer,
  registrationId: string,
  attendeeId: string,
  email: string,
): Promise<Outcome<PeopleRefusal>> {
  return changePeople<PeopleRefusal>(viewer, registrationId, async (tx, delegation) => {
    const person = await tx.attendee.findFirst({
      where: { id: attendeeId, registrationId, name: { not: "" } },
      select: { email: true },
    });
    if (person?.email === email) return done;
    if (person?.email !== "") return refused("changed");
    await tx.attendee.update({
      where: { id: attendeeId },
      data: { email, seatKey: seatKey(delegation.listing.code, delegation.sessionId, email) },
      select: { id: true },
    });
    await note(viewer, tx, delegation, "registration.give-address", attendeeId);
    await welcomeAttendees(tx, delegation, [attendeeId]);
    return done;
  });
}

async function note(
  viewer: Viewer,
  tx: Transaction,
  { id, listing }: LockedDelegation,
  action: "registration.send-link" | "registration.give-address",
  attendee: string,
): Promise<void> {
  await recordAudit(viewer, tx, {
    action,
    subjectId: id,
    institutionId: listing.institutionId,
    details: { attendee },
    isSample: listing.isSample,
  });
}
