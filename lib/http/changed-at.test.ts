import { describe, expect, it } from "vitest";
import { changedAt } from "./changed-at.ts";

const at = (time: string) => new Date(`2027-03-09T12:00:${time}Z`);

describe("since when an address answers with the same bytes", () => {
  it("is when they were first seen, told in whole seconds", () => {
    expect(changedAt("/first", "a", at("10.700"))).toEqual(at("10.000"));
    expect(changedAt("/first", "a", at("50.000"))).toEqual(at("10.000"));
    expect(changedAt("/first", "b", at("55.900"))).toEqual(at("55.000"));
  });

  it("is asked of each address by itself", () => {
    changedAt("/one", "a", at("10.000"));
    expect(changedAt("/other", "a", at("20.000"))).toEqual(at("20.000"));
  });

  it("is not told while one date would stand for two states", () => {
    changedAt("/twice", "a", at("10.100"));
    expect(changedAt("/twice", "b", at("10.900"))).toBeNull();
    expect(changedAt("/twice", "b", at("11.000"))).toEqual(at("11.000"));
  });

  it("starts again when old bytes come back", () => {
    changedAt("/back", "a", at("10.000"));
    changedAt("/back", "b", at("20.000"));
    expect(changedAt("/back", "a", at("30.000"))).toEqual(at("30.000"));
  });
});
