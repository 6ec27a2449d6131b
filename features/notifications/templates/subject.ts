import "server-only";
import type { Database } from "@/lib/db.ts";
import { nearestLocale } from "@/lib/i18n/locales.ts";
import { mailContext } from "./context.ts";
import { templateOf } from "./registry.ts";

/** Mails whose subject holds a code: it is not told again. */
const WITH_CODE = new Set(["sign-in-code", "data-code", "address-code"]);

/** The subject that a mail of the outbox had, made again from what is there now; the template's name where what it told of is gone. */
export async function mailSubject(
  tx: Database,
  { template, parameters, locale }: { template: string; parameters: unknown; locale: string },
): Promise<string> {
  const make = templateOf(template);
  if (!make || WITH_CODE.has(template)) return template;
  const content = await make(parameters as object, await mailContext(nearestLocale(locale), tx));
  return content?.subject ?? template;
}
