import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cityKey, cityNameOfKey, isCityKey } from "./city-key.ts";

describe("a city's key", () => {
  it.each([
    ["CN", "Guangzhou", "CN-guangzhou"],
    ["CN", " GUANGZHOU ", "CN-guangzhou"],
    ["CN", "广州", "CN-guangzhou"],
    ["CN", "Xi’an", "CN-xian"],
    ["CN", "Ürümqi", "CN-urumqi"],
    ["RE", "Saint-Denis", "RE-saint-denis"],
    ["KZ", "Алматы", "KZ-almaty"],
    ["TH", "กรุงเทพ", "TH-bangkok"],
    ["TH", "บ้านนา", "TH-baannaa"],
    ["EG", "القاهرة", "EG-cairo"],
    ["EG", "Le Caire", "EG-cairo"],
    ["FR", "Évry-Courcouronnes", "FR-evry-courcouronnes"],
  ])("of %s, %s is %s", (country, city, key) => {
    expect(cityKey(country, city)).toBe(key);
  });

  it("exists for a name of any script and for one of signs alone, and not for none", () => {
    expect(cityKey("EG", "قرية بعيدة")).toMatch(/^EG-[a-z0-9-]+$/);
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

  it("tells a name to show", () => {
    expect(cityNameOfKey("CN-guangzhou", "ar")).toBe("قوانغتشو");
    expect(cityNameOfKey("RE-nowhere-at-all", "en")).toBe("Nowhere At All");
  });
});
