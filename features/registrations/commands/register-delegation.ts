import "server-only";
import { type AnswersRefused, answerPublishedForm } from "@/features/forms/commands/answer-registering.ts";
import { NOTHING_SENT, type SentAnswers } from "@/features/forms/rules/sent.ts";
import { roleIn, type Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { type Outcome, refused } from "@/lib/outcome.ts";
import { mayRegisterDelegation } from "../policy.ts";
import { getPublishedPlaces } from "../queries/published-places.ts";
import { type EachMade, registerEach } from "../rules/each-session.ts";
import { clashing } from "../rules/pools.ts";
import { submissionKeyOf } from "../rules/submission.ts";
import type { DelegationInput } from "../schema.ts";
import { holdEndOf } from "./hold-end.ts";
import type { SessionsRefusal } from "./register-sessions.ts";
import { type PlacesAnswer, type PlacesRefusal, takePlaces } from "./take-places.ts";

/**
 * Registers a delegation for each of the chosen sessions; where places are not given by session, for the whole listing.
 * Each session is a delegation of its own. The answers are in the order of the sessions. When one is refused after
 * others were made (registration closed meanwhile, its places are kept for others, or somebody is registered there), those
 * made stand, and it is answered how many were missed. Refuses and throws as
 * registerDelegation, and as SessionsRefusal says.
 */
export async function registerDelegationSessions(
  viewer: Viewer,
  institutionId: string,
  code: string,
  locale: string,
  input: DelegationInput,
  sent: SentAnswers = NOTHING_SENT,
): Promise<Outcome<SessionsRefusal, EachMade<PlacesAnswer>> | AnswersRefused> {
  requireRegistrar(viewer, institutionId);
  const places = await getPublishedPlaces(code);
  if (places.asked.role && input.role === null) return refused("role-needed");
  return registerEach(
    places,
    input.sessions,
    (chosen) => clashing(chosen).length > 0,
    (sessionId) => registerDelegation(viewer, institutionId, code, locale, input, sent, sessionId),
  );
}

/**
 * Registers several people of an institution together: all get places or all wait, unless they are content with fewer.
 * Places may be held without names for as long as the listing's terms say. For listings of any institution. The questions
 * to a registration as a whole are answered with it, those to each person by each. Letters go to the member who registers,
 * in `locale`; each person with an address gets their personal link.
 *
 * Refuses by the listing's terms, `form-used` as takePlaces says, `answers` and `form-changed` as answerPublishedForm. Throws NotFound to strangers of the institution and where there is no public listing,
 * Forbidden to members who are neither owner nor registrar.
 */
export async function registerDelegation(
  viewer: Viewer,
  institutionId: string,
  code: string,
  locale: string,
  input: DelegationInput,
  sent: SentAnswers = NOTHING_SENT,
  sessionId: string | null = null,
): Promise<Outcome<PlacesRefusal | "form-changed", PlacesAnswer> | AnswersRefused> {
  requireRegistrar(viewer, institutionId);
  const answers = await answerPublishedForm(code, sent, "whole");
  if (!answers.ok) return answers;
  const { countryCode } = await database().institution.findUniqueOrThrow({
    where: { id: institutionId },
    select: { countryCode: true },
  });
  const unnamed = input.places - input.people.length;
  const outcome = await takePlaces(viewer, {
    claims: { institutionIds: [institutionId], countryCode, role: input.role ?? "" },
    code,
    kind: "delegation",
    contactName: viewer.name || viewer.email,
    contactEmail: viewer.email,
    locale,
    note: input.note,
    institutionId,
    userId: viewer.userId,
    submissionKey: submissionKeyOf(input.formKey, code, institutionId, sessionId),
    sessionId,
    leastPeople: input.leastPeople ?? undefined,
    holdExpiresAt: unnamed > 0 ? await holdEndOf(database(), code, sessionId) : null,
    attendees: [...input.people, ...Array.from({ length: unnamed }, () => ({ name: "", email: "" }))],
    answers: answers.clause,
  });
  if (!outcome.ok || outcome.value.origin !== "made") await answers.takeBack();
  return outcome;
}

function requireRegistrar(viewer: Viewer, institutionId: string): void {
  if (roleIn(viewer, institutionId) === undefined) throw new NotFound();
  if (!mayRegisterDelegation(viewer, institutionId)) throw new Forbidden();
}
