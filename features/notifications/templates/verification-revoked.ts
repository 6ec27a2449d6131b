import "server-only";
import { institutionName } from "./institution-name.ts";
import type { MailTemplate } from "./template.ts";

/** The office withdrew the verification, and why. */
export const verificationRevokedMail: MailTemplate<{ institutionId: string; reason: string }> = async (
  { institutionId, reason },
  { translate, link, locale, database },
) => {
  const institution = await institutionName(database, institutionId, locale);
  if (!institution) return null;
  const { name, slug } = institution;
  return {
    subject: translate("mail.verificationRevoked.subject", { institution: name }),
    paragraphs: [
      translate("mail.verificationRevoked.intro", { institution: name }),
      reason,
      translate("mail.verificationRevoked.next"),
      translate("mail.appealOpen"),
    ],
    action: { label: translate("mail.verificationRevoked.action"), href: link(`/desk/${slug}/verification`) },
  };
};
