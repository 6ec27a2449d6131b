import { routeSlug } from "@/features/listings/rules/routes.ts";
import type { Route } from "@/prisma/generated/enums.ts";

/** Raise it whenever covers are drawn differently: the address is cached for a year. */
const COVER_EDITION = 1;

/** The address of a listing's drawn cover. It names the route, so that another route has another address. */
export function coverAddress({ code, route }: { code: string; route: Route }): string {
  return `/covers/${code}.svg?v=${COVER_EDITION}-${routeSlug(route)}`;
}

export const PICTURE_WIDTHS = [480, 960, 1600] as const;

/** The address of an uploaded picture in one of its widths. */
export function pictureAddress(key: string, width: (typeof PICTURE_WIDTHS)[number]): string {
  return `/files/${key}-${width}.webp`;
}
