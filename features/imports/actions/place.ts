import { nearestLocale } from "@/lib/i18n/locales.ts";

/** Where a form about imports stands. It comes back from the browser, so that every command asks again who may what. */
export type DeskPlace = { locale: string; slug: string; institutionId: string };

/** The address of the desk's imports, or of something below them. */
export function importPath(place: DeskPlace, below = ""): string {
  return `/${nearestLocale(place.locale)}/desk/${encodeURIComponent(place.slug)}/import${below}`;
}
