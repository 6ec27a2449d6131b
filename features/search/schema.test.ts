import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ListingKind, Route } from "@/prisma/generated/enums.ts";
import {
  activeFilters,
  BROWSE_PARAMETERS,
  browsePath,
  browseQuery,
  LAST_PAGE,
  readBrowse,
  withoutFilter,
} from "./schema.ts";

const parametersOf = (query: string) => Object.fromEntries(new URLSearchParams(query));

describe("a browse address", () => {
  it("is read into filters", () => {
    const address = "kind=lecture&route=belt-north&country=kz&month=2027-03&language=ru&open=1&q=敦煌&page=3";
    expect(readBrowse(parametersOf(address))).toEqual({
      filters: {
        kind: "lecture",
        route: "belt_north",
        country: "KZ",
        month: "2027-03",
        language: "ru",
        open: true,
        q: "敦煌",
        page: 3,
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
    ["open", "yes"],
    ["page", "0"],
    ["page", "-1"],
    ["page", "1e9"],
    ["page", String(LAST_PAGE + 1)],
  ])("names %s=%s as not understood and goes on without it", (name, value) => {
    expect(readBrowse({ [name]: value })).toEqual({ filters: { page: 1 }, ignored: [name] });
  });

  it("counts empty fields of a submitted form as not asked", () => {
    expect(readBrowse({ kind: "", route: "", country: " ", q: "" })).toEqual({ filters: { page: 1 }, ignored: [] });
  });

  it("takes the first of a repeated parameter", () => {
    expect(readBrowse({ kind: ["brief", "lecture"] }).filters.kind).toBe("brief");
  });

  it("is always written in the same order, whatever order it came in", () => {
    expect(browsePath("en", { page: 2, q: "tea", open: true, kind: "lecture", route: "road_west" })).toBe(
      "/en/browse?kind=lecture&route=road-west&open=1&q=tea&page=2",
    );
    expect(browsePath("ar", { page: 1 })).toBe("/ar/browse");
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
        fc.constantFrom("1", "belt-north", "lecture", "2026-11", "CN", "zh-CN", "40"),
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
        const filters = { kind, route, page: 1 };
        expect(readBrowse(parametersOf(browseQuery(filters))).filters).toEqual(filters);
      }
    }
  });
});
