import "server-only";
import { decidedApplication } from "./decided-application.ts";
import type { MailTemplate } from "./template.ts";

/** The office admitted the institution; the applicant is its first owner. */
export const applicationApprovedMail: MailTemplate<{ applicationId: string }> = async (
  { applicationId },
  { translate, link, locale, database },
) => {
  const application = await decidedApplication(database, applicationId, locale);
  if (!application?.deskSlug) return null;
  const { name, deskSlug } = application;
  return {
    subject: translate("mail.applicationApproved.subject", { name }),
    paragraphs: [translate("mail.applicationApproved.intro", { name }), translate("mail.applicationApproved.next")],
    action: { label: translate("mail.applicationApproved.action"), href: link(`/desk/${deskSlug}`) },
  };
};
