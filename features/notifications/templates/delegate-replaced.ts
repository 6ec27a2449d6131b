import "server-only";
import { listingFacts, readRegistrationLetter } from "./registration-letter.ts";
import type { MailTemplate } from "./template.ts";

/** Somebody else has the place that a person had in a delegation. Their ticket and link are gone; so the letter has none. */
export const delegateReplacedMail: MailTemplate<{ registrationId: string; name: string }> = async (
  { registrationId, name },
  { locale, translate, link, database },
) => {
  const letter = await readRegistrationLetter(database, registrationId, locale);
  if (!letter) return null;
  const { title } = letter.listing;
  return {
    subject: translate("mail.delegateReplaced.subject", { title }),
    paragraphs: [
      translate("mail.delegateReplaced.intro", { name, contact: letter.contactName, title }),
      translate("mail.delegateReplaced.ticket"),
    ],
    // No online address: it is for those who come.
    facts: listingFacts({ listing: letter.listing, online: new Map() }, { translate, link }),
  };
};
