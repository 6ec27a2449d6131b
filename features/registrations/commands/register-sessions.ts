import "server-only";
import type { AnswersRefused } from "@/features/forms/commands/answer-registering.ts";
import { NOTHING_SENT, type SentAnswers } from "@/features/forms/rules/sent.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { type Outcome, refused } from "@/lib/outcome.ts";
import { getPublishedConsentWords } from "../queries/own-consent-words.ts";
import { getPublishedPlaces } from "../queries/published-places.ts";
import { type EachMade, registerEach, type TimedSession } from "../rules/each-session.ts";
import { clashing } from "../rules/pools.ts";
import { seatKey } from "../rules/seat-key.ts";
import type { IndividualInput } from "../schema.ts";
import { registerPeople } from "./register-people.ts";
import type { PlacesAnswer, PlacesRefusal } from "./take-places.ts";

/**
 * `choose-session`: places are given by session and none was chosen, or one that is not there. `sessions-clash`: two of
 * those chosen, or one and another that the same address holds already, are at the same time. `country-needed`,
 * `role-needed`: places are kept by it.
 */
export type SessionsRefusal =
  | PlacesRefusal
  | "form-changed"
  | "choose-session"
  | "sessions-clash"
  | "country-needed"
  | "role-needed"
  | "abroad-needed";

/**
 * Registers one person with companions for each of the chosen sessions; where places are not given by session, for the
 * whole listing. Each session is a registration of its own, so that one may have a place in one and wait for another.
 * The answers are in the order of the sessions. When one is refused after others were made (registration closed meanwhile, or
 * its places are kept for others), those made stand, and it is answered how many were missed. Refuses and throws as registerPeople, and as SessionsRefusal says.
 */
export async function registerSessions(
  viewer: Viewer,
  code: string,
  locale: string,
  input: IndividualInput,
  sent: SentAnswers = NOTHING_SENT,
): Promise<Outcome<SessionsRefusal, EachMade<PlacesAnswer>> | AnswersRefused> {
  const places = await getPublishedPlaces(code);
  if (places.asked.country && input.countryCode === null) return refused("country-needed");
  if (places.asked.role && input.role === null) return refused("role-needed");
  let asked: ReturnType<typeof getPublishedConsentWords> | undefined;
  return registerEach(
    places,
    input.sessions,
    () => clashes(code, input, places.sessions),
    (sessionId) => {
      asked ??= getPublishedConsentWords(code, locale);
      return registerPeople(viewer, code, locale, input, sent, sessionId, asked);
    },
  );
}

/** Whether the sessions chosen, with those that the address has a seat at already, are at the same time. */
async function clashes(
  code: string,
  { sessions, email }: IndividualInput,
  all: readonly TimedSession[],
): Promise<boolean> {
  const keys = all.flatMap(({ id }) => seatKey(code, id, email) ?? []);
  const seats = await database().attendee.findMany({
    where: { seatKey: { in: keys } },
    select: { registration: { select: { sessionId: true } } },
  });
  const held = new Set(seats.map(({ registration }) => registration.sessionId));
  const attended = all.filter(({ id }) => held.has(id) || sessions.includes(id));
  return clashing(attended).some((pair) => pair.some((index) => sessions.includes(attended[index]?.id ?? "")));
}
