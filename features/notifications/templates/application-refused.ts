import "server-only";
import { decidedApplication } from "./decided-application.ts";
import type { MailTemplate } from "./template.ts";

/** The office refused, and why. */
export const applicationRefusedMail: MailTemplate<{ applicationId: string }> = async (
  { applicationId },
  { translate, link, locale, database },
) => {
  const application = await decidedApplication(database, applicationId, locale);
  if (application?.status !== "refused") return null;
  const { name, note } = application;
  return {
    subject: translate("mail.applicationRefused.subject", { name }),
    paragraphs: [translate("mail.applicationRefused.intro", { name }), note, translate("mail.applicationRefused.next")],
    action: { label: translate("mail.applicationRefused.action"), href: link(`/applications/${applicationId}`) },
  };
};
