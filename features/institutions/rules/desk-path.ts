import { nearestLocale } from "@/lib/i18n/locales.ts";

/** Where a desk's form stands. It comes back from the browser, so that every command asks again who may what. */
export type DeskPlace = { locale: string; slug: string; institutionId: string };

/** The address of an institution's desk, or of something below it. */
export function deskPath({ locale, slug }: Pick<DeskPlace, "locale" | "slug">, below = ""): string {
  return `/${nearestLocale(locale)}/desk/${encodeURIComponent(slug)}${below}`;
}
