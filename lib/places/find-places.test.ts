import { describe, expect, it } from "vitest";
import { findPlaces } from "./find-places.ts";

describe("places by the beginning of a name", () => {
  it.each([
    ["Guang", { country: "CN", city: "CN-guangzhou" }],
    ["广州", { country: "CN", city: "CN-guangzhou" }],
    ["廣州", { country: "CN", city: "CN-guangzhou" }],
    ["Гуанч", { country: "CN", city: "CN-guangzhou" }],
    ["canton", { country: "CN", city: "CN-guangzhou" }],
    ["القاهرة", { country: "EG", city: "EG-cairo" }],
    ["Kazakh", { country: "KZ" }],
    ["哈萨", { country: "KZ" }],
    ["Казахст", { country: "KZ" }],
    ["egypte", { country: "EG" }],
    ["xian", { country: "CN", city: "CN-xian" }],
    ["kong", { country: "HK" }],
    ["turkey", { country: "TR" }],
    ["South Korea", { country: "KR" }],
    ["Корея", { country: "KR" }],
  ])("%s", (typed, place) => {
    expect(findPlaces(typed, 12)).toContainEqual(place);
  });

  it("puts a whole name first and keeps to the limit", () => {
    expect(findPlaces("oman", 3)[0]).toEqual({ country: "OM" });
    expect(findPlaces("a", 5)).toEqual([]);
    expect(findPlaces("", 5)).toEqual([]);
    expect(findPlaces("xyzzy", 5)).toEqual([]);
    expect(findPlaces("ma", 4)).toHaveLength(4);
  });
});
