import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coverSvg } from "./cover-svg.ts";
import type { CoverKind, CoverRoute } from "./palette.ts";
import { routeMark } from "./route-glyphs.ts";

const ROUTES: CoverRoute[] = ["belt_north", "belt_central", "belt_south", "road_west", "road_south"];
const KINDS: CoverKind[] = ["exhibition", "lecture", "programme", "project", "opportunity", "brief"];

const anyCover = fc.record({
  route: fc.constantFrom(...ROUTES),
  kind: fc.constantFrom(...KINDS),
  code: fc.string({ unit: "binary" }),
});

/** Opens and closes every element, quotes every attribute, uses every id it refers to; `null` when it does. */
function flaw(svg: string): string | null {
  const open: string[] = [];
  let rest = svg;
  while (rest !== "") {
    const tag = /^<(\/?)([a-zA-Z]+)((?: [a-zA-Z0-9-]+="[^"<>&]*")*)(\/?)>/.exec(rest);
    if (!tag) return `not a tag: ${rest.slice(0, 60)}`;
    const [whole, closing, name = "", , empty] = tag;
    if (closing && open.pop() !== name) return `unexpected </${name}>`;
    if (!closing && !empty) open.push(name);
    rest = rest.slice(whole.length);
  }
  if (open.length > 0) return `never closed: ${open.join(", ")}`;
  const ids = new Set([...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  const missing = [...svg.matchAll(/(?:url\(#|href="#)([^)"]+)/g)].find(([, id]) => !ids.has(id));
  return missing ? `nothing is called ${missing[1]}` : null;
}

describe("the cover of a listing", () => {
  it("is a well-formed document of numbers only, whatever the code", () => {
    fc.assert(
      fc.property(anyCover, (cover) => {
        const svg = coverSvg(cover);
        expect(flaw(svg)).toBeNull();
        expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      }),
    );
  });

  it("is the same for the same listing", () => {
    fc.assert(fc.property(anyCover, (cover) => coverSvg(cover) === coverSvg({ ...cover })));
  });

  it("weighs at most 8 kB", () => {
    for (const route of ROUTES) {
      for (const kind of KINDS) {
        const heaviest = Math.max(
          ...Array.from({ length: 60 }, (_, number) => coverSvg({ route, kind, code: `C-${number}` }).length),
        );
        expect(heaviest, `${route} ${kind}`).toBeLessThanOrEqual(8_192);
      }
    }
  });

  it("differs between two hundred listings of one kind and route", () => {
    for (const route of ROUTES) {
      for (const kind of KINDS) {
        const covers = Array.from({ length: 200 }, (_, number) => coverSvg({ route, kind, code: `C-2026-${number}` }));
        expect(new Set(covers).size, `${route} ${kind}`).toBe(200);
      }
    }
  });

  it("takes the size it is asked for and keeps the drawing", () => {
    const social = coverSvg({ route: "belt_north", kind: "brief", code: "BRF-2026-0001", width: 1200, height: 630 });
    expect(social).toContain('width="1200" height="630" viewBox="0 0 960 600"');
  });
});

it("gives every route a sign of its own", () => {
  expect(new Set(ROUTES.map(routeMark)).size).toBe(ROUTES.length);
});
