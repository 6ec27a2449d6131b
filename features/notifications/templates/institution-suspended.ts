import "server-only";
import { institutionName } from "./institution-name.ts";
import type { MailTemplate } from "./template.ts";

/** The office stopped the institution from posting, and why. */
export const institutionSuspendedMail: MailTemplate<{ institutionId: string; reason: string }> = async (
  { institutionId, reason },
  { translate, link, locale, database },
) => {
  const institution = await institutionName(database, institutionId, locale);
  if (!institution) return null;
  const { name, slug } = institution;
  return {
    subject: translate("mail.institutionSuspended.subject", { institution: name }),
    paragraphs: [
      translate("mail.institutionSuspended.intro", { institution: name }),
      reason,
      translate("mail.institutionSuspended.next"),
      translate("mail.appealOpen"),
    ],
    action: { label: translate("mail.institutionSuspended.action"), href: link(`/desk/${slug}/verification`) },
  };
};
