import "server-only";
import { personalToken } from "@/lib/auth/personal-link.ts";
import { formatDateInZone } from "@/lib/time/format.ts";
import { institutionName, joined, unitNames } from "./institution-name.ts";
import type { MailTemplate } from "./template.ts";

/** A membership offered by mail. The link opens a page whose button accepts. Not sent once revoked or accepted. */
export const invitationMail: MailTemplate<{ invitationId: string }> = async (
  { invitationId },
  { translate, link, locale, database },
) => {
  const invitation = await database.invitation.findUnique({
    where: { id: invitationId },
    select: {
      institutionId: true,
      role: true,
      email: true,
      expiresAt: true,
      acceptedAt: true,
      revokedAt: true,
      units: { select: { unitId: true } },
    },
  });
  if (!invitation || invitation.acceptedAt || invitation.revokedAt) return null;
  const institution = await institutionName(database, invitation.institutionId, locale);
  if (!institution) return null;
  const { name } = institution;
  const units = await unitNames(
    database,
    invitation.institutionId,
    invitation.units.map(({ unitId }) => unitId),
    locale,
  );
  return {
    subject: translate("mail.invitation.subject", { institution: name }),
    paragraphs: [
      translate("mail.invitation.intro", { institution: name }),
      translate("mail.invitation.bound", { email: invitation.email }),
      translate("mail.invitation.ignore"),
    ],
    facts: [
      { label: translate("mail.invitation.role"), value: translate(`institutions.role.${invitation.role}`) },
      ...(units.length > 0 ? [{ label: translate("mail.membershipRole.units"), value: joined(units, locale) }] : []),
      {
        label: translate("mail.invitation.until"),
        value: formatDateInZone(locale, invitation.expiresAt, "UTC"),
      },
    ],
    action: {
      label: translate("mail.invitation.action"),
      href: link(`/invitations/${personalToken("invitation", invitationId)}`),
    },
  };
};
