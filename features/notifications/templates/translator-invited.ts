import "server-only";
import { personalToken } from "@/lib/auth/personal-link.ts";
import { languageName } from "@/lib/places/languages.ts";
import { formatDateInZone } from "@/lib/time/format.ts";
import { institutionName } from "./institution-name.ts";
import type { MailTemplate } from "./template.ts";

/** One listing offered for translation into one language. The link opens a page whose button accepts. Not sent once taken back or accepted. */
export const translatorInvitedMail: MailTemplate<{ translatorId: string }> = async (
  { translatorId },
  { translate, link, locale, database },
) => {
  const translator = await database.translator.findUnique({
    where: { id: translatorId },
    select: {
      email: true,
      language: true,
      expiresAt: true,
      acceptedAt: true,
      revokedAt: true,
      listing: {
        select: {
          code: true,
          sourceLanguage: true,
          institutionId: true,
          translations: { select: { language: true, title: true } },
        },
      },
    },
  });
  if (!translator || translator.acceptedAt || translator.revokedAt) return null;
  const { listing, email } = translator;
  const institution = await institutionName(database, listing.institutionId, locale);
  if (!institution) return null;
  const title = listing.translations.find(({ language }) => language === listing.sourceLanguage)?.title ?? listing.code;
  const names = { institution: institution.name, title, language: languageName(translator.language, locale) };
  return {
    subject: translate("mail.translatorInvited.subject", names),
    paragraphs: [
      translate("mail.translatorInvited.intro", names),
      translate("mail.translatorInvited.bound", { email }),
      translate("mail.invitation.ignore"),
    ],
    facts: [
      { label: translate("mail.invitation.until"), value: formatDateInZone(locale, translator.expiresAt, "UTC") },
    ],
    action: {
      label: translate("mail.translatorInvited.action"),
      href: link(`/translator-invitations/${personalToken("translator", translatorId)}`),
    },
  };
};
