import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/i18n/locales.ts";
import { COUNTRY_CODES, countryName, countryOptions, isCountryCode, namesToFind } from "@/lib/places/countries.ts";

describe("countries and regions", () => {
  it("has the 249 codes of ISO 3166-1, each once", () => {
    expect(COUNTRY_CODES).toHaveLength(249);
    expect(new Set(COUNTRY_CODES).size).toBe(249);
    expect(["CN", "UZ", "XK", "cn", "EU", "", "__proto__"].map(isCountryCode)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it.each([
    ["TR", "en", ["Türkiye", "Turkey"]],
    ["KR", "es", ["República de Corea", "Corea del Sur"]],
    ["US", "ru", ["Соединенные Штаты", "США"]],
    ["UZ", "fr", ["Ouzbékistan"]],
  ] as const)("%s is looked for in %s by %j", (code, locale, expected) => {
    expect(namesToFind(code, locale)).toEqual(expected);
  });

  it.each(LOCALES)("names each of them in %s, in order", (locale) => {
    const options = countryOptions(locale);
    const labels = options.map((option) => option.label);
    expect(options).toHaveLength(249);
    expect(options.filter(({ value, label }) => value === label || label === "")).toEqual([]);
    expect(labels).toEqual([...labels].sort(new Intl.Collator(locale).compare));
    expect(new Set(labels).size).toBeGreaterThan(246);
  });

  it.each([
    ["HK", "en", "Hong Kong, China"],
    ["HK", "zh-CN", "中国香港"],
    ["MO", "fr", "Macao (Chine)"],
    ["TW", "en", "Taiwan, China"],
    ["TW", "zh-CN", "中国台湾"],
    ["PS", "es", "Estado de Palestina"],
    ["UZ", "ru", "Узбекистан"],
    ["EG", "ar", "مصر"],
    ["XX", "en", "XX"],
  ] as const)("%s in %s is %s", (code, locale, expected) => {
    expect(countryName(code, locale)).toBe(expected);
  });
});
