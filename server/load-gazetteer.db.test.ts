import { describe, expect, it } from "vitest";
import { placeCities, placeUnplacedCities } from "@/features/places/commands/place-cities.ts";
import { database, transaction } from "@/lib/db.ts";
import { createInstitution } from "@/tests/factories/institutions.ts";
import { loadGazetteer, readGazetteer } from "./load-gazetteer.ts";

async function whereIs(countryCode: string, city: string): Promise<[number, number] | null> {
  const found = await database().cityPosition.findUnique({ where: { countryCode_city: { countryCode, city } } });
  return found && [Math.round(found.latitude), Math.round(found.longitude)];
}

describe("the gazetteer", () => {
  it("is loaded whole, once, and says where cities lie, those typed before it came too", async () => {
    await createInstitution({ countryCode: "DE", city: "Görlitz" });
    const written = await loadGazetteer();
    expect(written).toBeGreaterThan(170_000);
    expect(await database().place.count()).toBe(written);
    expect(await loadGazetteer()).toBe(0);
    await transaction((tx) => placeUnplacedCities(tx));
    expect(await whereIs("DE", "Görlitz")).toEqual([51, 15]);

    const typed = [
      // By our own names, in any script, also where the gazetteer has several of that name.
      ["CN", "广州", [23, 113]],
      ["CN", "Shenzhen", [23, 114]],
      ["RU", "г. Казань", [56, 49]],
      ["BH", "المحرق", [26, 51]],
      ["FR", "Nancy", [49, 6]],
      // By the gazetteer alone.
      ["CN", "Shekou", [22, 114]],
      ["MY", "kuala terengganu", [5, 103]],
      ["DE", "GORLITZ", [51, 15]],
      ["CZ", "Ceske Budejovice, Jihočeský kraj", [49, 14]],
      // Several places, none, nothing to look for, somewhere else.
      ["US", "Springfield", null],
      ["CN", "Atlantis", null],
      ["CN", "…", null],
      ["JP", "Guangzhou", null],
    ] as const;
    await transaction((tx) =>
      placeCities(
        tx,
        typed.map(([countryCode, city]) => ({ countryCode, city })),
      ),
    );
    for (const [countryCode, city, expected] of typed) {
      expect(await whereIs(countryCode, city), `${city}, ${countryCode}`).toEqual(expected);
    }
  });

  it("leaves out what has no name, place or country", () => {
    const line = { name: "Lamu", lat: "-2.27", lng: "40.9", country: "KE" };
    const broken = [
      { ...line, name: "’" },
      { ...line, lat: "91" },
      { ...line, lng: "" },
      { ...line, country: "XK" },
    ];
    expect(readGazetteer(JSON.stringify([line, ...broken]))).toEqual([
      { name: "Lamu", searchName: "lamu", country: "KE", latitude: -2.27, longitude: 40.9 },
    ]);
  });
});
