import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/i18n/locales.ts";
import { CONTENT_LANGUAGES, isLanguageTag, languageName, languageOptions } from "@/lib/places/languages.ts";

describe("languages", () => {
  it("offers the interface languages and others, each well formed", () => {
    expect(CONTENT_LANGUAGES).toEqual(expect.arrayContaining([...LOCALES]));
    expect(CONTENT_LANGUAGES.filter((tag) => !isLanguageTag(tag))).toEqual([]);
  });

  it.each(["", "xx", "EN", "en-us", "en_US", "zh-cn", "english", "en-<script>", "en\n"])("%j is no tag", (tag) => {
    expect(isLanguageTag(tag)).toBe(false);
  });

  it.each(LOCALES)("has a name for each in %s", (locale) => {
    expect(languageOptions(locale).filter(({ value, label }) => value === label)).toEqual([]);
  });

  it("tells the scripts of Chinese apart, and keeps what has no name", () => {
    expect(languageName("zh-CN", "zh-CN")).toBe("中文（简体）");
    expect(languageName("fa", "ru")).toBe("персидский");
    expect(languageName("not a tag", "en")).toBe("not a tag");
  });
});
