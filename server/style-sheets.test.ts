import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "postcss";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { styleSheetOf, stylesInPage } from "./style-sheets.ts";

const folder = mkdtempSync(join(tmpdir(), "silk-road-styles-"));

beforeAll(() => {
  vi.stubEnv("NEXT_DIST_DIR", folder);
  mkdirSync(join(folder, "static/chunks"), { recursive: true });
  const css =
    "@font-face{src:url(../media/a.woff2)}b{background:url('/x.svg')}i{background:url(data:image/gif;base64,R0)}";
  writeFileSync(join(folder, "static/chunks/one.css"), css);
  writeFileSync(join(folder, "static/chunks/odd.css"), 'a::before{content:"</style>"}');
  writeFileSync(join(folder, "secret.css"), "a{}");
  writeFileSync(
    join(folder, "static/chunks/views.css"),
    "@layer base,map,utilities;@layer base{a{top:0}}@layer map{.map-pin{top:1px}}@media print{b{top:2px}}",
  );
  const faces = ["latin", "latin-ext", "cyrillic"].flatMap((script) => [
    `@font-face{src:url(../media/literata-${script}-600-normal.1.woff2)format("woff2")}`,
    `@font-face{src:url(../media/source-sans-3-${script}-wght-normal.2.woff2)format("woff2")}`,
  ]);
  writeFileSync(join(folder, "static/chunks/faces.css"), [...faces, ...faces].join(""));
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

describe("a style sheet of the build", () => {
  it("comes with its addresses whole, for inside a page they are counted from there", () => {
    expect(stylesInPage("/_next/static/chunks/one.css", "en", "")?.markup).toBe(
      "<style>@font-face{src:url(/_next/static/media/a.woff2)}b{background:url('/x.svg')}i{background:url(data:image/gif;base64,R0)}</style>",
    );
  });

  it.each([
    "/_next/static/../secret.css",
    "/_next/static/chunks/../../secret.css",
    "/_next/static/chunks/missing.css",
    "/_next/static/chunks/odd.css",
    "/api/embed.css",
    "https://elsewhere.example/_next/static/chunks/one.css",
    "",
  ])("is not what %j leads to", (address) => {
    expect(styleSheetOf(address)).toBeNull();
  });
});

describe("a style sheet inside a page", () => {
  const preloads = (locale: "en" | "ru" | "ar", page = "") =>
    [
      ...(stylesInPage("/_next/static/chunks/faces.css", locale, page)?.markup ?? "").matchAll(
        /<link [^>]*href="([^"]+)"/g,
      ),
    ].map(([, file]) => file?.slice("/_next/static/media/".length));

  it("says once which letters the page's language needs", () => {
    const latin = ["literata-latin-600-normal.1.woff2", "source-sans-3-latin-wght-normal.2.woff2"];
    expect(preloads("en")).toEqual(latin);
    expect(preloads("ar")).toEqual(latin);
    expect(preloads("ru")).toEqual([
      ...latin,
      "literata-cyrillic-600-normal.1.woff2",
      "source-sans-3-cyrillic-wght-normal.2.woff2",
    ]);
  });

  it("says those that other words of the page need, but for the name of the language itself", () => {
    expect(preloads("ar", "<a>Русский</a><h2>Серебро за меха</h2>")).toEqual(preloads("ru"));
    expect(preloads("ar", "<a>Русский</a><h2>Ж</h2>")).toEqual(preloads("en"));
  });

  it("asks for them after everything else", () => {
    const { markup } = stylesInPage("/_next/static/chunks/faces.css", "en", "") ?? { markup: "" };
    expect(markup.match(/fetchpriority="low"/g)).toHaveLength(2);
    expect(markup).toContain("<style>@font-face");
  });

  const styles = (page: string) => stylesInPage("/_next/static/chunks/views.css", "en", page);

  it("holds the styles of a view for a page that has the view, and whatever stands around them for every page", () => {
    expect(styles('<p class="map-pin">')?.markup).toBe(
      "<style>@layer base,map,utilities;@layer base{a{top:0}}@layer map{.map-pin{top:1px}}@media print{b{top:2px}}</style>",
    );
    expect(styles('<p class="card">')?.markup).toBe(
      "<style>@layer base,map,utilities;@layer base{a{top:0}}@media print{b{top:2px}}</style>",
    );
    expect(styles('<p class="map-pin">')?.hash).not.toBe(styles("")?.hash);
  });
});

describe("the styles of a view", () => {
  it.each(["calendar", "map"])(
    "of the %s are about its own classes alone, by which a page is known to have it",
    (view) => {
      const css = parse(readFileSync(`app/${view}.css`, "utf8"));
      const own = new RegExp(`^(?:& |\\.${view}(?:-|\\b))`);
      const foreign: string[] = [];
      css.walkRules((rule) => {
        foreign.push(...rule.selectors.filter((selector) => !own.test(selector)));
      });
      expect(foreign).toEqual([]);
      expect(css.nodes.filter(({ type }) => type !== "comment").map((node) => node.toString().split(" {")[0])).toEqual([
        `@layer ${view}`,
      ]);
    },
  );
});
