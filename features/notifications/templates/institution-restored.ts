import "server-only";
import { institutionName } from "./institution-name.ts";
import type { MailTemplate } from "./template.ts";

/** The office lets the institution post again. */
export const institutionRestoredMail: MailTemplate<{ institutionId: string; reason: string }> = async (
  { institutionId, reason },
  { translate, link, locale, database },
) => {
  const institution = await institutionName(database, institutionId, locale);
  if (!institution) return null;
  const { name, slug } = institution;
  return {
    subject: translate("mail.institutionRestored.subject", { institution: name }),
    paragraphs: [
      translate("mail.institutionRestored.intro", { institution: name }),
      reason,
      translate("mail.institutionRestored.next"),
    ],
    action: { label: translate("mail.institutionRestored.action"), href: link(`/desk/${slug}`) },
  };
};
