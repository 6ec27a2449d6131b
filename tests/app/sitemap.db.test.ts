import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { GET as getPart } from "@/app/sitemap/[name]/route.ts";
import { GET as getIndex } from "@/app/sitemap.xml/route.ts";
import { listPublishedSitemapPages, listPublishedSitemapParts } from "@/features/search/queries/published-sitemap.ts";
import { database } from "@/lib/db.ts";
import { PAGES_PER_PART, sitemapEntries } from "@/lib/http/sitemap.ts";
import { LOCALES } from "@/lib/i18n/locales.ts";
import { newId } from "@/lib/id.ts";
import { createInstitution } from "@/tests/factories/institutions.ts";
import { createPublished, suspendInstitutionOf } from "@/tests/factories/published-listings.ts";

type Read = { root: string; locations: string[]; languages: Set<string>; changed: string[] };

/** Reads a sitemap strictly: anything that is not well-formed XML fails. */
function read(xml: string): Read {
  const found: Read = { root: "", locations: [], languages: new Set(), changed: [] };
  const parser = new SaxesParser({ xmlns: true });
  let open = "";
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    found.root ||= tag.name;
    open = tag.name;
    if (tag.name === "xhtml:link") found.languages.add(String(tag.attributes.hreflang?.value));
  });
  parser.on("text", (text) => {
    if (open === "loc" && text.trim()) found.locations.push(text);
    if (open === "lastmod" && text.trim()) found.changed.push(text);
  });
  parser.write(xml).close();
  return found;
}

const part = async (name: string) => getPart(new Request("http://x"), { params: Promise.resolve({ name }) });
const pathsOf = (locations: string[]) => locations.map((location) => new URL(location).pathname);

async function pagesOf(noun: "listings" | "institutions" | "people", first: string, size: number): Promise<string[]> {
  const paths: string[] = [];
  for await (const batch of listPublishedSitemapPages(noun, first, size)) paths.push(...batch.map(({ path }) => path));
  return paths;
}

describe("the sitemap", () => {
  it("leads from its index to every public page in every language", async () => {
    const institution = await createInstitution({ countryCode: "KZ" });
    const { code, id } = await createPublished({ institution, countryCode: "UZ" });
    const personId = newId();
    await database().person.create({
      data: {
        id: personId,
        institutionId: institution.id,
        name: "Li Na",
        listings: { create: { listingId: id, role: "speaker", position: 0 } },
      },
      select: { id: true },
    });
    const index = read(await (await getIndex()).text());
    expect(index.root).toBe("sitemapindex");
    const paths: string[] = [];
    for (const path of pathsOf(index.locations)) {
      const response = await part(path.replace("/sitemap/", ""));
      expect(response.headers.get("content-type")).toMatch(/^application\/xml/);
      const sitemap = read(await response.text());
      expect([...sitemap.languages].sort()).toEqual([...LOCALES, "x-default"].sort());
      for (const changed of sitemap.changed) expect(new Date(changed).toISOString()).toBe(changed);
      paths.push(...pathsOf(sitemap.locations));
    }
    for (const locale of LOCALES) {
      for (const page of [
        "",
        "/browse",
        "/kinds/brief",
        "/routes/road-south",
        "/countries/kz",
        "/countries/uz",
        `/listings/${code}`,
        `/institutions/${institution.slug}`,
        `/people/${personId}`,
      ]) {
        expect(paths).toContain(`/${locale}${page}`);
      }
    }
    expect(new Set(paths).size).toBe(paths.length);
  });

  it("leaves out what is not public and what asks not to be listed, and keeps what was called off", async () => {
    const published = await createPublished();
    const cancelled = await createPublished({ status: "cancelled" });
    for (const status of ["draft", "in_review", "archived"] as const) await createPublished({ status });
    await suspendInstitutionOf(await createPublished());
    const parts = await listPublishedSitemapParts();
    const first = parts.find(({ noun }) => noun === "listings")?.first ?? "";
    expect(await pagesOf("listings", first, PAGES_PER_PART)).toEqual(
      [published, cancelled].map(({ code }) => `/listings/${code}`),
    );
  });

  it("is cut into parts that together hold everything once, and keep their addresses as more comes", async () => {
    const institution = await createInstitution();
    const made: string[] = [];
    const create = async (status: "published" | "draft") => {
      const { code } = await createPublished({ institution, status });
      if (status === "published") made.push(`/listings/${code}`);
    };
    for (let count = 0; count < 10; count += 1) await create(count % 3 === 1 ? "draft" : "published");
    const size = 3;
    const before = (await listPublishedSitemapParts(size)).filter(({ noun }) => noun === "listings");
    expect(before).toHaveLength(4);
    const pages = await Promise.all(before.map(({ first }) => pagesOf("listings", first, size)));
    for (const paths of pages) expect(paths.length).toBeLessThanOrEqual(size);
    expect(pages.flat()).toEqual(made);
    await create("published");
    await create("published");
    await create("published");
    const after = (await listPublishedSitemapParts(size)).filter(({ noun }) => noun === "listings");
    expect(after.slice(0, 4).map(({ first }) => first)).toEqual(before.map(({ first }) => first));
    expect(after).toHaveLength(5);
  });

  it("keeps below what sitemaps may have, with the longest paths there are", () => {
    const longest = { path: `/institutions/${"a".repeat(120)}`, changedAt: new Date() };
    const entries = sitemapEntries(longest);
    expect(entries.match(/<url>/g)).toHaveLength(LOCALES.length);
    expect(PAGES_PER_PART * LOCALES.length).toBeLessThanOrEqual(50_000);
    const longerAddress = 100; // of a portal whose own address is this much longer than that of the test
    expect(PAGES_PER_PART * (entries.length + longerAddress * 8 * LOCALES.length)).toBeLessThan(50_000_000);
  });

  it.each(["", "pages", "drafts-x.xml", "listings-.xml", "listings-not-an-id.xml", `listings-${"0".repeat(36)}.xml`])(
    "has no part called %s",
    async (name) => {
      expect((await part(name)).status).toBe(404);
    },
  );

  it("has no part where nothing is public", async () => {
    await createPublished({ status: "draft" });
    const parts = await listPublishedSitemapParts();
    expect(parts.map(({ noun }) => noun)).toEqual(["institutions"]);
    expect((await part(`listings-${newId()}.xml`)).status).toBe(404);
  });
});
