import { describe, expect, it } from "vitest";
import { nameRows } from "./name-rows.ts";
import { nameFor, websiteHost } from "./names.ts";

const NAMES = [
  { language: "kk", name: "Жібек жолы мұражайы" },
  { language: "ru", name: "Музей Шёлкового пути" },
  { language: "zh-CN", name: "丝绸之路博物馆" },
];

describe("the name a reader sees", () => {
  it.each([
    ["ru", "Музей Шёлкового пути"],
    ["zh-Hant", "丝绸之路博物馆"],
    ["fr", "Жібек жолы мұражайы"],
  ])("for %s is %s", (locale, name) => {
    expect(nameFor(NAMES, "kk", locale)?.name).toBe(name);
  });

  it("is any name before none", () => {
    expect(nameFor(NAMES, "en", "en")?.language).toBe("kk");
    expect(nameFor([], "en", "en")).toBeUndefined();
  });
});

it.each([
  ["https://www.Museum.example/en/", "museum.example"],
  ["http://museum.example:8080", "museum.example"],
  ["no address", ""],
])("the host of %s is %s", (website, host) => {
  expect(websiteHost(website)).toBe(host);
});

it("rows of names are read in order, gaps closed, repeated fields by their first value", () => {
  const values = {
    "names.0.language": "en",
    "names.0.name": ["First", "Second"],
    "names.2.language": "ru",
    "names.x.name": "ignored",
  };
  expect(nameRows(values)).toEqual([
    { language: "en", name: "First", about: "" },
    { language: "ru", name: "", about: "" },
  ]);
});
