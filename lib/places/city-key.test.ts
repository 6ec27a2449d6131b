import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cityKey, isCityKey, readCityKey } from "./city-key.ts";

describe("a city's key", () => {
  it.each([
    ["CN", "Guangzhou", "CN-guangzhou"],
    ["CN", " GUANGZHOU ", "CN-guangzhou"],
    ["CN", "广州", "CN-guangzhou"],
    ["CN", "Canton", "CN-guangzhou"],
    ["CN", "Гуанчжоу", "CN-guangzhou"],
    ["EG", "القاهرة", "EG-cairo"],
    ["CN", "Xi’an", "CN-xian"],
    ["CN", "Ürümqi", "CN-urumqi"],
    ["RE", "Saint-Denis", "RE-saint-denis"],
    ["KZ", "Алматы", "KZ-almaty"],
    ["TH", "กรุงเทพ", "TH-bangkok"],
    ["FR", "Évry-Courcouronnes", "FR-evry-courcouronnes"],
  ])("of %s, %s is %s", (country, city, key) => {
    expect(cityKey(country, city)).toBe(key);
  });

  it("exists for a name of any script and for one of signs alone, and not for none", () => {
    expect(cityKey("EG", "القاهرة")).toMatch(/^EG-[a-z0-9-]+$/);
    expect(cityKey("EG", "🎉")).toBe("EG-u1f389");
    expect(cityKey("EG", "  ")).toBeNull();
  });

  it("can always stand in an address", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (city) => {
        const key = cityKey("UZ", city);
        expect(key === null || isCityKey(key)).toBe(true);
      }),
    );
  });

  it.each(["guangzhou", "cn-guangzhou", "ZZ-guangzhou", "CN-", "CN-Guang", "CN-a--b", `CN-${"a".repeat(81)}`])(
    "is not %s",
    (text) => {
      expect(isCityKey(text)).toBe(false);
    },
  );

  it("tells its country and a name to show", () => {
    expect(readCityKey("RE-saint-denis")).toEqual({ countryCode: "RE", name: "Saint Denis" });
  });
});
