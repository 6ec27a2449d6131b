import type { CoverRoute } from "@/components/cover/palette.ts";
import { throughPoints } from "./curve.ts";
import { type Plate, projectionOf } from "./plates.ts";
import { ROUTE_LINES } from "./route-lines.ts";

export type RouteOnPlate = {
  route: CoverRoute;
  /** The line, as the `d` of a path. */
  line: string;
  /** Its cities but for the knot, which all routes share. */
  cities: { x: number; y: number }[];
};

const drawn = new Map<Plate, RouteOnPlate[]>();

/** The five routes as lines of a plate. */
export function routesOn(plate: Plate): RouteOnPlate[] {
  const existing = drawn.get(plate);
  if (existing) return existing;
  const projection = projectionOf(plate);
  const routes = (Object.keys(ROUTE_LINES) as CoverRoute[]).map((route) => {
    const points = ROUTE_LINES[route].map(({ at }) => projection([at[0], at[1]]) ?? ([0, 0] as [number, number]));
    const cities = points.filter((_, index) => index > 0 && ROUTE_LINES[route][index]?.city !== undefined);
    return { route, line: throughPoints(points), cities: cities.map(([x, y]) => ({ x: tenth(x), y: tenth(y) })) };
  });
  drawn.set(plate, routes);
  return routes;
}

const tenth = (value: number) => Math.round(value * 10) / 10;
