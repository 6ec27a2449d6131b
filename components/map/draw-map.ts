import { type GeoProjection, geoCentroid, geoGraticule, geoNaturalEarth1, geoPath } from "d3-geo";
import type { MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import land from "world-atlas/land-110m.json" with { type: "json" };
import type { CoverRoute } from "@/components/cover/palette.ts";
import { throughPoints } from "./curve.ts";
import { ROUTE_LINES, type Waypoint } from "./route-lines.ts";

const WIDTH = 1200;
const HEIGHT = 640;

/** The colours of app/globals.css, day and lamp light: a file of its own cannot read the page's. */
const COLOURS: Record<CoverRoute | "land" | "coast" | "ground" | "ink" | "grid", readonly [string, string]> = {
  belt_north: ["#2f6d4c", "#6dbb8f"],
  belt_central: ["#d8961d", "#e5ad48"],
  belt_south: ["#ad3a55", "#e3788d"],
  road_west: ["#5a4cb8", "#9a8ff0"],
  road_south: ["#5fa9a0", "#7cc9be"],
  land: ["#e9e4d8", "#252d3a"],
  coast: ["#cdc5b5", "#3d4757"],
  ground: ["#faf9f5", "#12161f"],
  ink: ["#16202c", "#efe8db"],
  grid: ["#e8e4da", "#1e2531"],
};

const ROUTES = Object.keys(ROUTE_LINES) as CoverRoute[];

/**
 * The map of the home page: land without borders, the five routes from one knot, their cities as dots. One file for all
 * languages, because it has no words; the legend beside it has them.
 */
export function drawMap(): string {
  const projection = geoNaturalEarth1().rotate([-82, 0]);
  projection.fitExtent(
    [
      [24, 20],
      [WIDTH - 24, HEIGHT - 16],
    ],
    {
      type: "MultiPoint",
      coordinates: [
        [-14, 40],
        [-10, 62],
        [178, -38],
        [179, 40],
        [20, -36],
        [82, 68],
      ],
    },
  );
  projection.clipExtent([
    [0, 0],
    [WIDTH, HEIGHT],
  ]);
  const path = geoPath(projection).digits(0);
  const grid = path(geoGraticule().step([15, 15]).precision(6)()) ?? "";
  const coast = path(oldWorld(path)) ?? "";
  const routes = ROUTES.map((route) => drawRoute(route, projection)).join("");
  const [x, y] = projection([113.3, 23.1]) ?? [0, 0];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}"><style>${styles()}</style>` +
    `<path class="grid" d="${grid}"/><path class="land" d="${coast}"/>${routes}` +
    `<circle class="knot" cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="8"/></svg>\n`
  );
}

/** Land from Iceland to the Pacific, without islands too small to draw. */
function oldWorld(path: ReturnType<typeof geoPath>): MultiPolygon {
  const topology = land as unknown as Topology<{ land: GeometryCollection }>;
  const collection = feature(topology, topology.objects.land);
  const polygons = collection.features
    .flatMap(({ geometry }) => (geometry.type === "MultiPolygon" ? geometry.coordinates : []))
    .map((coordinates): Polygon => ({ type: "Polygon", coordinates }))
    .filter((polygon) => {
      const [longitude, latitude] = geoCentroid(polygon);
      return longitude > -28 && latitude > -60 && path.area(polygon) > 9;
    });
  return { type: "MultiPolygon", coordinates: polygons.map(({ coordinates }) => coordinates) };
}

function drawRoute(route: CoverRoute, projection: GeoProjection): string {
  const line = ROUTE_LINES[route];
  const points = line.map(({ at }) => projection([at[0], at[1]]) ?? ([0, 0] as [number, number]));
  const curve = throughPoints(points);
  const cities = line
    .map((waypoint: Waypoint, index) => ({ waypoint, point: points[index] ?? [0, 0] }))
    .filter(({ waypoint }) => waypoint.city !== undefined && waypoint.city !== "Guangzhou")
    .map(({ point: [x, y] }) => `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="4.2"/>`)
    .join("");
  return `<g class="${route}"><path class="casing" d="${curve}"/><path d="${curve}"/>${cities}</g>`;
}

function styles(): string {
  const theme = (index: 0 | 1) =>
    Object.entries(COLOURS)
      .map(([name, pair]) => `--${name}:${pair[index]}`)
      .join(";");
  const routes = ROUTES.map((route) => `.${route}{stroke:var(--${route})}`).join("");
  return (
    `svg{${theme(0)}}@media(prefers-color-scheme:dark){svg{${theme(1)}}}` +
    "path{fill:none;stroke-width:3.6;stroke-linecap:round;stroke-linejoin:round}.grid{stroke:var(--grid);stroke-width:1}" +
    ".land{fill:var(--land);stroke:var(--coast);stroke-width:1}.casing{stroke:var(--ground);stroke-width:8;stroke-opacity:.75}" +
    `circle{fill:var(--ground);stroke-width:2.6}.knot{stroke:var(--ink);stroke-width:3.6}${routes}`
  );
}
