import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ListingKind, Route } from "@/prisma/generated/enums.ts";
import { writeCursor } from "./rules/cursor.ts";
import {
  activeFilters,
  BROWSE_PARAMETERS,
  browsePath,
  browseQuery,
  readBrowse,
  withFilters,
  withoutFilter,
} from "./schema.ts";

const parametersOf = (query: string) => Object.fromEntries(new URLSearchParams(query));

describe("a browse address", () => {
  it("is read into filters", () => {
    const address =
      "kind=programme&sub=dual-award&route=belt-north&country=kz&city=KZ-almaty&field=0613&language=ru&when=week" +
      "&from=2027-03-01&to=2027-03-31&month=2027-03&mode=online&institution=nanhai-university" +
      "&person=0192F0C1-7B1E-7CC0-9D4E-1F1B2A3C4D5E&open=1&free=1&q=敦煌&sort=newest&view=map&zone=Asia/Almaty";
    expect(readBrowse(parametersOf(address))).toEqual({
      filters: {
        kind: "programme",
        sub: "dual_award",
        route: "belt_north",
        country: "KZ",
        city: "KZ-almaty",
        field: "0613",
        language: "ru",
        when: "week",
        from: "2027-03-01",
        to: "2027-03-31",
        month: "2027-03",
        mode: "online",
        institution: "nanhai-university",
        person: "0192f0c1-7b1e-7cc0-9d4e-1f1b2a3c4d5e",
        open: true,
        free: true,
        q: "敦煌",
        sort: "newest",
        view: "map",
        zone: "Asia/Almaty",
      },
      ignored: [],
    });
  });

  it.each([
    ["kind", "wedding"],
    ["kind", "__proto__"],
    ["route", "belt-east"],
    ["country", "ZZ"],
    ["month", "2027-13"],
    ["month", "99999-01"],
    ["language", "<script>"],
    ["sub", "art"],
    ["city", "Guangzhou"],
    ["city", "ZZ-guangzhou"],
    ["field", "0600000"],
    ["field", "12"],
    ["when", "yesterday"],
    ["from", "2027-02-30"],
    ["from", "1999-12-31"],
    ["to", "31.12.2027"],
    ["mode", "mixed"],
    ["institution", "../office"],
    ["institution", "a".repeat(121)],
    ["person", "1"],
    ["open", "yes"],
    ["free", "true"],
    ["sort", "cheapest"],
    ["view", "globe"],
    ["zone", "+08:00"],
    ["zone", "Mars/Olympus_Mons"],
    ["after", "next"],
    ["after", "A".repeat(100_000)],
  ])("names %s=%s as not understood and goes on without it", (name, value) => {
    expect(readBrowse({ [name]: value })).toEqual({ filters: {}, ignored: [name] });
  });

  it("reads a language however its tag is written", () => {
    expect(readBrowse({ language: "ZH-cn" })).toEqual({ filters: { language: "zh-CN" }, ignored: [] });
    expect(readBrowse({ language: "en-a" }).ignored).toEqual(["language"]);
    // Its canonical form is one that no listing bears.
    expect(readBrowse({ language: "en-posix" }).ignored).toEqual(["language"]);
  });

  it("does not know what it does not know, page numbers among it", () => {
    expect(readBrowse({ page: "3", utm_source: "letter" })).toEqual({ filters: {}, ignored: [] });
  });

  it("counts empty fields of a submitted form as not asked", () => {
    expect(readBrowse({ kind: "", route: "", country: " ", q: "" })).toEqual({ filters: {}, ignored: [] });
  });

  it("takes the first of a repeated parameter", () => {
    expect(readBrowse({ kind: ["brief", "lecture"] }).filters.kind).toBe("brief");
  });

  it("is always written in the same order, whatever order it came in", () => {
    expect(browsePath("en", { q: "tea", open: true, kind: "lecture", route: "road_west" })).toBe(
      "/en/browse?kind=lecture&route=road-west&open=1&q=tea",
    );
    expect(browsePath("ar", {})).toBe("/ar/browse");
  });

  it("takes a sub-kind only with the kind that has it", () => {
    expect(readBrowse({ kind: "lecture", sub: "art" })).toEqual({ filters: { kind: "lecture" }, ignored: ["sub"] });
    const filters = readBrowse({ kind: "exhibition", sub: "art" }).filters;
    expect(filters).toEqual({ kind: "exhibition", sub: "art" });
    expect(browseQuery(withoutFilter(filters, "kind"))).toBe("");
    expect(browseQuery(withFilters(filters, { kind: "lecture" }))).toBe("kind=lecture");
  });

  it("has no last day before its first", () => {
    expect(readBrowse({ from: "2027-03-02", to: "2027-03-01" })).toEqual({
      filters: { from: "2027-03-02" },
      ignored: ["to"],
    });
    expect(readBrowse({ from: "2027-03-02", to: "2027-03-02" }).ignored).toEqual([]);
  });

  it("does not say what goes without saying", () => {
    expect(readBrowse({ sort: "soonest", view: "list", zone: "venue" })).toEqual({
      filters: {},
      ignored: [],
    });
    expect(readBrowse({ sort: "relevance", q: "tea" }).filters).toEqual({ q: "tea" });
    expect(readBrowse({ sort: "soonest", q: "tea" }).filters).toEqual({ q: "tea", sort: "soonest" });
    // A form whose words were taken out still says how it was sorted.
    expect(readBrowse({ sort: "relevance", q: "" })).toEqual({ filters: {}, ignored: [] });
    expect(withFilters({ sort: "soonest", q: "tea" }, { q: undefined }).sort).toBeUndefined();
  });

  it("cuts words that are too long, and says so", () => {
    const reading = readBrowse({ q: "silk ".repeat(100) });
    expect(reading.ignored).toEqual(["q"]);
    expect([...(reading.filters.q ?? "")].length).toBeLessThanOrEqual(120);
    expect(readBrowse({ q: "絲".repeat(120) }).ignored).toEqual([]);
    expect(readBrowse({ q: "😀".repeat(200) }).ignored).toEqual(["q"]);
    expect(readBrowse({ q: `${"絲".repeat(120)}${" ".repeat(400)}` }).ignored).toEqual([]);
    expect(readBrowse({ q: `${" ".repeat(50)}silk${" ".repeat(200)}` })).toEqual({
      filters: { q: "silk" },
      ignored: [],
    });
  });

  it("goes on only from a place in the order that it asks for", () => {
    const after = writeCursor({
      way: "after",
      sort: "newest",
      stretch: 0,
      key: 1_800_000_000_000,
      tie: 0,
      id: "0192f0c1-7b1e-7cc0-9d4e-1f1b2a3c4d5e",
    });
    expect(readBrowse({ sort: "newest", after })).toEqual({ filters: { sort: "newest", after }, ignored: [] });
    expect(readBrowse({ after })).toEqual({ filters: {}, ignored: ["after"] });
    expect(withFilters({ sort: "newest", after }, { kind: "brief" })).toMatchObject({
      kind: "brief",
      after: undefined,
    });
  });

  it("drops a filter and starts again from the first page", () => {
    const filters = readBrowse({ kind: "lecture", q: "tea", page: "4" }).filters;
    expect(browseQuery(withoutFilter(filters, "kind"))).toBe("q=tea");
    expect(activeFilters(filters)).toEqual(["kind", "q"]);
  });

  it("survives anything and reads back what it writes", () => {
    const anything = fc.dictionary(
      fc.oneof(fc.constantFrom(...BROWSE_PARAMETERS), fc.string()),
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.constantFrom(
          ..."1 belt-north lecture forum 2026-11 2026-11-30 CN CN-guangzhou zh-CN 40 06 today online newest relevance map".split(
            " ",
          ),
          "Asia/Shanghai",
          "0192f0c1-7b1e-7cc0-9d4e-1f1b2a3c4d5e",
          writeCursor({
            way: "before",
            sort: "soonest",
            stretch: 1,
            key: 0,
            tie: 0,
            id: "0192f0c1-7b1e-7cc0-9d4e-1f1b2a3c4d5e",
          }),
        ),
        fc.array(fc.string()),
      ),
    );
    fc.assert(
      fc.property(anything, (parameters) => {
        const { filters } = readBrowse(parameters);
        const query = browseQuery(filters);
        expect(readBrowse(parametersOf(query))).toEqual({ filters, ignored: [] });
        expect(browseQuery(readBrowse(parametersOf(query)).filters)).toBe(query);
      }),
    );
  });

  it("reads every kind and route back", () => {
    for (const kind of Object.values(ListingKind)) {
      for (const route of Object.values(Route)) {
        const filters = { kind, route };
        expect(readBrowse(parametersOf(browseQuery(filters))).filters).toEqual(filters);
      }
    }
  });
});
