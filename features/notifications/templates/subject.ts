import "server-only";
import type { Database } from "@/lib/db.ts";
import { env } from "@/lib/env.ts";
import { nearestLocale } from "@/lib/i18n/locales.ts";
import { mailTranslator } from "@/lib/i18n/translator.ts";
import { MAIL_TEMPLATES } from "./registry.ts";
import type { MailTemplate } from "./template.ts";

/** Mails whose subject holds a code: it is not told again. */
const WITH_CODE = new Set(["sign-in-code", "data-code", "address-code"]);

/** The subject that a mail of the outbox had, made again from what is there now; the template's name where what it told of is gone. */
export async function mailSubject(
  tx: Database,
  { template, parameters, locale }: { template: string; parameters: unknown; locale: string },
): Promise<string> {
  const make = MAIL_TEMPLATES[template as keyof typeof MAIL_TEMPLATES] as MailTemplate<object> | undefined;
  if (!make || WITH_CODE.has(template)) return template;
  const language = nearestLocale(locale);
  const content = await make(parameters as object, {
    locale: language,
    translate: await mailTranslator(language),
    link: (path) => `${env().APP_URL}/${language}${path}`,
    database: tx,
  });
  return content?.subject ?? template;
}
