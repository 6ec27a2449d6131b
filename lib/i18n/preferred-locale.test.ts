import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LOCALES } from "./locales.ts";
import { preferredLocale } from "./preferred-locale.ts";

describe("the reader's language", () => {
  it.each([
    ["zh-CN,zh;q=0.9,en;q=0.8", "zh-CN"],
    ["zh-TW", "zh-CN"],
    ["kk-KZ,ru;q=0.9,en;q=0.5", "ru"],
    ["ar-EG", "ar"],
    ["de,fr-CA;q=0.3,es;q=0.6", "es"],
    ["en;q=0,fr", "fr"],
    ["fr;q=0.2, en-GB;q=0.9", "en"],
    ["tlh", "en"],
    ["", "en"],
    [null, "en"],
  ] as const)("%s is answered in %s", (header, locale) => {
    expect(preferredLocale(header)).toBe(locale);
  });

  it("is one of ours for any header", () => {
    fc.assert(fc.property(fc.string(), (header) => LOCALES.includes(preferredLocale(header))));
  });
});
