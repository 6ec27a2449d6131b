import "server-only";
import {
  calendarOf,
  type LetterPerson,
  listingFacts,
  moreAdvice,
  openAction,
  type RegistrationLetter,
  readRegistrationLetter,
  ticketFacts,
  ticketsAdvice,
  withdrawalAdvice,
} from "./registration-letter.ts";
import type { MailContent, MailContext, MailTemplate } from "./template.ts";

/** `startsAt`: the beginning that the reminder is of, an instant. */
type Parameters = { registrationId?: string; attendeeId?: string; sessionId: string; startsAt: string };

/**
 * Before a session: to whoever registered, or to one person of a delegation, with its calendar entry and the tickets. Not sent when the
 * place was given back, the listing was called off, or the session was moved or has begun meanwhile.
 */
export const registrationReminderMail: MailTemplate<Parameters> = async (parameters, context) => {
  const found = await readRoundLetter(parameters, context);
  const { sessionId, startsAt } = parameters;
  const session = found?.letter.listing.sessions.find(({ id }) => id === sessionId);
  if (!found || !session || found.letter.status !== "confirmed" || found.letter.listing.status !== "published")
    return null;
  if (session.startsAt.getTime() !== Date.parse(startsAt) || session.startsAt <= new Date()) return null;
  const letter = { ...found.letter, listing: { ...found.letter.listing, sessions: [session] } };
  return found.person ? reminderToPerson(letter, found.person, context) : reminderToContact(letter, context);
};

function reminderToContact(letter: RegistrationLetter, { translate, link }: MailContext): MailContent {
  const { title } = letter.listing;
  return {
    subject: translate("mail.registrationReminder.subject", { title }),
    paragraphs: [
      translate("mail.registrationReminder.intro", { name: letter.contactName, people: letter.people, title }),
      ...moreAdvice(letter, translate),
      ticketsAdvice(letter, translate),
      withdrawalAdvice(letter, translate),
    ],
    facts: [...listingFacts(letter, { translate, link }), ...ticketFacts(letter, { translate, link })],
    action: openAction(letter, { translate, link }),
    calendar: calendarOf(letter, link) ?? undefined,
  };
}

function reminderToPerson(
  letter: RegistrationLetter,
  person: LetterPerson,
  { translate, link }: MailContext,
): MailContent {
  const { title } = letter.listing;
  const subject = translate("mail.registrationReminder.subject", { title });
  const intro = translate("mail.registrationReminder.delegate", {
    name: person.name,
    contact: letter.contactName,
    title,
  });
  if (!person.hasAgreed) {
    // No ticket and no online address: these are for those who come.
    const told = { ...letter, online: new Map<string, string>(), path: person.ownPath };
    return {
      subject,
      paragraphs: [intro, translate("mail.registrationTicket.agree")],
      facts: listingFacts(told, { translate, link }),
      action: { label: translate("mail.delegateLink.open"), href: link(person.ownPath) },
      calendar: calendarOf(told, link) ?? undefined,
    };
  }
  return {
    subject,
    paragraphs: [intro, translate("mail.registrationTicket.show")],
    code: person.code,
    facts: [
      ...listingFacts(letter, { translate, link }),
      { label: translate("mail.registrationTicket.ownPage"), value: link(person.ownPath) },
    ],
    action: { label: translate("mail.registrationTicket.open"), href: link(person.path) },
    calendar: calendarOf({ ...letter, path: person.path }, link) ?? undefined,
  };
}

export type RoundLetter = { letter: RegistrationLetter; person: LetterPerson | null };

/** A letter about a registration, or about one person of it; nothing when it, or they, are gone. */
export async function readRoundLetter(
  { registrationId, attendeeId }: { registrationId?: string; attendeeId?: string },
  { database, locale }: MailContext,
): Promise<RoundLetter | null> {
  const about = attendeeId
    ? await database.attendee.findUnique({ where: { id: attendeeId }, select: { registrationId: true } })
    : { registrationId };
  const letter = about?.registrationId ? await readRegistrationLetter(database, about.registrationId, locale) : null;
  const person = letter?.attendees.find(({ id }) => id === attendeeId) ?? null;
  return letter && (person || !attendeeId) ? { letter, person } : null;
}
