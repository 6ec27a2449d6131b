import "server-only";
import { CODE_MINUTES, signInDigits, signInLinkToken } from "@/lib/auth/sign-in-code.ts";
import type { MailTemplate } from "./template.ts";

/** The code and the link to sign in with; worthless ten minutes later. */
export const signInCodeMail: MailTemplate<{ requestId: string }> = async ({ requestId }, { translate, link }) => ({
  subject: translate("mail.signInCode.subject", { code: signInDigits(requestId) }),
  paragraphs: [translate("mail.signInCode.intro", { minutes: CODE_MINUTES }), translate("mail.signInCode.notYou")],
  code: signInDigits(requestId),
  action: { label: translate("mail.signInCode.action"), href: link(`/sign-in/link/${signInLinkToken(requestId)}`) },
});
