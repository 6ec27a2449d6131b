import { describe, expect, it } from "vitest";
import { placeForm } from "@/lib/places/cities.ts";
import { choosePlace } from "./rules.ts";

const place = (name: string, latitude: number, longitude: number) => ({
  name,
  searchName: placeForm(name),
  latitude,
  longitude,
});

describe("which place a typed city means", () => {
  it("is the one of that name, whatever accents were typed", () => {
    const gorlitz = place("Görlitz", 51.2, 15);
    expect(choosePlace("gorlitz", [place("Berlin", 52, 13), gorlitz])).toBe(gorlitz);
    expect(choosePlace("Görlitz (Altstadt)", [gorlitz])).toBe(gorlitz);
  });

  it("is none when several far from each other bear the name", () => {
    expect(
      choosePlace("Springfield", [place("Springfield", 39.8, -89.6), place("Springfield", 42.1, -72.6)]),
    ).toBeNull();
  });

  it("is the first of several that lie together", () => {
    const city = place("Huế", 16.46, 107.59);
    expect(choosePlace("Hue", [city, place("Hue", 16.5, 107.6)])).toBe(city);
  });

  it("is the one whose accents were typed, when only one has them", () => {
    const first = place("Mary", 37.6, 61.8);
    const other = place("Märy", 39, 63);
    expect(choosePlace("Märy", [first, other])).toBe(other);
    expect(choosePlace("MARY", [first, other])).toBeNull();
  });

  it("is none when nothing bears the name", () => {
    expect(choosePlace("Atlantis", [place("Berlin", 52, 13)])).toBeNull();
    expect(choosePlace("", [place("Berlin", 52, 13)])).toBeNull();
  });
});
