import "server-only";
import { listingFacts, readRegistrationLetter } from "./registration-letter.ts";
import type { MailTemplate } from "./template.ts";

/** Withdrawn, by the person or by the organiser, who then gave a reason. */
export const registrationWithdrawnMail: MailTemplate<{ registrationId: string }> = async (
  { registrationId },
  { locale, translate, link, database },
) => {
  const letter = await readRegistrationLetter(database, registrationId, locale);
  if (letter?.status !== "withdrawn") return null;
  const { title } = letter.listing;
  return {
    subject: translate("mail.registrationWithdrawn.subject", { title }),
    paragraphs: [
      translate("mail.registrationWithdrawn.intro", { name: letter.contactName, people: letter.people, title }),
      ...(letter.reason === "" ? [] : [translate("mail.registrationWithdrawn.reason", { reason: letter.reason })]),
      translate("mail.registrationWithdrawn.again"),
    ],
    facts: listingFacts(letter, { translate, link }),
  };
};
