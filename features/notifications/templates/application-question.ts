import "server-only";
import { decidedApplication } from "./decided-application.ts";
import type { MailTemplate } from "./template.ts";

/** The office asks something. Not sent when the applicant has answered meanwhile. */
export const applicationQuestionMail: MailTemplate<{ applicationId: string }> = async (
  { applicationId },
  { translate, link, locale, database },
) => {
  const application = await decidedApplication(database, applicationId, locale);
  if (application?.status !== "question") return null;
  const { name, note } = application;
  return {
    subject: translate("mail.applicationQuestion.subject", { name }),
    paragraphs: [
      translate("mail.applicationQuestion.intro", { name }),
      note,
      translate("mail.applicationQuestion.next"),
    ],
    action: { label: translate("mail.applicationQuestion.action"), href: link(`/applications/${applicationId}`) },
  };
};
