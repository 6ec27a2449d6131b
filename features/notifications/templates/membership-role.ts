import "server-only";
import type { MembershipRole } from "@/prisma/generated/enums.ts";
import { institutionName } from "./institution-name.ts";
import type { MailTemplate } from "./template.ts";

/** An owner gave somebody another role. */
export const membershipRoleMail: MailTemplate<{ institutionId: string; role: MembershipRole }> = async (
  { institutionId, role },
  { translate, link, locale, database },
) => {
  const institution = await institutionName(database, institutionId, locale);
  if (!institution) return null;
  const { name, slug } = institution;
  return {
    subject: translate("mail.membershipRole.subject", { institution: name }),
    paragraphs: [
      translate("mail.membershipRole.intro", { institution: name, role: translate(`institutions.role.${role}`) }),
      translate(`institutions.roleExplained.${role}`),
    ],
    action: { label: translate("mail.membershipRole.action"), href: link(`/desk/${slug}`) },
  };
};
