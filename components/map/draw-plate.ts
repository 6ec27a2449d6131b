import { geoGraticule, geoPath } from "d3-geo";
import type { MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import land from "world-atlas/land-50m.json" with { type: "json" };
import { PLATE_SIZES, type Plate, projectionOf } from "./plates.ts";

/** Points nearer to each other than this, in units of the plate, are one: finer than a pixel at twice the plate's size. */
const STEP = 1;
/** Islands smaller than this (in square units) are left out. */
const SMALLEST = 0.3;

/**
 * A plate as a file: land and a grid of meridians, each with an id, without any border, colour or word. Pages show it
 * with `<use>`, so that it takes their colours, is fetched once, and stays out of their bytes.
 */
export function drawPlate(plate: Plate): string {
  const { width, height } = PLATE_SIZES[plate];
  const path = geoPath(projectionOf(plate)).digits(2);
  const grid = path(geoGraticule().step([15, 15]).precision(4)()) ?? "";
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<path id="grid" vector-effect="non-scaling-stroke" d="${compact(grid, false)}"/><path id="land" vector-effect="non-scaling-stroke" d="${compact(path(visibleLand(path)) ?? "", true)}"/></svg>\n`
  );
}

function visibleLand(path: ReturnType<typeof geoPath>): MultiPolygon {
  const topology = land as unknown as Topology<{ land: GeometryCollection }>;
  const coordinates = feature(topology, topology.objects.land).features.flatMap(({ geometry }) =>
    geometry.type === "MultiPolygon" ? geometry.coordinates : [],
  );
  const isVisible = (rings: Polygon["coordinates"]) => path.area({ type: "Polygon", coordinates: rings }) > SMALLEST;
  return { type: "MultiPolygon", coordinates: coordinates.filter(isVisible) };
}

/** The same lines in a third of the bytes: near points dropped, steps relative and rounded to a tenth. */
function compact(lines: string, isClosed: boolean): string {
  return lines
    .split(/(?=M)/)
    .map((line) => thinned(line.slice(1).replace(/Z$/, "").split("L").map(readPoint)))
    .filter((points) => points.length > 2)
    .map((points) => relative(points) + (isClosed ? "z" : ""))
    .join("");
}

type Point = readonly [number, number];

function readPoint(text: string): Point {
  const [x = 0, y = 0] = text.split(",").map(Number);
  return [x, y];
}

function thinned(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (!last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= STEP) kept.push(point);
  }
  return kept;
}

/** In whole tenths, so that rounding never adds up along a coast. */
function relative(points: readonly Point[]): string {
  const tenths = points.map(([x, y]): Point => [Math.round(x * 10), Math.round(y * 10)]);
  return tenths
    .map(([x, y], index) => {
      const [fromX, fromY] = tenths[index - 1] ?? [0, 0];
      const step = `${short(x - fromX)} ${short(y - fromY)}`;
      return index === 0 ? `M${step}` : `${index === 1 ? "l" : " "}${step}`;
    })
    .join("")
    .replaceAll(" -", "-");
}

function short(tenths: number): string {
  return String(tenths / 10).replace(/^(-?)0\./, "$1.");
}
