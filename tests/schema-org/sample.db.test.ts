import { beforeEach, describe, expect, it } from "vitest";
import { institutionJsonLd } from "@/features/institutions/components/public/json-ld.ts";
import { getPublishedInstitution } from "@/features/institutions/queries/published.ts";
import { personJsonLd } from "@/features/listings/components/public/json-ld/person-page.ts";
import { listingJsonLd } from "@/features/listings/components/public/json-ld.ts";
import { getPublishedListing } from "@/features/listings/queries/published-listing.ts";
import { getPublishedPerson } from "@/features/listings/queries/published-person.ts";
import { KIND_NAMES } from "@/features/listings/rules/kinds.ts";
import { database } from "@/lib/db.ts";
import { LOCALES } from "@/lib/i18n/locales.ts";
import { loadSampleData } from "@/prisma/seed/load.ts";
import { flaws } from "./flaws.ts";

const now = new Date();

describe("the sample data, in the words of schema.org", () => {
  beforeEach(() => loadSampleData(now));

  it("has listings of every kind without a flaw in any language", async () => {
    const listings = await database().listing.findMany({
      where: { publishedAt: { not: null }, status: { in: ["published", "cancelled", "archived"] } },
      select: { code: true, kind: true },
    });
    expect(new Set(listings.map(({ kind }) => kind)).size).toBe(KIND_NAMES.length);
    for (const { code } of listings) {
      const listing = await getPublishedListing(code);
      for (const locale of LOCALES) {
        expect(flaws(asSent(await listingJsonLd(listing, locale, now))), `${code} in ${locale}`).toEqual([]);
      }
    }
  });

  it("has institutions without a flaw in any language", async () => {
    const slugs = await database().institution.findMany({ where: { status: "active" }, select: { slug: true } });
    expect(slugs.length).toBeGreaterThan(0);
    for (const { slug } of slugs) {
      const institution = await getPublishedInstitution(slug);
      for (const locale of LOCALES) {
        expect(flaws(asSent(institutionJsonLd(institution, locale))), `${slug} in ${locale}`).toEqual([]);
      }
    }
  });

  it("has persons without a flaw", async () => {
    const persons = await database().person.findMany({
      where: { listings: { some: { listing: { status: "published" } } } },
      select: { id: true },
    });
    expect(persons.length).toBeGreaterThan(0);
    for (const { id } of persons) {
      expect(flaws(asSent(personJsonLd(await getPublishedPerson(id), "en"))), id).toEqual([]);
    }
  });
});

/** As a reader gets it: without what JSON does not write. */
const asSent = (described: object): unknown => JSON.parse(JSON.stringify(described));
