import { describe, expect, it } from "vitest";
import { embeddable } from "@/components/json-ld/json-ld-script.tsx";
import { getPublishedListing } from "@/features/listings/queries/published-listing.ts";
import { KIND_NAMES, KINDS } from "@/features/listings/rules/kinds.ts";
import { createPublished, type PublishedChoices } from "@/tests/factories/published-listings.ts";
import { listingJsonLd } from "./json-ld.ts";

const now = new Date("2027-03-09T12:00:00Z");

async function describeListing(choices: PublishedChoices): Promise<Record<string, unknown>> {
  const { code } = await createPublished(choices);
  return JSON.parse(embeddable(await listingJsonLd(await getPublishedListing(code), "en", now)));
}

describe("a listing in the words of schema.org", () => {
  it.each(KIND_NAMES)("is of a type of its own as %s", async (kind) => {
    const described = await describeListing({ kind });
    expect(KINDS[kind].schemaTypes).toContain(described["@type"]);
    expect(described["@context"]).toBe("https://schema.org");
    expect(described.url).toMatch(/^http.*\/en\/listings\/[A-Z]{3}-2026-\d{4}$/);
  });

  it("tells an offer from a demand", async () => {
    expect(await describeListing({ kind: "opportunity", direction: "demand" })).toMatchObject({
      "@type": "Demand",
      "@reverse": { seeks: { "@type": "CollegeOrUniversity" } },
    });
    expect(await describeListing({ kind: "opportunity", direction: "offer" })).toMatchObject({
      "@type": "Offer",
      offeredBy: { "@type": "CollegeOrUniversity" },
      validThrough: "2027-06-30",
    });
  });

  it("says when, where and whether it was called off", async () => {
    const sessions: [string, string][] = [
      ["2027-03-10T19:00", "2027-03-10T21:00"],
      ["2027-03-17T19:00", "2027-03-17T21:00"],
    ];
    expect(await describeListing({ status: "cancelled", mode: "mixed", sessions })).toMatchObject({
      startDate: "2027-03-10T19:00:00+08:00",
      endDate: "2027-03-17T21:00:00+08:00",
      eventStatus: "https://schema.org/EventCancelled",
      eventAttendanceMode: "https://schema.org/MixedEventAttendanceMode",
      location: [{ "@type": "Place" }, { "@type": "VirtualLocation" }],
      offers: { availability: "https://schema.org/Discontinued" },
      subEvent: [{ startDate: "2027-03-10T19:00:00+08:00" }, { startDate: "2027-03-17T19:00:00+08:00" }],
    });
  });

  it("tells the next deadline of a programme, not a past one", async () => {
    const intakes: [string, string][] = [
      ["2027-01-31", "2027-09-01"],
      ["2027-05-31", "2028-02-01"],
    ];
    expect(await describeListing({ kind: "programme", intakes })).toMatchObject({ applicationDeadline: "2027-05-31" });
  });

  it("gives an exhibition's run in days and its hours with the place", async () => {
    expect(await describeListing({ kind: "exhibition", run: ["2027-03-01", "2027-05-31"] })).toMatchObject({
      startDate: "2027-03-01",
      endDate: "2027-05-31",
      location: {
        openingHoursSpecification: [{ dayOfWeek: "https://schema.org/Tuesday", opens: "09:00", closes: "17:00" }],
      },
    });
  });

  it("says whether places are to be had, and that they cost nothing", async () => {
    const offerOf = async (choices: PublishedChoices) => (await describeListing(choices)).offers;
    const places = { capacity: 5, taken: 1 };
    expect(await offerOf({ terms: {}, places })).toMatchObject({
      price: 0,
      availability: "https://schema.org/InStock",
    });
    expect(await offerOf({ terms: {}, places: { capacity: 5, taken: 5 } })).toMatchObject({
      availability: "https://schema.org/SoldOut",
    });
    const run: [string, string] = ["2026-10-01", "2027-03-01"];
    expect(await offerOf({ kind: "exhibition", run })).toMatchObject({
      price: 0,
      availability: "https://schema.org/SoldOut",
    });
    const opensAt = new Date("2027-03-09T13:00:00Z");
    expect(await offerOf({ terms: { opensAt }, places })).toMatchObject({
      availability: "https://schema.org/PreOrder",
      validFrom: opensAt.toISOString(),
    });
  });

  it("names a translated brief as a translation of its original", async () => {
    const texts = [
      { language: "fr", title: "Note" },
      { language: "en", title: "Brief" },
    ];
    expect(await describeListing({ kind: "brief", texts })).toMatchObject({
      inLanguage: "en",
      translationOfWork: { name: "Note", inLanguage: "fr", url: expect.stringContaining("/fr/listings/") },
    });
  });

  it("can hold any text without ending the element it stands in", async () => {
    const title = "</script><script>alert(1)</script><!-- & \u2028";
    const { code } = await createPublished({ texts: [{ language: "en", title }] });
    const text = embeddable(await listingJsonLd(await getPublishedListing(code), "en", now));
    expect(text).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(text)).toMatchObject({ name: title });
  });
});
