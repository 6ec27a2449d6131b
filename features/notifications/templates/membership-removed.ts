import "server-only";
import { institutionName } from "./institution-name.ts";
import type { MailTemplate } from "./template.ts";

/** An owner ended somebody's membership. */
export const membershipRemovedMail: MailTemplate<{ institutionId: string }> = async (
  { institutionId },
  { translate, locale, database },
) => {
  const institution = await institutionName(database, institutionId, locale);
  if (!institution) return null;
  return {
    subject: translate("mail.membershipRemoved.subject", { institution: institution.name }),
    paragraphs: [
      translate("mail.membershipRemoved.intro", { institution: institution.name }),
      translate("mail.membershipRemoved.next"),
    ],
  };
};
