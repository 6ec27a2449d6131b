import { describe, expect, it } from "vitest";
import { createPublished } from "@/tests/factories/published-listings.ts";
import { countPublishedWider } from "./published-wider.ts";

const now = new Date("2027-03-09T12:00:00Z");

describe("a question that finds nothing", () => {
  it("knows which filter to drop and what that brings, the narrowest first", async () => {
    await createPublished({ kind: "lecture", countryCode: "KZ", route: "belt_north" });
    await createPublished({ kind: "lecture", countryCode: "CN", route: "belt_north" });
    await createPublished({ kind: "brief", countryCode: "IT", route: "road_west" });
    await createPublished({ kind: "lecture", countryCode: "IT", route: "belt_north", status: "draft" });
    expect(await countPublishedWider({ kind: "lecture", country: "IT", route: "belt_north" }, now)).toEqual([
      { without: "country", total: 2 },
    ]);
    expect(await countPublishedWider({ kind: "brief", country: "KZ" }, now)).toEqual([
      { without: "kind", total: 1 },
      { without: "country", total: 1 },
    ]);
  });

  it("knows whether the words alone find something", async () => {
    await createPublished({
      kind: "lecture",
      countryCode: "KZ",
      texts: [{ language: "en", title: "Felt of the steppe" }],
    });
    const narrow = { kind: "brief", country: "IT" } as const;
    expect(await countPublishedWider({ q: "felt", ...narrow }, now)).toEqual([{ without: "all but words", total: 1 }]);
    expect(await countPublishedWider({ q: "porcelain", ...narrow }, now)).toEqual([]);
  });

  it("has nothing to drop where nothing or one thing is asked, or words without a letter", async () => {
    await createPublished({ kind: "lecture" });
    expect(await countPublishedWider({}, now)).toEqual([]);
    expect(await countPublishedWider({ kind: "brief" }, now)).toEqual([]);
    expect(await countPublishedWider({ q: "!!!", kind: "lecture", country: "IT" }, now)).toEqual([]);
  });
});
