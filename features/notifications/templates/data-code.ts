import "server-only";
import { CODE_MINUTES, signInDigits } from "@/lib/auth/sign-in-code.ts";
import type { MailTemplate } from "./template.ts";

/** The code that shows that somebody reads the address whose data they ask for; worthless ten minutes later. */
export const dataCodeMail: MailTemplate<{ requestId: string }> = async ({ requestId }, { translate }) => ({
  subject: translate("mail.dataCode.subject", { code: signInDigits(requestId) }),
  paragraphs: [translate("mail.dataCode.intro", { minutes: CODE_MINUTES }), translate("mail.dataCode.notYou")],
  code: signInDigits(requestId),
});

/** The code that shows that somebody reads an address that they want to have from now on. */
export const addressCodeMail: MailTemplate<{ requestId: string }> = async ({ requestId }, { translate }) => ({
  subject: translate("mail.addressCode.subject", { code: signInDigits(requestId) }),
  paragraphs: [translate("mail.dataCode.intro", { minutes: CODE_MINUTES }), translate("mail.addressCode.notYou")],
  code: signInDigits(requestId),
});
