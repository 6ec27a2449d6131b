import "server-only";
import { readDelegateLetter } from "./delegate-link.ts";
import { calendarOf, listingFacts } from "./registration-letter.ts";
import type { MailTemplate } from "./template.ts";

/**
 * To each person of a delegation who has an address, when it has places: the way to their own page, and once they have
 * agreed there, their ticket.
 */
export const registrationTicketMail: MailTemplate<{ attendeeId: string }> = async (
  { attendeeId },
  { locale, translate, link, database },
) => {
  const { letter, person } = (await readDelegateLetter(database, attendeeId, locale)) ?? {};
  if (!person || letter?.status !== "confirmed") return null;
  const { title } = letter.listing;
  const intro = translate("mail.registrationTicket.intro", { name: person.name, contact: letter.contactName, title });
  if (!person.hasAgreed) {
    return {
      subject: translate("mail.registrationTicket.subjectPlace", { title }),
      paragraphs: [intro, translate("mail.registrationTicket.agree")],
      // No online address yet: it is for those who come.
      facts: listingFacts({ listing: letter.listing, online: new Map() }, { translate, link }),
      action: { label: translate("mail.delegateLink.open"), href: link(person.ownPath) },
    };
  }
  return {
    subject: translate("mail.registrationTicket.subject", { title }),
    paragraphs: [
      intro,
      translate("mail.registrationTicket.show"),
      ...(person.hasOpenQuestions ? [translate("mail.registration.asksMore")] : []),
    ],
    code: person.code,
    facts: [
      ...listingFacts(letter, { translate, link }),
      { label: translate("mail.registrationTicket.ownPage"), value: link(person.ownPath) },
    ],
    action: { label: translate("mail.registrationTicket.open"), href: link(person.path) },
    calendar: calendarOf({ ...letter, path: person.path }, link) ?? undefined,
  };
};
