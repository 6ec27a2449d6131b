import "server-only";
import { signInCodeMail } from "./sign-in-code.ts";

/** Every mail the portal can send. The outbox names one of these. */
export const MAIL_TEMPLATES = {
  "sign-in-code": signInCodeMail,
};

export type MailTemplateName = keyof typeof MAIL_TEMPLATES;

/** The parameters of one template. */
export type MailParameters<Name extends MailTemplateName> = Parameters<(typeof MAIL_TEMPLATES)[Name]>[0];
