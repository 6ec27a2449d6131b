import "server-only";
import { type AnswersRefused, answerPublishedForm } from "@/features/forms/commands/answer-registering.ts";
import { NOTHING_SENT, type SentAnswers } from "@/features/forms/rules/sent.ts";
import { queueMail } from "@/features/notifications/commands.ts";
import { isMember, type Viewer } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import { type Outcome, refused } from "@/lib/outcome.ts";
import { getPublishedConsentWords, type PublishedConsentWords } from "../queries/own-consent-words.ts";
import { givenPurposes } from "../rules/consent.ts";
import { invitationCode } from "../rules/pools.ts";
import { seatKey } from "../rules/seat-key.ts";
import { contentOf, submissionKeyOf } from "../rules/submission.ts";
import type { IndividualInput } from "../schema.ts";
import { type ConsentGiven, type PlacesAnswer, type PlacesRefusal, takePlaces } from "./take-places.ts";

/**
 * Registers one person with up to four companions for the listing of that code, or for one session of it where places are
 * given by session; no account is needed. `locale` is the
 * language for letters. Places are given at once if the whole group fits, else it waits in the queue; by approval it is
 * pending. The same form, sent again as it was, answers the first registration again; changed since, it is somebody whose address
 * is registered already.
 *
 * Somebody who types an address that is registered already gets the same answer as its owner would; the personal link
 * goes to the address itself, once more. Answers to the listing's form are written with it, and what was agreed to, in the words `asked`;
 * whoever registers for several sessions reads them once. Refuses `abroad-needed` as consentsOf says, by the listing's terms, and
 * `form-used` as takePlaces says, `answers` and `form-changed` as answerPublishedForm; throws NotFound where there is no public listing.
 */
export async function registerPeople(
  viewer: Viewer,
  code: string,
  locale: string,
  input: IndividualInput,
  sent: SentAnswers = NOTHING_SENT,
  sessionId: string | null = null,
  asked: Promise<PublishedConsentWords | null> = getPublishedConsentWords(code, locale),
): Promise<Outcome<PlacesRefusal | "form-changed" | "abroad-needed", PlacesAnswer> | AnswersRefused> {
  const { formKey, sessions: _sessions, ...said } = input;
  const { name, email, companions, note } = said;
  const consents = consentsOf(await asked, input);
  if (consents === null) return refused("abroad-needed");
  // Of signs alone no code is left, and without one everybody's places would be taken.
  const invitation = invitationCode(input.invitation ?? "");
  if (invitation === "" && input.invitation) return refused("unknown-code");
  const answers = await answerPublishedForm(code, sent);
  if (!answers.ok) return answers;
  const outcome = await takePlaces(viewer, {
    code,
    kind: "individual",
    contactName: name,
    contactEmail: email,
    locale,
    note,
    institutionId: null,
    // Only with an address that the account has proved; else anybody could put theirs on it.
    userId: isMember(viewer) && viewer.email === email ? viewer.userId : null,
    submissionKey: submissionKeyOf(formKey, code, email, sessionId, contentOf(said, sent)),
    sessionId,
    leastPeople: input.leastPeople ?? undefined,
    claims: {
      institutionIds: viewer.memberships.map(({ institutionId }) => institutionId),
      countryCode: input.countryCode ?? "",
      role: input.role ?? "",
      code: invitation,
    },
    attendees: [{ name, email }, ...companions.map((companion) => ({ name: companion, email: "" }))],
    answers: answers.clause,
    consents,
  });
  if (!outcome.ok || outcome.value.origin !== "made") await answers.takeBack();
  if (outcome.ok && outcome.value.origin === "already-registered") {
    await sendLinkAgain(outcome.value.registrationId, email, code, locale, sessionId);
  }
  return outcome;
}

/**
 * What whoever registers agrees to, in the words of the form; the form itself is not taken without consent to hold the event. Null: they say
 * that they live in another country or region than the organiser, and did not agree separately that their data go there.
 */
function consentsOf(
  host: PublishedConsentWords | null,
  { countryCode, abroad = false, news = false }: IndividualInput,
): ConsentGiven[] | null {
  if (!host) return [];
  const livesElsewhere = (countryCode ?? "") !== "" && countryCode !== host.countryCode;
  if (livesElsewhere && !abroad) return null;
  return givenPurposes({ event: true, abroad, news }).map((purpose) => ({
    purpose,
    words: host.words[purpose],
    institutionId: host.institutionId,
  }));
}

/**
 * The personal link once more; to a person of a delegation, which has none, the link to their own page. At most one letter an hour, so
 * that nobody's mailbox is filled by somebody else.
 */
async function sendLinkAgain(
  registrationId: string,
  recipient: string,
  code: string,
  locale: string,
  sessionId: string | null,
): Promise<void> {
  const hour = new Date().toISOString().slice(0, 13);
  await transaction(async (tx) => {
    const attendee = await tx.attendee.findFirst({
      where: { registrationId, seatKey: seatKey(code, sessionId, recipient), registration: { kind: "delegation" } },
      select: { id: true, email: true },
    });
    if (attendee) {
      return queueMail(tx, {
        template: "delegate-link",
        recipient: attendee.email,
        locale,
        parameters: { attendeeId: attendee.id },
        dedupeKey: `delegate-link:${attendee.id}:${hour}`,
      });
    }
    return queueMail(tx, {
      template: "registration-link",
      recipient,
      locale,
      parameters: { registrationId },
      dedupeKey: `registration-link:${registrationId}:${hour}`,
    });
  });
}
