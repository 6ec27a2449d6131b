import "server-only";
import { listingFacts, openAction, readRegistrationLetter } from "./registration-letter.ts";
import type { MailTemplate } from "./template.ts";

/** Somebody typed an address that is registered already: its owner gets the personal link once more. */
export const registrationLinkMail: MailTemplate<{ registrationId: string }> = async (
  { registrationId },
  { locale, translate, link, database },
) => {
  const letter = await readRegistrationLetter(database, registrationId, locale);
  if (!letter) return null;
  const { title } = letter.listing;
  return {
    subject: translate("mail.registrationLink.subject", { title }),
    paragraphs: [
      translate("mail.registrationLink.intro", { name: letter.contactName, title }),
      translate("mail.registrationLink.notYou"),
    ],
    facts: listingFacts(letter, { translate, link }),
    action: openAction(letter, { translate, link }),
  };
};
