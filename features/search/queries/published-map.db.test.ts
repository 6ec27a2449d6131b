import { describe, expect, it } from "vitest";
import { placeUnplacedCities } from "@/features/places/commands/place-cities.ts";
import { transaction } from "@/lib/db.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { cityKey } from "@/lib/places/city-key.ts";
import { createInstitution } from "@/tests/factories/institutions.ts";
import { createPublished, type PublishedChoices, suspendInstitutionOf } from "@/tests/factories/published-listings.ts";
import { type AddressParameters, readBrowse } from "../schema.ts";
import { browsePublishedListings } from "./published-browse.ts";
import { mapPublishedListings } from "./published-map.ts";

const now = new Date("2027-03-09T12:00:00Z");

async function map(parameters: AddressParameters = {}, locale: Locale = "en") {
  await transaction((tx) => placeUnplacedCities(tx));
  return mapPublishedListings(readBrowse(parameters).filters, locale, now);
}

const create = async (choices: PublishedChoices) => (await createPublished(choices)).code;

describe("the map of an answer", () => {
  it("counts every listing once, at its own city, as brute force over the list does", async () => {
    const institution = await createInstitution();
    const cities = [
      ["CN", "Guangzhou"],
      ["CN", "广州"],
      ["CN", "Nowhere at all"],
      ["UZ", "Самарканд"],
      ["KE", ""],
      ["CN", ""],
    ] as const;
    const kinds = ["lecture", "exhibition", "brief"] as const;
    for (let made = 0; made < 30; made++) {
      const [countryCode, city] = cities[(made * 7) % cities.length] ?? cities[0];
      await create({ institution, countryCode, city, kind: kinds[made % 3], alsoConcerns: made % 4 ? [] : ["EG"] });
    }
    for (const parameters of [{}, { kind: "lecture" }, { country: "CN" }, { country: "EG" }, { q: "listing" }]) {
      const { places, total } = await map(parameters);
      const { cards } = await browsePublishedListings(readBrowse(parameters).filters, "en", now, 100);
      const listed = cards.map(({ countryCode, city }) => cityKey(countryCode, city) ?? countryCode);
      const expected = [...Map.groupBy(listed, (key) => key)].map(([key, cards]) => [key, cards.length]);
      expect(places.map(({ key, countryCode, count }) => [key ?? countryCode, count]).sort()).toEqual(expected.sort());
      expect(total).toBe(listed.length);
    }
  });

  it("is one place of all spellings, where our table knows it, and says of what it does not know that it has no place", async () => {
    for (const city of ["Guangzhou", "广州", "Canton", "Guangzhou"]) await create({ city });
    await create({ city: "Nowhere at all" });
    await create({ city: "" });
    const { places } = await map();
    expect(places.map(({ key, city, count, position }) => [key, city, count, position !== null])).toEqual([
      ["CN-guangzhou", "Guangzhou", 4, true],
      [null, "", 1, false],
      ["CN-nowhere-at-all", "Nowhere at all", 1, false],
    ]);
    expect(Math.round(places[0]?.position?.latitude ?? 0)).toBe(23);
  });

  it("names the three listings that come next, in the reader's language", async () => {
    const session = (day: string): [string, string][] => [[`2027-03-${day}T19:00`, `2027-03-${day}T20:00`]];
    const texts = [
      { language: "en", title: "Caves" },
      { language: "zh-CN", title: "石窟" },
    ];
    const last = await create({ city: "广州", sessions: session("20") });
    const first = await create({ sessions: session("11"), texts });
    const third = await create({ sessions: session("13") });
    const second = await create({ city: "广州", sessions: session("12") });
    const { places } = await map({}, "zh-CN");
    expect(places[0]?.titles.map(({ code }) => code)).toEqual([first, second, third]);
    expect(places[0]?.titles[0]).toEqual({ code: first, title: "石窟", language: "zh-CN", calledOff: null });
    expect(last).not.toBe(first);
  });

  it("says of what was called off that it was", async () => {
    await create({ status: "cancelled", sessions: [["2027-03-20T19:00", "2027-03-20T20:00"]] });
    expect((await map()).places[0]?.titles).toMatchObject([{ calledOff: "cancelled" }]);
  });

  it("shows what anybody may see and nothing else", async () => {
    const shown = await create({});
    await create({ status: "draft" });
    await create({ status: "archived" });
    await suspendInstitutionOf(await createPublished());
    const { places, total } = await map();
    expect(total).toBe(1);
    expect(places[0]?.titles.map(({ code }) => code)).toEqual([shown]);
    expect(await map({ q: "!!!" })).toMatchObject({ places: [], total: 0, leftOut: 0 });
    expect((await map({ country: "FJ" })).places).toEqual([]);
  });

  it("keeps to the fullest places and says how many more there are, without titles that nobody would read", async () => {
    const institution = await createInstitution();
    for (const city of ["Lamu", "Mombasa", "Lamu", "Malindi", "Nairobi"]) {
      await create({ institution, countryCode: "KE", city });
    }
    const limited = (most: { places: number; titled: number }) => mapPublishedListings({}, "en", now, most);
    const few = await limited({ places: 2, titled: 5 });
    expect(few).toMatchObject({ total: 5, leftOut: 2 });
    expect(few.places.map(({ city, count, titles }) => [city, count, titles.length])).toEqual([
      ["Lamu", 2, 2],
      ["Malindi", 1, 1],
    ]);
    expect((await limited({ places: 9, titled: 4 })).places.map(({ titles }) => titles)).toEqual([[], [], [], []]);
  });
});
