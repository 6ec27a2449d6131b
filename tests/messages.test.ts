import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { LOCALES, type Locale } from "@/lib/i18n/locales.ts";

type Tree = { [key: string]: string | Tree };

const SOURCES = ["app", "features", "components", "lib", "server"];

function flatten(tree: Tree, prefix = ""): Map<string, string> {
  const entries = Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${prefix}${key}`, value] as const] : [...flatten(value, `${prefix}${key}.`)],
  );
  return new Map(entries);
}

const messages = Object.fromEntries(
  LOCALES.map((locale) => [locale, flatten(JSON.parse(readFileSync(`messages/${locale}.json`, "utf8")) as Tree)]),
) as Record<Locale, Map<string, string>>;

/** The names a message is filled with, and its tags. */
function placeholders(elements: MessageFormatElement[]): string[] {
  const names = elements.flatMap((element): string[] => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    const inner =
      element.type === TYPE.tag
        ? placeholders(element.children)
        : element.type === TYPE.plural || element.type === TYPE.select
          ? Object.values(element.options).flatMap((option) => placeholders(option.value))
          : [];
    return [element.value, ...inner];
  });
  return [...new Set(names)].sort();
}

/** The plural forms that a message leaves out although its language has them. */
function missingForms(elements: MessageFormatElement[], locale: Locale): string[] {
  return elements.flatMap((element): string[] => {
    if (element.type === TYPE.tag) return missingForms(element.children, locale);
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [];
    const inner = Object.values(element.options).flatMap((option) => missingForms(option.value, locale));
    if (element.type === TYPE.select) return inner;
    const forms = new Intl.PluralRules(locale, { type: element.pluralType ?? "cardinal" }).resolvedOptions()
      .pluralCategories;
    // "many" of French and Spanish is for millions, which nothing here counts.
    const needed = forms.filter((form) => !(form === "many" && (locale === "fr" || locale === "es")));
    return [...needed.filter((form) => !(form in element.options)), ...inner];
  });
}

function readSources(): string {
  const files = SOURCES.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8")),
  );
  return files.join("\n");
}

/**
 * Whether the program can say this key: its last word, alone or after other words, stands in quotes somewhere, or the
 * words before it are followed by a variable (`kinds.${kind}`).
 */
function isSaid(key: string, quoted: Set<string>, open: Set<string>): boolean {
  const words = key.split(".");
  const endings = words.map((_, index) => words.slice(index).join("."));
  if (endings.some((ending) => quoted.has(ending))) return true;
  return words.some((_, from) => words.some((__, to) => to > from && open.has(words.slice(from, to).join("."))));
}

describe("the interface text", () => {
  const english = messages.en;

  it.each(LOCALES)("has the same keys in %s", (locale) => {
    const keys = messages[locale];
    expect({
      missing: [...english.keys()].filter((key) => !keys.has(key)),
      left: [...keys.keys()].filter((key) => !english.has(key)),
      empty: [...keys].filter(([, text]) => text.trim() === "").map(([key]) => key),
    }).toEqual({ missing: [], left: [], empty: [] });
  });

  it.each(LOCALES)("fills in the same names in %s", (locale) => {
    const wrong = [...messages[locale]].filter(([key, text]) => {
      const source = english.get(key);
      return source !== undefined && placeholders(parse(text)).join() !== placeholders(parse(source)).join();
    });
    expect(wrong).toEqual([]);
  });

  it.each(LOCALES)("has every plural form of %s", (locale) => {
    const wrong = [...messages[locale]].filter(([, text]) => missingForms(parse(text), locale).length > 0);
    expect(wrong).toEqual([]);
  });

  it("says every key somewhere", () => {
    const text = readSources();
    const quoted = new Set([...text.matchAll(/["'`]([\w.-]+)["'`]/g)].map((match) => match[1] ?? ""));
    const open = new Set([...text.matchAll(/[`"]([\w.-]+)\.\$\{/g)].map((match) => match[1] ?? ""));
    expect([...english.keys()].filter((key) => !isSaid(key, quoted, open))).toEqual([]);
  });

  it("leaves no language untranslated", () => {
    const copied = LOCALES.filter((locale) => locale !== "en").flatMap((locale) =>
      [...messages[locale]]
        .filter(
          ([key, text]) => text === english.get(key) && /[a-z]{4,}\s+[a-z]{4,}/i.test(text.replace(/\{[^}]*\}/g, "")),
        )
        .map(([key]) => `${locale} ${key}`)
        .filter((entry) => !/portalName|\.name$/.test(entry)),
    );
    expect(copied).toEqual([]);
  });
});
