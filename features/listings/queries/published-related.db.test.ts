import { describe, expect, it } from "vitest";
import { database } from "@/lib/db.ts";
import { createInstitution } from "@/tests/factories/institutions.ts";
import { createPublished, type PublishedChoices, suspendInstitutionOf } from "@/tests/factories/published-listings.ts";
import { listPublishedRelated } from "./published-related.ts";

const now = new Date("2027-03-09T12:00:00Z");

async function create(choices: PublishedChoices & { city?: string; field?: string } = {}) {
  const { city = "Guangzhou", field = null, ...rest } = choices;
  const made = await createPublished(rest);
  await database().listing.update({ where: { id: made.id }, data: { city, fieldCode: field }, select: { id: true } });
  return made;
}

const related = async (listing: { id: string }) =>
  (await listPublishedRelated(listing.id, "en", now)).map(({ code }) => code);

describe("related listings", () => {
  it("are those that share field, place and route, the closest first", async () => {
    const listing = await create({ route: "road_west", countryCode: "CN", field: "0222" });
    const far = { route: "belt_north", countryCode: "KZ", city: "Almaty" } as const;
    await create({ ...far, field: "0912" });
    const broadField = await create({ ...far, field: "0215" }); // 2
    const detail = await create({ ...far, field: "0222" }); // 4
    const samePlaceAndRoute = await create({ route: "road_west", countryCode: "CN" }); // 5
    expect(await related(listing)).toEqual([samePlaceAndRoute.code, detail.code, broadField.code]);
  });

  it("are at most four, the last published first among equals", async () => {
    const listing = await create();
    const made: string[] = [];
    for (let day = 1; day <= 5; day++) {
      const { id, code } = await create();
      await database().listing.update({
        where: { id },
        data: { publishedAt: new Date(`2027-01-0${day}T00:00:00Z`) },
        select: { id: true },
      });
      made.unshift(code);
    }
    expect(await related(listing)).toEqual(made.slice(0, 4));
  });

  it("are at most two of one institution", async () => {
    const listing = await create();
    const institution = await createInstitution();
    for (let made = 0; made < 4; made++) await create({ institution });
    const other = await create({ route: "belt_south" });
    const found = await related(listing);
    expect(found).toHaveLength(3);
    expect(found.at(-1)).toBe(other.code);
  });

  it("are never the listing itself, nor what is over, called off, put away, a draft or of a suspended institution", async () => {
    const listing = await create();
    await create({ sessions: [["2027-03-01T19:00", "2027-03-01T21:00"]] });
    await create({ kind: "programme", intakes: [["2027-03-01", "2027-09-01"]] });
    for (const status of ["cancelled", "archived", "draft", "in_review"] as const) await create({ status });
    await suspendInstitutionOf(await create({ institution: await createInstitution() }));
    expect(await related(listing)).toEqual([]);
  });

  it("are none for what stands alone", async () => {
    const listing = await create({ route: "belt_south", countryCode: "BD", city: "Dhaka" });
    await create({ route: "belt_north", countryCode: "KZ", city: "Almaty", field: "0222" });
    expect(await related(listing)).toEqual([]);
  });
});
