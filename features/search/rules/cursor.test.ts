import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cursor, readCursor, SORTS, STRETCHES, writeCursor } from "./cursor.ts";

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const id = "0192f0c1-7b1e-7cc0-9d4e-1f1b2a3c4d5e";

describe("a place in a list", () => {
  it("is read back as it was written", () => {
    const orders = SORTS.flatMap((sort) =>
      Array.from({ length: STRETCHES[sort] }, (_, stretch) => ({ sort, stretch })),
    );
    const cursors: fc.Arbitrary<Cursor> = fc
      .record({
        way: fc.constantFrom("after", "before"),
        order: fc.constantFrom(...orders),
        key: fc.integer({ min: 0, max: 1e6 }),
        tie: fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 }),
        id: fc.uuid(),
      })
      .map(({ order, ...cursor }) => ({ ...cursor, ...order }));
    fc.assert(
      fc.property(cursors, (cursor) => {
        expect(readCursor(writeCursor(cursor))).toEqual(cursor);
      }),
    );
    const rank: Cursor = { way: "after", sort: "relevance", stretch: 0, key: 0.060_792_7, tie: 0, id };
    expect(readCursor(writeCursor(rank))).toEqual(rank);
  });

  it.each([
    ["nothing", ""],
    ["words", "next"],
    ["too much", "A".repeat(500)],
    ["another shape", base64({ way: "after" })],
    ["too few", base64(["after", "soonest", 0, 1, 0])],
    ["an unknown way", base64(["over", "soonest", 0, 1, 0, id])],
    ["an unknown order", base64(["after", "__proto__", 0, 1, 0, id])],
    ["a stretch that no order has", base64(["after", "soonest", 3, 1, 0, id])],
    ["a stretch that another order has", base64(["after", "newest", 1, 1, 0, id])],
    ["a stretch beyond what closes and the rest", base64(["after", "closing", 2, 1, 0, id])],
    ["a time beyond all calendars", base64(["after", "soonest", 0, 1e300, 0, id])],
    ["a time before our count", base64(["after", "soonest", 0, -8e15, 0, id])],
    ["a rank below nothing", base64(["after", "relevance", 0, -1, 0, id])],
    ["half a millisecond", base64(["after", "newest", 0, 0.5, 0, id])],
    ["an id that is none", base64(["after", "soonest", 0, 1, 0, "1; DROP TABLE listing"])],
    ["the same said otherwise", Buffer.from(`["after", "soonest",0,1,0,"${id}"]`).toString("base64url")],
  ])("is not %s", (_, text) => {
    expect(readCursor(text)).toBeUndefined();
  });

  it("is never something that was only typed", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String(), fc.json().map(base64)), (text) => {
        const cursor = readCursor(text);
        expect(cursor === undefined || writeCursor(cursor) === text).toBe(true);
      }),
    );
  });
});
