import "server-only";
import type { MembershipRole } from "@/prisma/generated/enums.ts";
import { institutionName, joined, unitNames } from "./institution-name.ts";
import type { MailTemplate } from "./template.ts";

/** An owner gave somebody another role, or limited it to other units. */
export const membershipRoleMail: MailTemplate<{
  institutionId: string;
  role: MembershipRole;
  units?: readonly string[];
}> = async ({ institutionId, role, units = [] }, { translate, link, locale, database }) => {
  const institution = await institutionName(database, institutionId, locale);
  if (!institution) return null;
  const { name, slug } = institution;
  const names = await unitNames(database, institutionId, units, locale);
  return {
    subject: translate("mail.membershipRole.subject", { institution: name }),
    paragraphs: [
      translate("mail.membershipRole.intro", { institution: name, role: translate(`institutions.role.${role}`) }),
      translate(`institutions.roleExplained.${role}`),
    ],
    facts: names.length > 0 ? [{ label: translate("mail.membershipRole.units"), value: joined(names, locale) }] : [],
    action: { label: translate("mail.membershipRole.action"), href: link(`/desk/${slug}`) },
  };
};
