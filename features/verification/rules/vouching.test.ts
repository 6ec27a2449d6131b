import { describe, expect, it } from "vitest";
import { isVouchedFor } from "./vouching.ts";

describe("vouching", () => {
  const given = { state: "given", mayVouch: true } as const;

  it.each([
    [[], false],
    [[given], false],
    [[given, given], true],
    [[given, { state: "asked", mayVouch: true }], false],
    [[given, { state: "declined", mayVouch: true }], false],
    [[given, { state: "given", mayVouch: false }], false],
    [[given, { state: "given", mayVouch: false }, given], true],
  ] as const)("%j is enough: %s", (vouches, isEnough) => {
    expect(isVouchedFor(vouches)).toBe(isEnough);
  });
});
