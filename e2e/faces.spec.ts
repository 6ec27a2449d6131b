import { parse } from "parse5";
import { LOCALES } from "@/lib/i18n/locales.ts";
import { flaws } from "@/tests/schema-org/flaws.ts";
import { firstCode, PUBLIC_PAGES } from "./public-pages.ts";
import { expect, test } from "./test.ts";

// What pages say of themselves to machines: search engines, messengers, readers of structured data.

type Element = { tagName: string; attrs: { name: string; value: string }[]; childNodes?: unknown[] };

/** Every element of a page, in order. */
function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  const open: unknown[] = [parse(html)];
  for (let node = open.pop(); node; node = open.pop()) {
    const element = node as Element;
    if (element.tagName) found.push(element);
    open.push(...(element.childNodes ?? []).toReversed());
  }
  return found;
}

const attribute = (element: Element, name: string) => element.attrs.find((attr) => attr.name === name)?.value ?? "";
const textOf = (element: Element) =>
  ((element.childNodes ?? []) as { value?: string }[]).map(({ value }) => value).join("");

function read(html: string) {
  const elements = elementsOf(html);
  const metas = (key: "name" | "property", name: string) =>
    elements
      .filter((element) => element.tagName === "meta" && attribute(element, key) === name)
      .map((element) => attribute(element, "content"));
  const links = (rel: string) =>
    elements.filter((element) => element.tagName === "link" && attribute(element, "rel") === rel);
  return {
    title: elements.filter(({ tagName }) => tagName === "title").map(textOf)[0] ?? "",
    description: metas("name", "description"),
    robots: metas("name", "robots").join(),
    canonical: links("canonical").map((link) => attribute(link, "href")),
    languages: links("alternate")
      .map((link) => attribute(link, "hreflang"))
      .filter(Boolean),
    images: metas("property", "og:image"),
    imageAlts: metas("property", "og:image:alt"),
    card: metas("name", "twitter:card"),
    things: elements
      .filter((element) => element.tagName === "script" && attribute(element, "type") === "application/ld+json")
      .map((element) => JSON.parse(textOf(element)) as Record<string, unknown>),
  };
}

/** Pages that only lead to others, or show nothing. */
const UNLISTED = new Set(["list with filters", "list with nothing found", "calendar", "map"]);
/** Pages that stand where something else was asked for: nobody is to find them, or to share them. */
const STAND_INS = new Set(["nothing there", "what was sent is too large", "what could not be made"]);

for (const language of ["en", "zh-CN", "ar"] as const) {
  test(`pages in ${language} say what they are, each in its own words, and where they are in other languages`, async ({
    request,
  }) => {
    const titles = new Map<string, string>();
    for (const [name, path] of Object.entries(PUBLIC_PAGES)) {
      const page = read(await (await request.get(`/${language}${path}`)).text());
      const isListed = !UNLISTED.has(name) && !STAND_INS.has(name);
      expect(page.robots.includes("noindex"), name).toBe(!isListed);
      if (STAND_INS.has(name)) continue;
      expect(page.description, name).toHaveLength(1);
      expect(page.description[0]?.length, name).toBeGreaterThan(10);
      expect(page.canonical, name).toHaveLength(1);
      expect(page.languages.toSorted(), name).toEqual([...LOCALES, "x-default"].toSorted());
      expect(page.card, name).toEqual(["summary_large_image"]);
      expect(page.images, name).toHaveLength(1);
      expect(page.imageAlts[0], name).not.toBe("");
      for (const thing of page.things) expect(flaws(thing), name).toEqual([]);
      // An absurd filter is left out of the address, and of the title with it.
      if (name === "list with an absurd filter") expect(page.canonical[0]).toMatch(/\/browse$/);
      else if (isListed) {
        expect(titles.get(page.title), `${name} is called as another page`).toBeUndefined();
        titles.set(page.title, name);
      }
    }
  });
}

test("every listing, kind, route, country and institution tells the way to it, and each kind what it is", async ({
  request,
}) => {
  const types = async (name: string) =>
    read(await (await request.get(`/ar${PUBLIC_PAGES[name]}`)).text()).things.map((thing) => String(thing["@type"]));
  const expected: Record<string, string> = {
    home: "WebSite",
    exhibition: "ExhibitionEvent",
    lecture: "EducationEvent",
    programme: "EducationalOccupationalProgram",
    project: "ResearchProject",
    brief: "Report",
    institution: "CollegeOrUniversity",
  };
  for (const [name, type] of Object.entries(expected)) expect(await types(name), name).toContain(type);
  expect((await types("opportunity")).some((type) => type === "Offer" || type === "Demand")).toBe(true);
  for (const name of ["exhibition", "brief", "kind", "route", "country or region", "institution", "institutions"]) {
    expect(await types(name), name).toContain("BreadcrumbList");
  }
});

test("messengers get a picture from where the page says, in the reader's language", async ({ request }) => {
  for (const language of LOCALES) {
    const { images } = read(await (await request.get(`/${language}/listings/${firstCode("EXH")}`)).text());
    const response = await request.get(new URL(images[0] ?? "").pathname);
    expect(response.status(), language).toBe(200);
    expect(response.headers()["content-type"]).toBe("image/png");
    expect((await response.body()).readUInt32BE(16)).toBe(1200);
    expect((await response.body()).readUInt32BE(20)).toBe(630);
  }
});

test("the sitemap leads to pages that are there", async ({ request }) => {
  const index = await (await request.get("/sitemap.xml")).text();
  const parts = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = ""]) => new URL(address).pathname);
  expect(parts.length).toBeGreaterThanOrEqual(4);
  for (const part of parts) {
    const response = await request.get(part);
    expect(response.headers()["content-type"]).toContain("xml");
    const addresses = [...(await response.text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = ""]) => address);
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of [addresses[0], addresses.at(-1)]) {
      expect((await request.get(new URL(address ?? "").pathname)).status(), address).toBe(200);
    }
  }
  expect(await (await request.get("/robots.txt")).text()).toMatch(/Sitemap: http.*\/sitemap\.xml/);
});
