import type { Locale } from "@/lib/i18n/locales.ts";

/** Where somebody sees what is held about them: at their account, or behind the personal link of a registration. */
export type DataPlace = { locale: Locale; token: string | null };

/** The address of that page. */
export function dataPath({ locale, token }: DataPlace): string {
  return token === null ? `/${locale}/account/data` : `/${locale}/registrations/${encodeURIComponent(token)}/data`;
}
