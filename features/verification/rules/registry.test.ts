import { describe, expect, it } from "vitest";
import type { RegistryScheme } from "@/prisma/generated/enums.ts";
import { REGISTRY_SCHEMES, readRegistryNumber, schemesFor } from "./registry.ts";

describe("a number of a register", () => {
  it.each<[RegistryScheme, string, string]>([
    ["ror", "https://ror.org/03yrm5c26", "03yrm5c26"],
    ["isil", "RU-10010033", "RU-10010033"],
    ["isil", "US-CaOOCLC", "US-CaOOCLC"],
    ["erasmus", "D BERLIN13", "D  BERLIN13"],
    ["erasmus", "tr istanbu03", "TR ISTANBU03"],
    ["pic", "999 997 930", "999997930"],
    ["uscc", "91350100m000100y43", "91350100M000100Y43"],
    ["ogrn", "1037700258694", "1037700258694"],
    ["bin", "990140001154", "990140001154"],
    ["other", " № 12/7 ", "№ 12/7"],
  ])("of %s, %s is kept as %s", (scheme, typed, kept) => {
    expect(readRegistryNumber(scheme, typed)).toBe(kept);
  });

  it.each<[RegistryScheme, string]>([
    ["ror", "03yrm5c27"],
    ["isil", "RU10010033"],
    ["isil", "RU-123456789012"],
    ["erasmus", "BERLIN"],
    ["pic", "99999793"],
    ["uscc", "91350100M000100Y44"],
    ["uscc", "91350100I000100Y43"],
    ["ogrn", "1037700258695"],
    ["ogrn", "103770025869"],
    ["bin", "990140001155"],
    ["bin", "99014000115"],
    ["other", "—"],
  ])("of %s, %s is none", (scheme, typed) => {
    expect(readRegistryNumber(scheme, typed)).toBeNull();
  });

  // Not so in Kazakhstan's: the eleventh digit weighs eleven there, which modulo eleven is nothing.
  it("is noticed when one digit is another, in registers with a good check digit", () => {
    const numbers: [RegistryScheme, string][] = [
      ["uscc", "91350100M000100Y43"],
      ["ogrn", "1037700258694"],
    ];
    for (const [scheme, number] of numbers) {
      for (const [place, digit] of [...number].entries()) {
        if (!/\d/.test(digit)) continue;
        const other = number.slice(0, place) + ((Number(digit) + 1) % 10) + number.slice(place + 1);
        expect(readRegistryNumber(scheme, other), `${scheme} ${other}`).toBeNull();
      }
    }
  });
});

describe("the registers of a country or region", () => {
  it("are those of everywhere and its own", () => {
    const everywhere = ["ror", "isil", "erasmus", "pic", "other"];
    expect(schemesFor("EG")).toEqual(everywhere);
    expect(schemesFor("CN")).toEqual(expect.arrayContaining(["uscc", ...everywhere]));
    expect(schemesFor("KZ")).not.toContain("uscc");
    expect(new Set(["CN", "RU", "KZ"].flatMap(schemesFor))).toEqual(new Set(REGISTRY_SCHEMES));
  });
});
