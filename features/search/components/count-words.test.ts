import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { LOCALES, type Locale } from "@/lib/i18n/locales.ts";
import { countWords } from "./count-words.ts";

async function sayListings(locale: Locale) {
  const { default: messages } = await import(`@/messages/${locale}.json`, { with: { type: "json" } });
  const t = createTranslator({ locale, messages, namespace: "map" });
  return (count: number) => t("listings", { count });
}

describe("the words for a number of listings, as the map's script gets them", () => {
  it.each(LOCALES)("say in %s what the server says", async (locale) => {
    const say = await sayListings(locale);
    const words = countWords(locale, say);
    const [rules, number] = [new Intl.PluralRules(locale), new Intl.NumberFormat(locale)];
    for (const count of [1, 2, 3, 7, 11, 21, 24, 99, 100, 102, 1234]) {
      const said = (words[rules.select(count)] ?? words.other ?? "").replace("{count}", number.format(count));
      expect(said).toBe(say(count));
    }
  });
});
