import { describe, expect, it } from "vitest";
import { saveListing } from "@/features/listings/commands/save-listing.ts";
import { database, transaction } from "@/lib/db.ts";
import { createInstitution } from "@/tests/factories/institutions.ts";
import { createDesk, createDraft, formFor } from "@/tests/factories/listings.ts";
import { createPublished } from "@/tests/factories/published-listings.ts";
import { placeCities, placeUnplacedCities } from "./place-cities.ts";

async function whereIs(countryCode: string, city: string): Promise<[number, number] | null> {
  const found = await database().cityPosition.findUnique({ where: { countryCode_city: { countryCode, city } } });
  return found && [Math.round(found.latitude), Math.round(found.longitude)];
}

describe("a city that is typed into a listing", () => {
  it("has a position as soon as the listing is saved, and none when nobody knows it", async () => {
    const desk = await createDesk();
    const draft = await createDraft(desk, "lecture");
    const form = formFor("lecture", { countryCode: "UZ", city: "Самарканд" });
    expect(await saveListing(desk.editor, draft.id, 1, form)).toMatchObject({ ok: true });
    expect(await whereIs("UZ", "Самарканд")).toEqual([40, 67]);
    const nowhere = formFor("lecture", { countryCode: "UZ", city: "Nowhere" });
    expect(await saveListing(desk.editor, draft.id, 2, nowhere)).toMatchObject({ ok: true });
    expect(await whereIs("UZ", "Nowhere")).toBeNull();
  });

  it("is placed once by two who save at the same moment", async () => {
    const cities = [{ countryCode: "CN", city: "敦煌" }];
    await Promise.all(Array.from({ length: 4 }, () => transaction((tx) => placeCities(tx, cities))));
    expect(await database().cityPosition.count()).toBe(1);
  });
});

describe("cities without a position", () => {
  it("are looked up for all listings and institutions, once each", async () => {
    await createPublished({ countryCode: "CN" });
    await createInstitution({ countryCode: "KE", city: "Lamu" });
    expect(await transaction((tx) => placeUnplacedCities(tx))).toBe(2);
    expect([await whereIs("CN", "Guangzhou"), await whereIs("KE", "Lamu")]).toEqual([
      [23, 113],
      [-2, 41],
    ]);
    expect(await transaction((tx) => placeUnplacedCities(tx))).toBe(0);
  });
});
