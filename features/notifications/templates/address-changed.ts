import "server-only";
import type { MailTemplate } from "./template.ts";

/** To the address that somebody had before: from now on nothing is sent there. */
export const addressChangedMail: MailTemplate<Record<string, never>> = async (_parameters, { translate }) => ({
  subject: translate("mail.addressChanged.subject"),
  paragraphs: [translate("mail.addressChanged.intro"), translate("mail.addressChanged.notYou")],
});
