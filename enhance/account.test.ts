import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isHinted, readMe } from "./account.ts";

describe("the account menu", () => {
  it.each([
    ["signed-in=1", true],
    ["theme=dark; signed-in=1; x=y", true],
    ["not-signed-in=1", false],
    ["signed-in=0", false],
    ["", false],
  ])("asks who is there with the cookies %j: %s", (cookies, asks) => {
    expect(isHinted(cookies)).toBe(asks);
  });

  it("reads who is signed in", () => {
    const me = { name: "Aliya", office: true, desks: [{ slug: "almaty", name: "Алматы" }] };
    expect(readMe({ me })).toEqual(me);
    expect(readMe({ me: null })).toBeNull();
  });

  it("takes anything unexpected as nobody", () => {
    fc.assert(
      fc.property(fc.anything(), (answer) => {
        const me = readMe(answer);
        expect(me === null || typeof me.name === "string").toBe(true);
      }),
    );
  });
});
