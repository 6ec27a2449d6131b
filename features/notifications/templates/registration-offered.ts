import "server-only";
import { formatDateTimeInZone, zoneName } from "@/lib/time/format.ts";
import { listingFacts, openAction, readRegistrationLetter, withdrawalAdvice } from "./registration-letter.ts";
import type { MailTemplate } from "./template.ts";

/** Places are kept for somebody who waited: until when, and where to take them. Not sent when they were taken meanwhile. */
export const registrationOfferedMail: MailTemplate<{ registrationId: string }> = async (
  { registrationId },
  { locale, translate, link, database },
) => {
  const letter = await readRegistrationLetter(database, registrationId, locale);
  if (letter?.status !== "offered" || letter.offerExpiresAt === null) return null;
  const { title } = letter.listing;
  const zone = letter.timeZone;
  return {
    subject: translate("mail.registrationOffered.subject", { title }),
    paragraphs: [
      translate("mail.registrationOffered.intro", { name: letter.contactName, people: letter.people, title }),
      translate("mail.registrationOffered.until", {
        date: formatDateTimeInZone(locale, letter.offerExpiresAt, zone, "long"),
        zone: zoneName(zone, locale, letter.offerExpiresAt),
      }),
      withdrawalAdvice(letter, translate),
    ],
    facts: listingFacts(letter, { translate, link }),
    action: openAction(letter, { translate, link }),
  };
};
