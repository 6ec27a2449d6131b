import "server-only";
import type { MailTemplate } from "./template.ts";

/** A lead ended somebody's place in the portal office. */
export const officeRemovedMail: MailTemplate<Record<string, never>> = async (_parameters, { translate }) => ({
  subject: translate("mail.officeRemoved.subject"),
  paragraphs: [translate("mail.officeRemoved.intro"), translate("mail.membershipRemoved.next")],
});
