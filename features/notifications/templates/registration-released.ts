import "server-only";
import { listingFacts, openAction, readRegistrationLetter } from "./registration-letter.ts";
import type { MailTemplate } from "./template.ts";

/** Places that a delegation held without names were given back; who was named keeps theirs. */
export const registrationReleasedMail: MailTemplate<{ registrationId: string }> = async (
  { registrationId },
  { locale, translate, link, database },
) => {
  const letter = await readRegistrationLetter(database, registrationId, locale);
  if (!letter) return null;
  const { title } = letter.listing;
  return {
    subject: translate("mail.registrationReleased.subject", { title }),
    paragraphs: [
      translate("mail.registrationReleased.intro", { name: letter.contactName, title }),
      translate("mail.registrationReleased.kept", { people: letter.people }),
    ],
    facts: listingFacts(letter, { translate, link }),
    action: openAction(letter, { translate, link }),
  };
};
