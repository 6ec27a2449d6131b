import "server-only";
import { listingFacts, readRegistrationLetter } from "./registration-letter.ts";
import type { MailTemplate } from "./template.ts";

/** The time to answer, or to name people, is over: what that means, and that one may register again. */
export const registrationExpiredMail: MailTemplate<{ registrationId: string }> = async (
  { registrationId },
  { locale, translate, link, database },
) => {
  const letter = await readRegistrationLetter(database, registrationId, locale);
  if (letter?.status !== "expired") return null;
  const { title, code } = letter.listing;
  return {
    subject: translate("mail.registrationExpired.subject", { title }),
    paragraphs: [
      translate(
        letter.kind === "delegation" ? "mail.registrationExpired.delegation" : "mail.registrationExpired.intro",
        {
          name: letter.contactName,
          title,
        },
      ),
      translate("mail.registrationExpired.again"),
    ],
    facts: listingFacts(letter, { translate, link }),
    action: { label: translate("mail.registrationExpired.open"), href: link(`/listings/${code}`) },
  };
};
