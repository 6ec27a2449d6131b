import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDegrees, sidesOf, writeDegrees } from "./position.ts";

describe("degrees", () => {
  it.each([
    ["23.0965", 23.0965],
    [" 23,0965° ", 23.0965],
    ["+5", 5],
    ["-33.86", -33.86],
    ["−33.86", -33.86],
    ["٢٣٫٠٩٦٥", 23.0965],
    ["۲۳.۵", 23.5],
    ["２３.５", 23.5],
    ["\u200E-0\u200E", 0],
    ["90", 90],
    ["-90.0000000", -90],
    ["23.09651234567", 23.096512],
  ])("written as %s are read", (text, degrees) => {
    expect(readDegrees(text, 90)).toBe(degrees);
  });

  it.each(["90.0001", "-90.000001", "91", "113.3", "1e1", "23.0965, 113.2988", "23.", ".5", "N 23", "NaN", "0x10", ""])(
    "are not read from %s",
    (text) => {
      expect(readDegrees(text, 90)).toBeNull();
    },
  );

  it("go from -180 to 180 from east to west, and not beyond", () => {
    for (const degrees of [180, -180, 113.2988]) expect(readDegrees(String(degrees), 180)).toBe(degrees);
    for (const degrees of ["180.0001", "-181", "360"]) expect(readDegrees(degrees, 180)).toBeNull();
  });

  it("are read as they were written", () => {
    const longitude = fc.double({ min: -180, max: 180, noNaN: true });
    fc.assert(
      fc.property(longitude, (degrees) => {
        expect(readDegrees(writeDegrees(degrees), 180)).toBeCloseTo(degrees, 5);
      }),
    );
  });

  it("are told by their sides", () => {
    expect(sidesOf({ latitude: -18.14, longitude: 178.44 })).toEqual({
      north: false,
      east: true,
      latitude: 18.14,
      longitude: 178.44,
    });
  });
});
