import type { CoverRoute } from "./palette.ts";

/**
 * A sign for each route, so that its colour is never alone: peaks of the Altai, the eight-pointed star, a stupa, a lateen
 * sail, an outrigger on two waves. Filled paths on a field of 16 by 16.
 */
const GLYPHS: Record<CoverRoute, string> = {
  belt_north: "M.6 13.6 5.6 3.2l2.7 5 1.9-2.7 5.2 8.1ZM5.6 6.1 4.2 9l1.5-.7 1.3.6Z",
  belt_central:
    "M8 .4 10.2 2.7h3.1v3.1L15.6 8l-2.3 2.2v3.1h-3.1L8 15.6l-2.2-2.3H2.7v-3.1L.4 8l2.3-2.2V2.7h3.1ZM8 5.2 5.2 8 8 10.8 10.8 8Z",
  belt_south: "M7.3.6h1.4v2.3c3.1.9 5 3.6 5.1 7H2.2c.1-3.4 2-6.1 5.1-7ZM1.6 10.9h12.8v1.7H1.6ZM.6 13.5h14.8v1.7H.6Z",
  road_west: "M7.2.8v9.9H2C2.4 6.7 4.4 3.2 7.2.8ZM8.7 3.5c2.7 1.7 4.6 4.3 5.2 7.2H8.7ZM.6 12.2h14.8l-2.5 3H3.1Z",
  road_south:
    "M.5 6.2c1.9-2.5 3.6-2.5 5.5-.9s2.9 1.5 4.5-.3 3.3-1.7 5-.1v2.3c-1.7-1.6-2.7-1.5-4.1.2-2 2.2-4 2.4-6.3.5-1.5-1.3-2.6-1.1-4.6.9ZM.5 11.4c1.9-2.5 3.6-2.5 5.5-.9s2.9 1.5 4.5-.3 3.3-1.7 5-.1v2.3c-1.7-1.6-2.7-1.5-4.1.2-2 2.2-4 2.4-6.3.5-1.5-1.3-2.6-1.1-4.6.9Z",
};

/** The path of a route's sign, on a field of 16 by 16. */
export function routeMark(route: CoverRoute): string {
  return GLYPHS[route];
}
