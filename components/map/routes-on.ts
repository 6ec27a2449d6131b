import type { CoverRoute } from "@/components/cover/palette.ts";
import { alongCurve, throughPoints } from "./curve.ts";
import { type Plate, projectionOf } from "./plates.ts";
import { ROUTE_LINES } from "./route-lines.ts";

export type RouteOnPlate = {
  route: CoverRoute;
  /** The line, as the `d` of a path. */
  line: string;
  /** The same line as a chain of points, fine enough to tell what lies on it. */
  chain: { x: number; y: number }[];
  /** Its cities but for the knot, which all routes share. */
  cities: { x: number; y: number }[];
};

/** Points of the chain from one waypoint to the next. */
const STEPS = 8;

const drawn = new Map<Plate, RouteOnPlate[]>();

/** The five routes as lines of a plate. */
export function routesOn(plate: Plate): RouteOnPlate[] {
  const existing = drawn.get(plate);
  if (existing) return existing;
  const projection = projectionOf(plate);
  const routes = (Object.keys(ROUTE_LINES) as CoverRoute[]).map((route) => {
    const points = ROUTE_LINES[route].map(({ at }) => projection([at[0], at[1]]) ?? ([0, 0] as [number, number]));
    const cities = points.filter((_, index) => index > 0 && ROUTE_LINES[route][index]?.city !== undefined);
    const chain = alongCurve(points, STEPS);
    return { route, line: throughPoints(points), chain: chain.map(rounded), cities: cities.map(rounded) };
  });
  drawn.set(plate, routes);
  return routes;
}

const rounded = ([x, y]: readonly [number, number]) => ({ x: tenth(x), y: tenth(y) });
const tenth = (value: number) => Math.round(value * 10) / 10;
