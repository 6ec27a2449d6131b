import { describe, expect, it } from "vitest";
import { zoneOfCountry } from "./country-zone.ts";

describe("the zone proposed for a country or region", () => {
  it.each([
    ["CN", "Asia/Shanghai"],
    ["RU", "Europe/Moscow"],
    ["KZ", "Asia/Almaty"],
    ["EG", "Africa/Cairo"],
    ["ZZ", "UTC"],
  ])("is, for %s, %s", (code, zone) => {
    expect(zoneOfCountry(code)).toBe(zone);
  });
});
