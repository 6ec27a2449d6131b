import "server-only";
import { listingFacts, openAction, readRegistrationLetter } from "./registration-letter.ts";
import type { MailTemplate } from "./template.ts";

/** The organiser said no, and why. */
export const registrationDeclinedMail: MailTemplate<{ registrationId: string }> = async (
  { registrationId },
  { locale, translate, link, database },
) => {
  const letter = await readRegistrationLetter(database, registrationId, locale);
  if (letter?.status !== "declined") return null;
  const { title } = letter.listing;
  return {
    subject: translate("mail.registrationDeclined.subject", { title }),
    paragraphs: [
      translate("mail.registrationDeclined.intro", { name: letter.contactName, title }),
      translate("mail.registrationDeclined.reason", { reason: letter.reason }),
    ],
    facts: listingFacts(letter, { translate, link }),
    action: openAction(letter, { translate, link }),
  };
};
