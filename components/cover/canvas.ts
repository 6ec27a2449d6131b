import type { Palette } from "./palette.ts";
import type { Random } from "./random.ts";

/** What a motif draws on: a sheet of 960 by 600 in a route's colours. */
export interface Canvas {
  width: number;
  height: number;
  palette: Palette;
  random: Random;
}

/** One decimal is a twentieth of a millimetre on a phone: finer only makes files heavier. */
export function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** A point at an angle in degrees, clockwise from the top. */
export function polar(x: number, y: number, radius: number, degrees: number): [number, number] {
  const angle = ((degrees - 90) * Math.PI) / 180;
  return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
}

export function polygon(points: readonly (readonly [number, number])[]): string {
  return `M${points.map(([x, y]) => `${short(x)} ${short(y)}`).join("L")}Z`;
}

/** A soft line through points, in whole units: each point is the handle of the curve between its two middles. */
export function softLine(points: readonly (readonly [number, number])[]): string {
  const whole = points.map(([x, y]) => [Math.round(x), Math.round(y)] as const);
  const [first, ...rest] = whole;
  if (!first) return "";
  let path = `M${first[0]} ${first[1]}`;
  for (let index = 0; index < rest.length - 1; index += 1) {
    const [x, y] = rest[index] ?? first;
    const [followingX, followingY] = rest[index + 1] ?? first;
    path += `Q${x} ${y} ${Math.round((x + followingX) / 2)} ${Math.round((y + followingY) / 2)}`;
  }
  const last = rest.at(-1) ?? first;
  return `${path}L${last[0]} ${last[1]}`;
}
