import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slugify } from "@/lib/slug.ts";

describe("making a slug", () => {
  it.each([
    ["The Silk Road: Art & Trade", "the-silk-road-art-trade"],
    ["敦煌壁画", "dun-huang-bi-hua"],
    ["Шёлковый путь", "shyolkovyy-put"],
    ["L’été à São Paulo", "lete-a-sao-paulo"],
    ["…", "listing"],
    ["", "listing"],
  ])("of %j", (text, expected) => {
    expect(slugify(text, "listing")).toBe(expected);
  });

  it("cuts between words", () => {
    const slug = slugify("exchange ".repeat(20), "listing");
    expect(slug).toBe(Array(9).fill("exchange").join("-"));
  });

  it("is always a clean part of an address, and its own slug", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const slug = slugify(text, "listing");
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slug.length).toBeLessThanOrEqual(80);
        expect(slugify(slug, "listing")).toBe(slug);
      }),
    );
  });
});
