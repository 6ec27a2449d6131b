import { describe, expect, it } from "vitest";
import { createInstitution } from "@/tests/factories/institutions.ts";
import { createPublished } from "@/tests/factories/published-listings.ts";
import { listPublishedCountries } from "./published-countries.ts";
import { listPublishedShelvesIn, listPublishedShelvesOf } from "./published-shelves.ts";

const now = new Date("2027-03-09T12:00:00Z");

describe("countries and regions", () => {
  it("stand with their listings, their institutions, or both; what nobody may see counts nowhere", async () => {
    const kenya = await createInstitution({ countryCode: "KE" });
    await createInstitution({ countryCode: "FJ" });
    await createInstitution({ countryCode: "WS", status: "suspended" });
    await createPublished({ institution: kenya, countryCode: "KE" });
    await createPublished({ institution: kenya, countryCode: "OM", alsoConcerns: ["PK"] });
    await createPublished({ institution: kenya, countryCode: "LK", status: "draft" });
    expect(await listPublishedCountries(now)).toEqual([
      { code: "FJ", listings: 0, institutions: 1 },
      { code: "KE", listings: 1, institutions: 1 },
      { code: "OM", listings: 1, institutions: 0 },
    ]);
  });

  it("have shelves of their own", async () => {
    const { code } = await createPublished({ countryCode: "KE" });
    await createPublished({ countryCode: "OM" });
    await createPublished({ countryCode: "OM", alsoConcerns: ["KE"] });
    expect((await listPublishedShelvesIn("KE", 6, "en", now)).openingSoon.map((card) => card.code)).toEqual([code]);
    expect((await listPublishedShelvesIn("OM", 6, "en", now)).openingSoon).toHaveLength(2);
    expect((await listPublishedShelvesOf({}, 6, "en", now)).openingSoon).toHaveLength(3);
    expect(Object.values(await listPublishedShelvesIn("LK", 6, "en", now)).flat()).toEqual([]);
  });
});
