import "server-only";
import { queueMail } from "@/features/notifications/commands.ts";
import { isMember, type Viewer } from "@/lib/auth/viewer.ts";
import { database, transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import type { RegistrationStatus } from "@/prisma/generated/enums.ts";
import { queuePlaceOf } from "../queries/queue-place.ts";
import type { AdmissionRefusal } from "../rules/admission.ts";
import { submissionKeyOf } from "../rules/submission.ts";
import type { IndividualInput } from "../schema.ts";
import { type PlacesAnswer, takePlaces } from "./take-places.ts";

/** What somebody who registered is told at once. `place` is the place in the queue, from 1, of who waits. */
export type Receipt = { registrationId: string; status: RegistrationStatus; place: number | null };

/**
 * Registers one person with up to four companions for the listing of that code; no account is needed. `locale` is the
 * language for letters. Places are given at once if the whole group fits, else it waits in the queue; by approval it is
 * pending. The same form key with the same address answers the first registration again.
 *
 * Somebody who types an address that is registered already gets the same answer as its owner would; the personal link
 * goes to the address itself, once more. Refuses by the listing's terms; throws NotFound where there is no public listing.
 */
export async function registerPeople(
  viewer: Viewer,
  code: string,
  locale: string,
  input: IndividualInput,
): Promise<Outcome<AdmissionRefusal, Receipt>> {
  const { formKey, name, email, companions, note } = input;
  const answer = await takePlaces({
    code,
    kind: "individual",
    contactName: name,
    contactEmail: email,
    locale,
    note,
    institutionId: null,
    // Only with an address that the account has proved; else anybody could put theirs on it.
    userId: isMember(viewer) && viewer.email === email ? viewer.userId : null,
    actorId: viewer.userId,
    submissionKey: submissionKeyOf(formKey, code, email),
    attendees: [{ name, email }, ...companions.map((companion) => ({ name: companion, email: "" }))],
  });
  if (answer.outcome === "already-registered") await sendLinkAgain(answer.id, email, locale);
  return receipt(answer);
}

/** Turns the statement's answer into a command's. */
export async function receipt(answer: PlacesAnswer): Promise<Outcome<AdmissionRefusal, Receipt>> {
  if (answer.outcome === "no-such-listing") throw new NotFound();
  if (!("id" in answer)) return refused(answer.outcome);
  const { id, status } = answer;
  const place = status === "waitlisted" ? await queuePlaceOf(database(), id) : null;
  return succeeded({ registrationId: id, status, place });
}

/** At most one letter an hour, so that nobody's mailbox is filled by somebody else. */
async function sendLinkAgain(registrationId: string, recipient: string, locale: string): Promise<void> {
  const hour = new Date().toISOString().slice(0, 13);
  await transaction((tx) =>
    queueMail(tx, {
      template: "registration-link",
      recipient,
      locale,
      parameters: { registrationId },
      dedupeKey: `registration-link:${registrationId}:${hour}`,
    }),
  );
}
