import { A_MINUTE } from "@/features/notifications/rules.ts";

/** How many days before a session people may be reminded; 0: not at all. */
export const REMINDER_DAYS = [0, 1, 3, 7] as const;

const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;

/** So long after the end people are thanked: doors have sent by then what they counted without a line. */
export const THANKS_AFTER_HOURS = 4;
/** What ended longer ago than this is not thanked for any more, however late the job runs. */
export const THANKS_UNTIL_HOURS = 72;

/** When people are reminded of what begins at `startsAt`: so many times 24 hours before. Instants. */
export function reminderMoment(startsAt: Date, days: number): Date {
  return new Date(startsAt.getTime() - days * DAY_HOURS * HOUR_MS);
}

/**
 * Whether a reminder is due at `now`: from its moment until it begins, and never where it is off. A job that was down for
 * hours sends late rather than not at all. Instants.
 */
export function isReminderDue({ startsAt, days }: { startsAt: Date; days: number }, now: Date): boolean {
  return days > 0 && reminderMoment(startsAt, days) <= now && now < startsAt;
}

/** Who is reminded: whoever had a place before that moment. Who got it later has just been told everything. Instants. */
export function isReminded(placeSince: Date, { startsAt, days }: { startsAt: Date; days: number }): boolean {
  return placeSince < reminderMoment(startsAt, days);
}

/** Between which ends (instants, both included) something is thanked for at `now`. */
export function thankedEnds(now: Date): { from: Date; until: Date } {
  const before = (hours: number) => new Date(now.getTime() - hours * HOUR_MS);
  return { from: before(THANKS_UNTIL_HOURS), until: before(THANKS_AFTER_HOURS) };
}

/** When the mail with this number of a round (from 0) is due, given when the round begins. */
export function dueInRound(index: number, now: Date): Date {
  return new Date(now.getTime() + Math.floor((index * 60_000) / A_MINUTE));
}

export type Person = { id: string; email: string; locale: string; tookPart: boolean };
export type Party = {
  id: string;
  kind: "individual" | "delegation";
  contactEmail: string;
  locale: string;
  /** Those who have a name. */
  people: readonly Person[];
};

/** A letter of a round: to whom, in which language, and about the registration or one of its people. */
export type RoundLetter = {
  recipient: string;
  locale: string;
  about: { registrationId: string } | { attendeeId: string };
};

/**
 * To whom a reminder about one registration goes: who registered for themselves (and those with them), and of a delegation each
 * person with an address and the contact, unless that is one of them. Nobody is written to twice.
 */
export function remindersFor({ id, kind, contactEmail, locale, people }: Party): RoundLetter[] {
  const delegates = kind === "delegation" ? lettersTo(people, locale) : [];
  const isAmong = delegates.some(({ recipient }) => recipient === contactEmail);
  return isAmong ? delegates : [...delegates, { recipient: contactEmail, locale, about: { registrationId: id } }];
}

/**
 * To whom thanks about one registration go. Where doors counted, to those who were let in, else to all; of a delegation to each
 * person with an address, and to the contact only for those without one.
 */
export function thanksFor({ id, kind, contactEmail, locale, people }: Party, wasCounted: boolean): RoundLetter[] {
  const present = people.filter(({ tookPart }) => tookPart || !wasCounted);
  if (present.length === 0) return [];
  const contact: RoundLetter = { recipient: contactEmail, locale, about: { registrationId: id } };
  if (kind === "individual") return [contact];
  const delegates = lettersTo(present, locale);
  return present.some(({ email }) => email === "") ? [...delegates, contact] : delegates;
}

function lettersTo(people: readonly Person[], locale: string): RoundLetter[] {
  const letters = people
    .filter(({ email }) => email !== "")
    .map((person) => ({ recipient: person.email, locale: person.locale || locale, about: { attendeeId: person.id } }));
  return letters.filter(({ recipient }, index) => letters.findIndex((one) => one.recipient === recipient) === index);
}
