import { describe, expect, it } from "vitest";
import { flaws } from "@/tests/schema-org/flaws.ts";
import { breadcrumbsJsonLd } from "./breadcrumbs.ts";
import { itemListJsonLd } from "./item-list.ts";
import { embeddable } from "./json-ld-script.tsx";
import { websiteJsonLd } from "./website.ts";

describe("what every page tells machines", () => {
  it("is the way to it, in order and in whole addresses", () => {
    const steps = [
      { name: "首页", path: "" },
      { name: "讲座", path: "/kinds/lecture" },
    ];
    const trail = breadcrumbsJsonLd(steps, "zh-CN");
    expect(flaws(trail)).toEqual([]);
    expect(trail.itemListElement).toMatchObject([
      { position: 1, name: "首页", item: { "@id": expect.stringMatching(/^http.*\/zh-CN$/) } },
      { position: 2, name: "讲座", item: { "@id": expect.stringMatching(/\/zh-CN\/kinds\/lecture$/) } },
    ]);
  });

  it("is, on the home page, how to search here", () => {
    const site = websiteJsonLd({ name: "Silk Road Exchange", description: "What is on." }, "en");
    expect(flaws(site)).toEqual([]);
    expect(JSON.stringify(site)).toContain("/en/browse?q={search_term_string}");
  });

  it("is what a list holds", () => {
    const list = itemListJsonLd("Lectures", [{ name: "Tea", path: "/listings/LEC-2026-0001" }], "en");
    expect(flaws(list)).toEqual([]);
    expect(list).toMatchObject({ numberOfItems: 1 });
  });

  it("can hold any text without ending the element it stands in", () => {
    const text = embeddable({ name: "</script><!--&\u2028\u2029" });
    expect(text).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(text)).toEqual({ name: "</script><!--&\u2028\u2029" });
  });
});
