import { INK, PALETTES } from "@/components/cover/palette.ts";

/** The five routes from China, as in the portal's sign, in their light shades on ink. */
export function fiveRoutesSvg(): string {
  const routes: [keyof typeof PALETTES, string][] = [
    ["belt_north", "M905 250C800 60 520 40 -40 90"],
    ["belt_central", "M905 250C760 150 480 150 -40 190"],
    ["belt_south", "M905 250C740 230 460 240 -40 285"],
    ["road_west", "M905 250C860 400 640 420 430 385S140 350 -40 385"],
    ["road_south", "M905 250C900 340 960 400 1240 400"],
  ];
  const lines = routes
    .map(
      ([route, path]) =>
        `<path d="${path}" stroke="${PALETTES[route].light}" stroke-opacity=".22" stroke-width="26"/>` +
        `<path d="${path}" stroke="${PALETTES[route].light}" stroke-opacity=".9" stroke-width="5"/>`,
    )
    .join("");
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630">` +
    `<rect width="1200" height="630" fill="${INK.cloth}"/>` +
    `<g fill="none" stroke-linecap="round">${lines}</g>` +
    `<circle cx="905" cy="250" r="17" fill="${INK.deep}" stroke="#f6f1e3" stroke-width="7"/></svg>`
  );
}
