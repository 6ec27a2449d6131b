import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { drawPlate } from "./draw-plate.ts";
import { PLATE_SIZES, plateOf, pointOn, positionAt } from "./plates.ts";
import { ROUTE_LINES } from "./route-lines.ts";
import { routesOn } from "./routes-on.ts";

describe.each(["old-world", "world"] as const)("the plate %s", (plate) => {
  const drawing = drawPlate(plate);

  it("is the file that pages show: run components/map/write-map.ts after changing it", () => {
    expect(readFileSync(`public/map/${plate}.svg`, "utf8")).toBe(drawing);
  });

  it("stays light enough for a slow line, has no colour of its own and asks nobody for anything", () => {
    expect(gzipSync(drawing).length).toBeLessThan(30_000);
    expect(drawing).not.toMatch(/href|url\(|<script|NaN|fill=|stroke=/);
    expect(drawing).toMatch(/id="grid".*id="land"/);
  });

  it("holds every point of every route", () => {
    for (const { at } of Object.values(ROUTE_LINES).flat()) {
      expect(pointOn(plate, { longitude: at[0], latitude: at[1] }), String(at)).not.toBeNull();
    }
    expect(routesOn(plate).map(({ route }) => route)).toEqual(Object.keys(ROUTE_LINES));
    expect(JSON.stringify(routesOn(plate))).not.toContain("NaN");
  });
});

describe("a point", () => {
  it.each([
    ["Guangzhou", 113.26, 23.12],
    ["Reykjavík", -21.9, 64.1],
    ["Apia", -171.77, -13.83],
    ["Cape Town", 18.4, -33.9],
    ["Invercargill", 168.4, -46.4],
  ])("%s is on both plates", (_, longitude, latitude) => {
    expect(pointOn("old-world", { longitude, latitude })).not.toBeNull();
    expect(pointOn("world", { longitude, latitude })).not.toBeNull();
  });

  it.each([
    ["São Paulo", -46.6, -23.5],
    ["New York", -74, 40.7],
    ["Papeete", -149.6, -17.5],
  ])("%s is on the plate of the world alone", (_, longitude, latitude) => {
    expect(pointOn("old-world", { longitude, latitude })).toBeNull();
    expect(pointOn("world", { longitude, latitude })).not.toBeNull();
  });

  it("lies where one looks for it: Moscow north-west of Delhi, Suva east of Perth", () => {
    const at = (longitude: number, latitude: number) => pointOn("old-world", { longitude, latitude }) ?? { x: 0, y: 0 };
    const [moscow, delhi, perth, suva] = [at(37.6, 55.8), at(77.2, 28.6), at(115.9, -31.9), at(178.4, -18.1)];
    expect(moscow.x < delhi.x && moscow.y < delhi.y).toBe(true);
    expect(perth.x < suva.x && suva.x < PLATE_SIZES["old-world"].width).toBe(true);
  });
});

describe("a point of a plate", () => {
  it.each([
    ["Guangzhou", 113.26, 23.13, "old-world"],
    ["Suva", 178.44, -18.14, "old-world"],
    ["Ottawa", -75.7, 45.42, "world"],
  ] as const)("is the place that stands there: %s", (_name, longitude, latitude, plate) => {
    const placed = plateOf({ longitude, latitude });
    expect(placed?.plate).toBe(plate);
    const back = placed && positionAt(placed.plate, placed.point);
    expect(back?.longitude).toBeCloseTo(longitude, 1);
    expect(back?.latitude).toBeCloseTo(latitude, 1);
  });

  it("is nowhere in the ice and beyond the rim", () => {
    expect(plateOf({ longitude: 0, latitude: -90 })).toBeNull();
    expect(positionAt("world", { x: 0, y: 0 })).toBeNull();
    expect(positionAt("world", { x: Number.NaN, y: 0 })).toBeNull();
  });
});
