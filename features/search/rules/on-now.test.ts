import { describe, expect, it } from "vitest";
import { readBrowse } from "../schema.ts";
import { writeCursor } from "./cursor.ts";
import { besideRail, showsOnNow } from "./on-now.ts";

describe("what is on now", () => {
  it.each([
    ["", true],
    ["kind=exhibition&country=CN&free=1", true],
    ["kind=lecture", true],
    ["kind=brief", false],
    ["q=tea", false],
    ["when=today", false],
    ["from=2027-01-01", false],
    ["month=2027-01", false],
    ["sort=newest", false],
    [
      `after=${writeCursor({ way: "after", sort: "soonest", stretch: 0, key: 0, tie: 0, id: "0192f0c1-7b1e-7cc0-9d4e-1f1b2a3c4d5e" })}`,
      false,
    ],
  ])("stands above the list of ?%s: %s", (query, expected) => {
    expect(showsOnNow(readBrowse(Object.fromEntries(new URLSearchParams(query))).filters)).toBe(expected);
  });

  const cards = (...codes: string[]) => codes.map((code) => ({ code }));

  it("does not stand in the list as well", () => {
    expect(besideRail(cards("A", "B"), cards("A", "C", "D", "E"))).toEqual({
      rail: cards("A", "B"),
      list: cards("C", "D", "E"),
    });
  });

  it("stays in a list that would keep next to nothing without it", () => {
    expect(besideRail(cards("A", "B"), cards("A", "B", "C"))).toEqual({ rail: [], list: cards("A", "B", "C") });
    expect(besideRail(cards(), cards("A"))).toEqual({ rail: [], list: cards("A") });
  });
});
