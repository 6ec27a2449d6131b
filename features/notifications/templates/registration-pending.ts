import "server-only";
import { listingFacts, openAction, readRegistrationLetter, withdrawalAdvice } from "./registration-letter.ts";
import type { MailTemplate } from "./template.ts";

/** Received; the organiser decides. Not sent when that has happened meanwhile. */
export const registrationPendingMail: MailTemplate<{ registrationId: string }> = async (
  { registrationId },
  { locale, translate, link, database },
) => {
  const letter = await readRegistrationLetter(database, registrationId, locale);
  if (letter?.status !== "pending") return null;
  const { title } = letter.listing;
  return {
    subject: translate("mail.registrationPending.subject", { title }),
    paragraphs: [
      translate("mail.registrationPending.intro", { name: letter.contactName, people: letter.people, title }),
      translate("mail.registrationPending.next"),
      withdrawalAdvice(letter, translate),
    ],
    facts: listingFacts(letter, { translate, link }),
    action: openAction(letter, { translate, link }),
  };
};
