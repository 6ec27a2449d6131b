import { describe, expect, it } from "vitest";
import { emailKey, repeatedAddresses, seatKey } from "./seat-key.ts";

describe("one person by any spelling of the address", () => {
  it.each([
    ["Zarina@Example.org", "zarina@example.org"],
    ["zarina+lecture@example.org", "zarina@example.org"],
    ["z.a.r.i.n.a@gmail.com", "zarina@gmail.com"],
    ["zarina@googlemail.com", "zarina@gmail.com"],
    ["z.arina@example.org", "z.arina@example.org"],
    ["zarina@пример.рф", "zarina@xn--e1afmkfd.xn--p1ai"],
    ["ｚarina@example.org", "zarina@example.org"],
    ["+only@example.org", "+only@example.org"],
  ])("%s is %s", (typed, key) => {
    expect(emailKey(typed)).toBe(key);
    expect(emailKey(key)).toBe(key);
  });

  it("names a seat by listing, session and person, and none without an address", () => {
    expect(seatKey("LEC-2026-0001", null, "A+b@x.org")).toBe("LEC-2026-0001::a@x.org");
    expect(seatKey("LEC-2026-0001", "s", "a@x.org")).toBe("LEC-2026-0001:s:a@x.org");
    expect(seatKey("LEC-2026-0001", null, "")).toBeNull();
  });
});

it("finds the addresses that stand further up already", () => {
  expect(repeatedAddresses(["a@x.org", "", "A+fair@X.org", "", "b@x.org"])).toEqual([2]);
});
