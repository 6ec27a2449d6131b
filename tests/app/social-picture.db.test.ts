import sharp from "sharp";
import { afterAll, describe, expect, it } from "vitest";
import { GET } from "@/app/social/[name]/route.ts";
import { listingMetadata } from "@/features/listings/components/public/listing-metadata.ts";
import { getPublishedListing } from "@/features/listings/queries/published-listing.ts";
import { database } from "@/lib/db.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { painter } from "@/lib/social-picture/painter.ts";
import { createInstitution } from "@/tests/factories/institutions.ts";
import { createPublished, suspendInstitutionOf } from "@/tests/factories/published-listings.ts";

const now = new Date("2027-03-09T12:00:00Z");

async function ask(address: string): Promise<Response> {
  const name = decodeURIComponent(new URL(address, "http://127.0.0.1:3000").pathname.replace("/social/", ""));
  return GET(new Request(`http://127.0.0.1:3000/social/${name}`), { params: Promise.resolve({ name }) });
}

/** What a page's metadata says of its picture. */
async function pictureOf(code: string, locale: Locale): Promise<{ url: string; alt: string; width: number }> {
  const { openGraph } = await listingMetadata(await getPublishedListing(code), locale, now);
  const [picture] = (openGraph?.images ?? []) as { url: string; alt: string; width: number }[];
  if (!picture) throw new Error("No picture");
  return picture;
}

afterAll(() => painter().dismiss());

describe("the social picture of a listing", () => {
  it("is where the page says, for good, in every language and with words for those who do not see it", async () => {
    const texts = [
      { language: "en", title: "Caves of Dunhuang" },
      { language: "ar", title: "كهوف دونهوانغ" },
    ];
    const { code } = await createPublished({ kind: "exhibition", texts, run: ["2027-03-01", "2027-05-31"] });
    const addresses = new Set<string>();
    for (const [locale, alt] of [
      ["en", /Exhibition · Caves of Dunhuang · 1\u00a0March.–.31\u00a0May 2027/],
      ["zh-CN", /展览 · Caves of Dunhuang · 2027年3月1日至5月31日/],
      ["ar", /معرض · كهوف دونهوانغ/],
    ] as const) {
      const picture = await pictureOf(code, locale);
      expect(picture).toMatchObject({ width: 1200, height: 630, alt: expect.stringMatching(alt) });
      const response = await ask(picture.url);
      expect(response.status).toBe(200);
      expect(response.headers.get("cache-control")).toContain("immutable");
      expect(await sharp(await response.arrayBuffer()).metadata()).toMatchObject({ width: 1200, height: 630 });
      addresses.add(picture.url);
    }
    expect(addresses.size).toBe(3);
  });

  it("has another address once it shows something else; the old one leads there", async () => {
    const { id, code } = await createPublished({ texts: [{ language: "en", title: "Before" }] });
    const before = await pictureOf(code, "en");
    await database().listing.update({
      where: { id },
      data: { status: "cancelled", cancelledAt: now, cancellationReason: "Ill" },
      select: { id: true },
    });
    const after = await pictureOf(code, "en");
    expect(after.url).not.toBe(before.url);
    expect(after.alt).toMatch(/^Cancelled · /);
    const response = await ask(before.url);
    expect(response.status).toBe(307);
    expect(new URL(response.headers.get("location") ?? "", after.url).href).toBe(after.url);
  });

  it("leads on where an institution has become part of another", async () => {
    const into = await createInstitution();
    const from = await createInstitution();
    await database().institution.update({
      where: { id: from.id },
      data: { status: "merged", successorId: into.id, mergedAt: now },
      select: { id: true },
    });
    const response = await ask(`/social/institution-${from.slug}.ar.0123456789abcdef.png`);
    expect(response.status).toBe(308);
    expect((await ask(response.headers.get("location") ?? "")).status).toBe(307);
  });

  it("is of what is public and of nothing else", async () => {
    const draft = await createPublished({ status: "draft" });
    const suspended = await createPublished();
    await suspendInstitutionOf(suspended);
    const hash = "0123456789abcdef";
    for (const name of [
      `${draft.code}.en.${hash}.png`,
      `${suspended.code}.en.${hash}.png`,
      `LEC-2026-9999.en.${hash}.png`,
      `home.xx.${hash}.png`,
      `kind-nothing.en.${hash}.png`,
      `route-belt_north.en.${hash}.png`,
      `institution-nobody.en.${hash}.png`,
      "home.en.png",
      `${"a".repeat(300)}.en.${hash}.png`,
      "..%2F..",
    ]) {
      expect((await ask(`/social/${name}`)).status, name).toBe(404);
    }
  });

  it("is there for the home page, kinds, routes and institutions, too", async () => {
    const { slug } = await createInstitution({ name: "Steppe Museum" });
    for (const subject of ["home", "kind-lecture", "route-belt-north", `institution-${slug}`]) {
      const moved = await ask(`/social/${subject}.ru.0123456789abcdef.png`);
      expect(moved.status, subject).toBe(307);
      const response = await ask(moved.headers.get("location") ?? "");
      expect(response.status, subject).toBe(200);
      expect(response.headers.get("content-type")).toBe("image/png");
    }
  });
});

describe("what search engines are told of a listing", () => {
  it("is never empty, also without a summary", async () => {
    const { code } = await createPublished({ texts: [{ language: "en", title: "Silent" }] });
    const { description, title } = await listingMetadata(await getPublishedListing(code), "fr", now);
    expect(title).toBe("Silent");
    expect(description).toMatch(/^Conférence · .+Guangzhou · Chine$/);
  });

  it("keeps what was put away out of search, and what was called off in it", async () => {
    const robots = async (status: "published" | "cancelled" | "archived") => {
      const { code } = await createPublished({ status });
      return (await listingMetadata(await getPublishedListing(code), "en", now)).robots;
    };
    expect(await robots("archived")).toMatchObject({ index: false });
    expect(await robots("cancelled")).not.toMatchObject({ index: false });
    expect(await robots("published")).not.toMatchObject({ index: false });
  });
});
