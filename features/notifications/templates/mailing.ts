import "server-only";
import { type MailingWords, wordsFor } from "@/features/mailings/rules.ts";
import { openAction, readRegistrationLetter } from "./registration-letter.ts";
import type { MailContent, MailContext, MailTemplate } from "./template.ts";

/**
 * What a desk writes to somebody registered, in their language where it is translated. Not sent when the registration is gone, or when the
 * institution was suspended meanwhile.
 */
export const mailingMail: MailTemplate<{ mailingId: string; registrationId: string }> = async (
  { mailingId, registrationId },
  context,
) => {
  const mailing = await context.database.mailing.findUnique({
    where: { id: mailingId },
    select: {
      sourceLanguage: true,
      texts: { select: { language: true, subject: true, text: true } },
      listing: { select: { institution: { select: { status: true } } } },
    },
  });
  if (mailing?.listing.institution.status !== "active") return null;
  return mailingContent({ registrationId, words: mailing }, context);
};

/** The mail that somebody registered would get with these words. Whoever answers does so by the institution's form: no address is told. */
export async function mailingContent(
  { registrationId, words }: { registrationId: string; words: MailingWords },
  { locale, translate, link, database }: MailContext,
): Promise<MailContent | null> {
  const letter = await readRegistrationLetter(database, registrationId, locale);
  const text = wordsFor(words, locale);
  if (!letter || !text) return null;
  const { id, name: institution, slug } = letter.listing.institution;
  const host = await database.institution.findUnique({ where: { id }, select: { contactEmail: true } });
  return {
    subject: text.subject,
    paragraphs: [
      translate("mail.mailing.intro", { name: letter.contactName, institution, title: letter.listing.title }),
    ],
    quoted: text.text,
    links: host?.contactEmail
      ? [
          {
            label: translate("mail.mailing.answer", { institution }),
            href: link(`/contact/${slug}`),
            note: translate("mail.mailing.answerNote"),
          },
        ]
      : [],
    action: openAction(letter, { translate, link }),
  };
}
