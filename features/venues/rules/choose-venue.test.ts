import { describe, expect, it } from "vitest";
import { changesPlace } from "./change.ts";
import { chooseVenue, type KnownVenue } from "./choose-venue.ts";
import { offeredIn, offeredValues } from "./offered.ts";
import { accessibilityIn, mainName, venueLabel, venueNameIn } from "./venue-name.ts";

const hall: KnownVenue = {
  id: "hall",
  name: "Assembly Hall",
  names: [{ name: "大礼堂" }],
  address: "1 Harbour Road",
  city: "Guangzhou",
  countryCode: "CN",
  isArchived: false,
};
const kazan: KnownVenue = { ...hall, id: "kazan", names: [], address: "", city: "Kazan", countryCode: "RU" };
const typed = { name: "Assembly Hall", address: "1 Harbour Road", city: "Guangzhou", countryCode: "CN" };

describe("the venue that an editor means", () => {
  it.each([
    ["the same name at the same address", typed],
    ["its name in another language", { ...typed, name: "大礼堂" }],
    ["its name alone, the only one of that name in the city", { ...typed, address: "" }],
    [
      "its whole line, whatever stands in the field of the address",
      { ...typed, name: venueLabel(hall), address: "9 Old Street" },
    ],
    [
      "its whole line, although the listing is held in another city",
      { ...typed, name: venueLabel(hall), city: "Kazan" },
    ],
  ])("is known by %s", (_how, given) => {
    expect(chooseVenue(given, [kazan, hall])?.id).toBe("hall");
  });

  it.each([
    ["another address", { ...typed, address: "2 Harbour Road" }],
    ["another city", { ...typed, city: "Foshan" }],
    ["another country", { ...typed, countryCode: "KZ" }],
    ["another name", { ...typed, name: "Assembly" }],
  ])("is a new one at %s", (_how, given) => {
    expect(chooseVenue(given, [hall])).toBeNull();
  });

  it("is a new one when two of that name are in the city and no address is said", () => {
    expect(
      chooseVenue({ ...typed, address: "" }, [hall, { ...hall, id: "annex", address: "3 Harbour Road" }]),
    ).toBeNull();
  });

  it("is a new one at an address when the one of that name says nothing but its name", () => {
    const bare = { ...hall, address: "", city: "", countryCode: "CN" };
    expect(chooseVenue({ ...typed, city: "" }, [bare])).toBeNull();
  });

  it("stays the listing's own, although it lies in another city and another says the same", () => {
    const said = { ...typed, address: "" };
    const own = new Set(["kazan"]);
    expect(chooseVenue(said, [{ ...kazan, id: "here", city: "Guangzhou", countryCode: "CN" }, kazan], own)?.id).toBe(
      "kazan",
    );
    expect(chooseVenue(said, [kazan])).toBeNull();
  });

  it("is not suggested once it is put away, and still known by all that it says", () => {
    const away = { ...hall, isArchived: true };
    expect(chooseVenue({ ...typed, name: venueLabel(hall) }, [away])).toBeNull();
    expect(chooseVenue({ ...typed, address: "" }, [away])).toBeNull();
    expect(chooseVenue(typed, [away])?.id).toBe("hall");
    expect(chooseVenue(typed, [away, { ...hall, id: "open" }])?.id).toBe("open");
  });
});

describe("a venue", () => {
  const names = [
    { language: "en", name: "Hall", accessibility: "A lift at the east door." },
    { language: "zh-Hant", name: "禮堂", accessibility: "" },
  ];

  it("is called as its reader speaks, else as its institution writes it", () => {
    const called = (locale: string) => venueNameIn({ name: "Aula", names }, locale);
    expect([called("en"), called("zh-CN"), called("ru")]).toEqual(["Hall", "禮堂", "Aula"]);
    expect(venueNameIn({ name: "Aula" }, "en")).toBe("Aula");
  });

  it("keeps its main name while it bears it in some language", () => {
    expect(mainName(names, "zh-Hant", "Hall")).toBe("Hall");
    expect(mainName(names, "zh-Hant", "Aula")).toBe("禮堂");
    expect(mainName(names, "ru")).toBe("Hall");
  });

  it("says how one gets in in a language that is told", () => {
    expect(accessibilityIn(names, "en", "zh-CN")).toEqual({ text: "A lift at the east door.", language: "en" });
    expect(accessibilityIn([], "en", "en")).toBeNull();
  });

  it("is one line of at most two hundred characters", () => {
    expect(venueLabel({ name: "Hall", address: "", city: "Kazan" })).toBe("Hall · Kazan");
    expect(
      [...venueLabel({ name: "礼".repeat(200), address: "路".repeat(300), city: "广州" })].length,
    ).toBeLessThanOrEqual(200);
  });

  it("is another place by name, address, city, country or position, and by nothing else", () => {
    const facts = { ...typed, latitude: null, longitude: null };
    expect(changesPlace(facts, { ...facts })).toBe(false);
    for (const change of [
      { name: "Aula" },
      { address: "" },
      { city: "Foshan" },
      { countryCode: "KZ" },
      { latitude: 1 },
    ]) {
      expect(changesPlace(facts, { ...facts, ...change })).toBe(true);
    }
  });

  it("is offered places of the gazetteer that come back from the form", () => {
    const places = [{ id: 7, name: "San José del Cabo", latitude: 23.0589, longitude: -109.697 }];
    expect(offeredIn(offeredValues(places))).toEqual(places);
    expect(offeredIn({ offered: ["7 <b>", ""] })).toEqual([]);
  });
});
