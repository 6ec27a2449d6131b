import "server-only";
import { calendarOf, listingFacts, readRegistrationLetter } from "./registration-letter.ts";
import type { MailTemplate } from "./template.ts";

/** To each person of a delegation who has an address: a ticket of their own. */
export const registrationTicketMail: MailTemplate<{ attendeeId: string }> = async (
  { attendeeId },
  { locale, translate, link, database },
) => {
  const attendee = await database.attendee.findUnique({
    where: { id: attendeeId },
    select: { registrationId: true },
  });
  const letter = attendee && (await readRegistrationLetter(database, attendee.registrationId, locale));
  const ticket = letter?.attendees.find(({ id }) => id === attendeeId);
  if (!ticket || letter?.status !== "confirmed") return null;
  const { title } = letter.listing;
  return {
    subject: translate("mail.registrationTicket.subject", { title }),
    paragraphs: [
      translate("mail.registrationTicket.intro", { name: ticket.name, contact: letter.contactName, title }),
      translate("mail.registrationTicket.show"),
    ],
    code: ticket.code,
    facts: listingFacts(letter, { translate, link }),
    action: { label: translate("mail.registrationTicket.open"), href: link(ticket.path) },
    calendar: calendarOf({ ...letter, path: ticket.path }, link) ?? undefined,
  };
};
