import "server-only";
import type { Database } from "@/lib/db.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import {
  type LetterPerson,
  listingFacts,
  type RegistrationLetter,
  readRegistrationLetter,
} from "./registration-letter.ts";
import type { MailContent, MailContext, MailTemplate } from "./template.ts";

export type DelegateLetter = { letter: RegistrationLetter; person: LetterPerson };

/** Reads one person of a delegation with it for a letter; nothing when somebody else has the place, or nobody. */
export async function readDelegateLetter(
  database: Database,
  attendeeId: string,
  locale: Locale,
): Promise<DelegateLetter | null> {
  const attendee = await database.attendee.findUnique({
    where: { id: attendeeId },
    select: { registrationId: true },
  });
  const letter = attendee && (await readRegistrationLetter(database, attendee.registrationId, locale));
  const person = letter?.attendees.find(({ id }) => id === attendeeId);
  return letter && person ? { letter, person } : null;
}

function letterTo(
  { letter, person }: DelegateLetter,
  { translate, link }: MailContext,
  words: Pick<MailContent, "subject" | "paragraphs">,
): MailContent {
  return {
    ...words,
    facts: listingFacts({ listing: letter.listing, online: new Map() }, { translate, link }),
    action: { label: translate("mail.delegateLink.open"), href: link(person.ownPath) },
  };
}

/** The way to their own page, for a person of a delegation that has no places yet, or who is sent it once more. */
export const delegateLinkMail: MailTemplate<{ attendeeId: string }> = async ({ attendeeId }, context) => {
  const found = await readDelegateLetter(context.database, attendeeId, context.locale);
  if (!found) return null;
  const { translate } = context;
  const { title } = found.letter.listing;
  return letterTo(found, context, {
    subject: translate("mail.delegateLink.subject", { title }),
    paragraphs: [
      translate("mail.delegateLink.intro", { name: found.person.name, contact: found.letter.contactName, title }),
      translate("mail.delegateLink.page"),
    ],
  });
};

/** Once, five days before it begins: a person of a delegation who has not agreed, or not answered, yet. */
export const delegateReminderMail: MailTemplate<{ attendeeId: string }> = async ({ attendeeId }, context) => {
  const found = await readDelegateLetter(context.database, attendeeId, context.locale);
  if (found?.letter.status !== "confirmed") return null;
  const { person, letter } = found;
  if (person.hasAgreed && !person.hasOpenQuestions) return null;
  const { translate } = context;
  const { title } = letter.listing;
  const missing = person.hasAgreed ? "answers" : "agreement";
  return letterTo(found, context, {
    subject: translate("mail.delegateReminder.subject", { title }),
    paragraphs: [
      translate(`mail.delegateReminder.${missing}`, { name: person.name, title }),
      translate("mail.delegateLink.page"),
    ],
  });
};

/** To a person of a delegation who had answered, once its answers for the whole changed and more is asked of them. */
export const delegateQuestionsMail: MailTemplate<{ attendeeId: string }> = async ({ attendeeId }, context) => {
  const found = await readDelegateLetter(context.database, attendeeId, context.locale);
  if (!found?.person.hasOpenQuestions) return null;
  const { translate } = context;
  const { title } = found.letter.listing;
  return letterTo(found, context, {
    subject: translate("mail.delegateQuestions.subject", { title }),
    paragraphs: [
      translate("mail.delegateQuestions.intro", { name: found.person.name, contact: found.letter.contactName, title }),
      translate("mail.delegateQuestions.page"),
    ],
  });
};
