import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { drawMap } from "./draw-map.ts";

describe("the map of the five routes", () => {
  it("is the file that pages show: run components/map/write-map.ts after changing it", () => {
    expect(readFileSync("public/map/routes.svg", "utf8")).toBe(drawMap());
  });

  it("stays light enough for a slow line and asks nobody for anything", () => {
    const map = drawMap();
    expect(map.length).toBeLessThan(60_000);
    expect(map).not.toMatch(/href|url\(|<script|NaN/);
  });
});
