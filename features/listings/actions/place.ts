import { nearestLocale } from "@/lib/i18n/locales.ts";

/** Where a desk's form stands. It comes back from the browser, so that every command asks again who may what. */
export type DeskPlace = { locale: string; slug: string; institutionId: string };

/** The address of the desk's listings, or of something below them. */
export function listingsPath(place: DeskPlace, below = ""): string {
  return `/${nearestLocale(place.locale)}/desk/${encodeURIComponent(place.slug)}/listings${below}`;
}
