"use server";

import { notFound } from "next/navigation";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { redirectRedrawn } from "@/lib/http/redrawn.ts";
import { isLocale } from "@/lib/i18n/locales.ts";
import { ConsentPurpose } from "@/prisma/generated/enums.ts";
import { endConsentByToken } from "../commands/end-consent.ts";

/** Takes back one consent by the personal link. The page it leads back to says how things stand, also when it was taken back before. */
export async function endConsentAction(form: FormData): Promise<void> {
  const token = String(form.get("token"));
  const locale = String(form.get("locale"));
  const purpose = Object.values(ConsentPurpose).find((one) => one === form.get("purpose"));
  if (!isLocale(locale) || !purpose) notFound();
  await orNotFound(() => endConsentByToken(token, purpose));
  redirectRedrawn(`/${locale}/registrations/${encodeURIComponent(token)}#agreed`);
}
