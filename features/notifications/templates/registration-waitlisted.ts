import "server-only";
import { listingFacts, openAction, readRegistrationLetter, withdrawalAdvice } from "./registration-letter.ts";
import type { MailTemplate } from "./template.ts";

/** Nothing free: the place in the queue, and what happens next. Not sent when the group has moved up meanwhile. */
export const registrationWaitlistedMail: MailTemplate<{ registrationId: string }> = async (
  { registrationId },
  { locale, translate, link, database },
) => {
  const letter = await readRegistrationLetter(database, registrationId, locale);
  if (letter?.status !== "waitlisted" || letter.place === null) return null;
  const { title } = letter.listing;
  return {
    subject: translate("mail.registrationWaitlisted.subject", { title }),
    paragraphs: [
      translate("mail.registrationWaitlisted.intro", { name: letter.contactName, people: letter.people, title }),
      translate("mail.registrationWaitlisted.place", { place: letter.place }),
      letter.placesTooFew === null
        ? translate("mail.registrationWaitlisted.next")
        : translate("mail.registrationWaitlisted.moreThanPlaces", {
            people: letter.people,
            places: letter.placesTooFew,
          }),
      withdrawalAdvice(letter, translate),
    ],
    facts: listingFacts(letter, { translate, link }),
    action: openAction(letter, { translate, link }),
  };
};
