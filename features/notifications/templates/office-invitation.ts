import "server-only";
import { personalToken } from "@/lib/auth/personal-link.ts";
import { formatDateInZone } from "@/lib/time/format.ts";
import type { MailTemplate } from "./template.ts";

/** A place in the portal office offered by mail. The link opens a page whose button accepts. Not sent once taken back or used. */
export const officeInvitationMail: MailTemplate<{ invitationId: string }> = async (
  { invitationId },
  { translate, link, locale, database },
) => {
  const invitation = await database.officeInvitation.findUnique({
    where: { id: invitationId },
    select: { email: true, role: true, expiresAt: true, usedAt: true, revokedAt: true },
  });
  if (!invitation?.email || invitation.usedAt || invitation.revokedAt) return null;
  return {
    subject: translate("mail.officeInvitation.subject"),
    paragraphs: [
      translate("mail.officeInvitation.intro"),
      translate("mail.invitation.bound", { email: invitation.email }),
      translate("mail.invitation.ignore"),
    ],
    facts: [
      { label: translate("mail.invitation.role"), value: translate(`office.staff.role.${invitation.role}`) },
      { label: translate("mail.invitation.until"), value: formatDateInZone(locale, invitation.expiresAt, "UTC") },
    ],
    action: {
      label: translate("mail.invitation.action"),
      href: link(`/office-invitation/${personalToken("office-invitation", invitationId)}`),
    },
  };
};
