import "server-only";
import type { Database } from "@/lib/db.ts";
import { env } from "@/lib/env.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { mailTranslator } from "@/lib/i18n/translator.ts";
import type { MailContext } from "./template.ts";

/** What a template is given for a reader of that language, to be read through `database`. */
export async function mailContext(locale: Locale, database: Database): Promise<MailContext> {
  return {
    locale,
    translate: await mailTranslator(locale),
    link: (path) => `${env().APP_URL}/${locale}${path}`,
    database,
  };
}
