import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BROWSE_PARAMETERS, browsePath, readBrowse } from "@/features/search/schema.ts";
import { readAddress } from "./address.ts";

const key = (url: string) => readAddress(url)?.key;

describe("a public address", () => {
  it.each([
    ["/en", "/en"],
    ["/en?utm_source=mail&fbclid=1", "/en"],
    ["/ar/browse?q=&kind=lecture", "/ar/browse?kind=lecture"],
    ["/en/browse?q=silk+road&kind=lecture", "/en/browse?kind=lecture&q=silk+road"],
    ["/en/browse?kind=lecture&q=silk%20road", "/en/browse?kind=lecture&q=silk+road"],
    ["/en/browse?kind=lecture&kind=brief", "/en/browse?kind=lecture"],
    ["/zh-CN/listings/LEC-2026-0001?x", "/zh-CN/listings/LEC-2026-0001"],
    ["/api/feeds/listings/LEC-2026-0001.ics?locale=fr&t=9", "/api/feeds/listings/LEC-2026-0001.ics?locale=fr"],
    ["/covers/LEC-2026-0001.svg?v=1-belt-north", "/covers/LEC-2026-0001.svg?v=1-belt-north"],
    ["/robots.txt?", "/robots.txt"],
    ["/sitemap.xml?page=2", "/sitemap.xml"],
  ])("%s is kept as %s", (url, expected) => {
    expect(key(url)).toBe(expected);
  });

  it.each([
    "/",
    "//evil.example/en",
    "/en/desk",
    "/ar/registrations/token",
    "/xx/browse",
    "/api/me",
    "/api/auth/session",
    "/api/suggest/other",
    "/files/abc",
    "/_next/static/x.js",
    "/metrics",
    "*",
    "",
    "http://portal.example/en",
  ])("%s is none", (url) => {
    expect(readAddress(url)).toBeNull();
  });

  it("means to the browse page what the address meant that was asked for", () => {
    const value = fc.oneof(
      fc.constantFrom("", "lecture", "CN", "1", "2"),
      fc.string({ unit: "grapheme", maxLength: 12 }),
    );
    const name = fc.oneof(fc.constantFrom(...BROWSE_PARAMETERS), fc.string({ maxLength: 8 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value), { maxLength: 8 }), (pairs) => {
        const asked = new URLSearchParams(pairs);
        const kept = new URL(`http://portal.example${key(`/en/browse?${asked}`)}`).searchParams;
        expect(readBrowse(parametersOf(kept))).toEqual(readBrowse(parametersOf(asked)));
        expect(key(`/en/browse?${kept}`)).toBe(`/en/browse${kept.size ? `?${kept}` : ""}`);
      }),
    );
  });

  it("of a link of ours is the link itself", () => {
    const path = browsePath("en", readBrowse({ q: "silk", kind: "lecture", country: "CN" }).filters);
    expect(key(path)).toBe(path);
  });
});

/** As the framework gives parameters to a page. */
function parametersOf(query: URLSearchParams): Record<string, string | string[]> {
  const parameters: Record<string, string | string[]> = Object.create(null);
  for (const name of new Set(query.keys())) {
    const values = query.getAll(name);
    parameters[name] = values.length === 1 ? (values[0] ?? "") : values;
  }
  return parameters;
}
