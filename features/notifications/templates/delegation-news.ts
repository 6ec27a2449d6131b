import "server-only";
import { formatDateTimeInZone, zoneName } from "@/lib/time/format.ts";
import { listingFacts, openAction, type RegistrationLetter, readRegistrationLetter } from "./registration-letter.ts";
import type { MailContent, MailContext, MailTemplate } from "./template.ts";

/** How many places have no name, and until when they are kept; nothing when all are named. */
async function readHold(registrationId: string, { database }: MailContext) {
  const row = await database.registration.findUnique({
    where: { id: registrationId },
    select: { holdExpiresAt: true, _count: { select: { attendees: { where: { name: "" } } } } },
  });
  const places = row?._count.attendees ?? 0;
  return row?.holdExpiresAt && places > 0 ? { endsAt: row.holdExpiresAt, places } : null;
}

function untilWords(endsAt: Date, { timeZone }: RegistrationLetter, { locale, translate }: MailContext): string {
  return translate("mail.holdEnding.until", {
    date: formatDateTimeInZone(locale, endsAt, timeZone, "long"),
    zone: zoneName(timeZone, locale, endsAt),
  });
}

function letterOf(
  letter: RegistrationLetter,
  context: MailContext,
  words: Pick<MailContent, "subject" | "paragraphs">,
): MailContent {
  return { ...words, facts: listingFacts(letter, context), action: openAction(letter, context) };
}

/** To the registrar: a person of the delegation does not come, and their place has no name any more. */
export const delegateDeclinedMail: MailTemplate<{ registrationId: string; name: string }> = async (
  { registrationId, name },
  context,
) => {
  const { translate, database, locale } = context;
  const letter = await readRegistrationLetter(database, registrationId, locale);
  if (!letter) return null;
  const { title } = letter.listing;
  const hold = await readHold(registrationId, context);
  return letterOf(letter, context, {
    subject: translate("mail.delegateDeclined.subject", { title }),
    paragraphs: [
      translate("mail.delegateDeclined.intro", { name: letter.contactName, person: name, title }),
      ...(hold ? [translate("mail.delegateDeclined.place"), untilWords(hold.endsAt, letter, context)] : []),
    ],
  });
};

/** To the registrar: places without names are given back soon. Nothing when all are named meanwhile. */
export const holdEndingMail: MailTemplate<{ registrationId: string }> = async ({ registrationId }, context) => {
  const { translate, database, locale } = context;
  const letter = await readRegistrationLetter(database, registrationId, locale);
  const hold = await readHold(registrationId, context);
  if (!letter || !hold) return null;
  const { title } = letter.listing;
  return letterOf(letter, context, {
    subject: translate("mail.holdEnding.subject", { title }),
    paragraphs: [
      translate("mail.holdEnding.intro", { name: letter.contactName, places: hold.places, title }),
      untilWords(hold.endsAt, letter, context),
    ],
  });
};
