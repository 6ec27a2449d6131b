import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/i18n/locales.ts";
import { cityName, cityNames, citySpellings, knownCity } from "./cities.ts";
import { isCountryCode } from "./countries.ts";
import { KNOWN_CITIES } from "./known-cities.ts";

const LINES = KNOWN_CITIES.trim().split("\n");
const SCRIPTS = { "zh-CN": /^[\p{Script=Han}]+$/u, ru: /^[\p{Script=Cyrillic} -]+$/u, ar: /^[\p{Script=Arabic}ّ ]+$/u };

describe("the table of cities", () => {
  it("has each city once, in a country or region that exists, somewhere on earth", () => {
    expect(new Set(LINES.map((line) => line.split("|")[1])).size).toBe(LINES.length);
    for (const line of LINES) {
      expect(line.split("|"), line).toHaveLength(8);
      const [country = "", latitude, longitude] = line.split("|")[0]?.split(" ") ?? [];
      expect(isCountryCode(country), line).toBe(true);
      expect(Math.abs(Number(latitude)), line).toBeLessThan(70);
      expect(Math.abs(Number(longitude)), line).toBeLessThanOrEqual(180);
    }
  });

  it("names every city in the script of each language, and finds it by each of its names", () => {
    for (const line of LINES) {
      const [where = "", english = ""] = line.split("|");
      const country = where.slice(0, 2);
      const city = knownCity(country, english);
      expect(city?.names.en, line).toBe(english);
      for (const locale of LOCALES) {
        const name = city?.names[locale] ?? "";
        expect(name, line).not.toBe("");
        expect(name, line).toMatch(SCRIPTS[locale as keyof typeof SCRIPTS] ?? /./);
        expect(knownCity(country, name), `${name} of ${line}`).toBe(city);
      }
    }
  });
});

describe("a typed city", () => {
  it.each([
    ["CN", "广州", "Guangzhou"],
    ["CN", "廣州市", "Guangzhou"],
    ["CN", "Гуанчжоу", "Guangzhou"],
    ["CN", "قوانغتشو", "Guangzhou"],
    ["CN", "Canton", "Guangzhou"],
    ["CN", "GUANGZHOU", "Guangzhou"],
    ["CN", "Guangzhou, Guangdong", "Guangzhou"],
    ["CN", "Guangzhou (Haizhu)", "Guangzhou"],
    ["CN", "Xian", "Xi’an"],
    ["CN", "Xi'an", "Xi’an"],
    ["CN", "Ürümqi", "Urumqi"],
    ["CN", "香港", "Hong Kong"],
    ["CN", "Macau", "Macao"],
    ["BH", "المحرق", "Muharraq"],
    ["BH", "محرق", "Muharraq"],
    ["KZ", "г. Алматы", "Almaty"],
    ["IR", "اصفهان", "Isfahan"],
    ["NC", "Noumea", "Nouméa"],
    ["RU", "St. Petersburg", "Saint Petersburg"],
    ["EG", "Le Caire", "Cairo"],
  ])("%s %s is %s", (country, typed, expected) => {
    expect(knownCity(country, typed)?.names.en).toBe(expected);
  });

  it.each([
    ["US", "Cairo"],
    ["JP", "Guangzhou"],
    ["CN", "Hengqin"],
    ["CN", ""],
    ["CN", "市"],
    ["", "广州"],
  ])("%s %j is nowhere in the table", (country, typed) => {
    expect(knownCity(country, typed)).toBeUndefined();
  });

  it("is shown in the reader's language, or as it was typed", () => {
    expect(LOCALES.map((locale) => cityName("CN", "Guangzhou", locale))).toEqual([
      "Guangzhou",
      "广州",
      "Гуанчжоу",
      "قوانغتشو",
      "Canton",
      "Cantón",
    ]);
    expect(cityName("CN", "横琴", "en")).toBe("横琴");
    expect(cityNames("CN", "广州")).toEqual(expect.arrayContaining(["广州", "Guangzhou", "Canton", "廣州"]));
    expect(cityNames("CN", "横琴")).toEqual(["横琴"]);
  });

  it("is looked up whole before its parts", () => {
    expect(citySpellings("Mexico City")).toEqual(["mexico city", "mexico"]);
    expect(citySpellings("Baden-Baden")).toEqual(["baden baden"]);
    expect(citySpellings("…")).toEqual([]);
  });
});
