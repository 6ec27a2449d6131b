import { describe, expect, it } from "vitest";
import { getPublishedListing } from "@/features/listings/queries/published-listing.ts";
import { KIND_NAMES, KINDS } from "@/features/listings/rules/kinds.ts";
import { createPublished, type PublishedChoices } from "@/tests/factories/published-listings.ts";
import { listingJsonLd } from "./json-ld.ts";
import { embeddable } from "./json-ld-script.tsx";

const now = new Date("2027-03-09T12:00:00Z");

async function describeListing(choices: PublishedChoices): Promise<Record<string, unknown>> {
  const { code } = await createPublished(choices);
  return JSON.parse(embeddable(listingJsonLd(await getPublishedListing(code), "en", now)));
}

describe("a listing in the words of schema.org", () => {
  it.each(KIND_NAMES)("is of a type of its own as %s", async (kind) => {
    const described = await describeListing({ kind });
    expect(KINDS[kind].schemaTypes).toContain(described["@type"]);
    expect(described["@context"]).toBe("https://schema.org");
    expect(described.url).toMatch(/^http.*\/en\/listings\/[A-Z]{3}-2026-\d{4}$/);
  });

  it("tells an offer from a demand", async () => {
    expect(await describeListing({ kind: "opportunity", direction: "demand" })).toMatchObject({ "@type": "Demand" });
    expect(await describeListing({ kind: "opportunity", direction: "offer" })).toMatchObject({
      "@type": "Offer",
      validThrough: "2027-06-30",
    });
  });

  it("says when, where and whether it was called off", async () => {
    const sessions: [string, string][] = [
      ["2027-03-10T19:00", "2027-03-10T21:00"],
      ["2027-03-17T19:00", "2027-03-17T21:00"],
    ];
    expect(await describeListing({ status: "cancelled", mode: "mixed", sessions })).toMatchObject({
      startDate: "2027-03-10T11:00:00.000Z",
      endDate: "2027-03-17T13:00:00.000Z",
      eventStatus: "https://schema.org/EventCancelled",
      eventAttendanceMode: "https://schema.org/MixedEventAttendanceMode",
      subEvent: [{ startDate: "2027-03-10T11:00:00.000Z" }, { startDate: "2027-03-17T11:00:00.000Z" }],
    });
  });

  it("tells the next deadline of a programme, not a past one", async () => {
    const intakes: [string, string][] = [
      ["2027-01-31", "2027-09-01"],
      ["2027-05-31", "2028-02-01"],
    ];
    expect(await describeListing({ kind: "programme", intakes })).toMatchObject({ applicationDeadline: "2027-05-31" });
  });

  it("can hold any text without ending the element it stands in", async () => {
    const title = "</script><script>alert(1)</script><!-- & \u2028";
    const { code } = await createPublished({ texts: [{ language: "en", title }] });
    const text = embeddable(listingJsonLd(await getPublishedListing(code), "en", now));
    expect(text).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(text)).toMatchObject({ name: title });
  });
});
