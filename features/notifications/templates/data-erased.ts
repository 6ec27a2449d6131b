import "server-only";
import type { MailTemplate } from "./template.ts";

/** The last mail to somebody who was erased. It is not kept once it is sent. */
export const dataErasedMail: MailTemplate<Record<string, never>> = async (_parameters, { translate, link }) => ({
  subject: translate("mail.dataErased.subject"),
  paragraphs: [
    translate("mail.dataErased.intro"),
    translate("mail.dataErased.stays"),
    translate("mail.dataErased.notYou"),
  ],
  links: [{ label: translate("mail.dataErased.more"), href: link("/privacy"), note: "" }],
});
