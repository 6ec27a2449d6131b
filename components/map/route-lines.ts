import type { CoverRoute } from "@/components/cover/palette.ts";

/** Where a route goes: longitude and latitude in degrees; places without a name only lead the line, mostly around capes. */
export interface Waypoint {
  at: readonly [number, number];
  city?: string;
}

const GUANGZHOU: Waypoint = { at: [113.3, 23.1], city: "Guangzhou" };

/**
 * The five routes of the source paper (product.md, section 1) as lines to recognise, from the knot at Guangzhou outward.
 * They say which way a route lies, not where any road runs.
 */
export const ROUTE_LINES: Record<CoverRoute, readonly Waypoint[]> = {
  belt_north: [
    GUANGZHOU,
    { at: [108.9, 34.3], city: "Xi’an" },
    { at: [87.6, 43.8], city: "Urumqi" },
    { at: [76.9, 45.2], city: "Almaty" },
    { at: [71.4, 51.1], city: "Astana" },
    { at: [55, 55.4] },
    { at: [37.6, 55.8], city: "Moscow" },
    { at: [13.4, 52.5], city: "Berlin" },
    { at: [4.5, 51.9], city: "Rotterdam" },
  ],
  belt_central: [
    GUANGZHOU,
    { at: [107, 32] },
    { at: [94.7, 39.2], city: "Dunhuang" },
    { at: [76, 39.5], city: "Kashgar" },
    { at: [67, 39.7], city: "Samarkand" },
    { at: [51.7, 32.7], city: "Isfahan" },
    { at: [47.8, 30.5], city: "Basra" },
    { at: [36.2, 36.2], city: "Antakya" },
    { at: [23.7, 38], city: "Athens" },
  ],
  belt_south: [
    GUANGZHOU,
    { at: [102.7, 25], city: "Kunming" },
    { at: [96.1, 22], city: "Mandalay" },
    { at: [88.4, 22.8], city: "Kolkata" },
    { at: [77.2, 28.6], city: "Delhi" },
    { at: [67, 24.9], city: "Karachi" },
  ],
  road_west: [
    GUANGZHOU,
    { at: [112.4, 17] },
    { at: [107.5, 7] },
    { at: [104.4, 1.2], city: "Singapore" },
    { at: [95, 6.1] },
    { at: [80.2, 5.7], city: "Galle" },
    { at: [66, 9.5] },
    { at: [51.5, 13] },
    { at: [44.6, 12.3], city: "Aden" },
    { at: [38, 20.4] },
    { at: [32.6, 30.2], city: "Suez" },
    { at: [25, 34.4] },
    { at: [18.5, 39.6] },
    { at: [12.6, 45.1], city: "Venice" },
  ],
  road_south: [
    GUANGZHOU,
    { at: [117.6, 16.5] },
    { at: [119.3, 9], city: "Palawan" },
    { at: [121.4, 2.6] },
    { at: [119, -4.6], city: "Makassar" },
    { at: [129, -9.2] },
    { at: [142.2, -10.6] },
    { at: [147.2, -10.4], city: "Port Moresby" },
    { at: [163, -14.6] },
    { at: [177.6, -18.4], city: "Suva" },
    { at: [176, -36.4], city: "Auckland" },
  ],
};

/** Where on its line a route's sign stands: away from cities, longitude and latitude in degrees. */
export const ROUTE_SIGNS: Record<CoverRoute, readonly [number, number]> = {
  belt_north: [55, 55.4],
  belt_central: [47.8, 30.5],
  belt_south: [96.1, 22],
  road_west: [66, 9.5],
  road_south: [163, -14.6],
};
