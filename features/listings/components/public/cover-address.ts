import { coverSvg } from "@/components/cover/cover-svg.ts";
import { routeSlug } from "@/features/listings/rules/routes.ts";
import type { ListingKind, Route } from "@/prisma/generated/enums.ts";

/** Raise it whenever covers are drawn differently: the address is cached for a year. */
const COVER_EDITION = 1;

/** The address of a listing's drawn cover. It names the route, so that another route has another address. */
export function coverAddress({ code, route }: { code: string; route: Route }): string {
  return `/covers/${code}.svg?v=${COVER_EDITION}-${routeSlug(route)}`;
}

/** The cover itself as an address: for the first thing that a page shows, which then waits for no second answer of the server. */
export function coverWithin(listing: { code: string; route: Route; kind: ListingKind }): string {
  return `data:image/svg+xml,${coverSvg(listing).replace(/[%#<>"&\s]+/g, encodeURIComponent)}`;
}

export const PICTURE_WIDTHS = [480, 960, 1600] as const;

/** The address of an uploaded picture in one of its widths. */
export function pictureAddress(key: string, width: (typeof PICTURE_WIDTHS)[number]): string {
  return `/files/${key}-${width}.webp`;
}

/** What a card shows: the listing's picture, or the cover that is drawn for it. */
export function cardPicture(card: { pictureKey: string | null; code: string; route: Route }): string {
  return card.pictureKey ? pictureAddress(card.pictureKey, 480) : coverAddress(card);
}
