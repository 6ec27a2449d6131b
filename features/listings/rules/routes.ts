import type { Route } from "@/prisma/generated/enums.ts";

/** The five routes of the source paper: three land directions, two sea routes. */
export const ROUTES = [
  "belt_north",
  "belt_central",
  "belt_south",
  "road_west",
  "road_south",
] as const satisfies readonly Route[];

/** A route as addresses write it: belt-north. */
export function routeSlug(route: Route): string {
  return route.replace("_", "-");
}

/** The route that an address names, or nothing. */
export function routeFromSlug(slug: string): Route | undefined {
  return ROUTES.find((route) => routeSlug(route) === slug);
}
