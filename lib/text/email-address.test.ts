import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emailDomain, parseDomain, parseEmailAddress } from "@/lib/text/email-address.ts";

describe("reading an e-mail address", () => {
  it.each([
    ["Li.Wei@SYSU.edu.cn", "li.wei@sysu.edu.cn"],
    [" anna+silk@uni-heidelberg.de ", "anna+silk@uni-heidelberg.de"],
    ["o'neill@tcd.ie", "o'neill@tcd.ie"],
    ["rector@университет.рф", "rector@xn--b1agajc0ayikbb.xn--p1ai"],
    ["info@جامعة.مصر", "info@xn--mgbeh7c1c.xn--wgbh1c"],
    ["a@museum.example", "a@museum.example"],
  ])("reads %s", (input, expected) => {
    expect(parseEmailAddress(input)).toBe(expected);
  });

  it.each([
    "",
    "x",
    "@v.org",
    "x@",
    "x@v",
    "x(y)@v.org",
    "x@v.org(y)",
    "(x)y@v.org",
    '"x y"@v.org',
    "x@[127.0.0.1]",
    "x@127.0.0.1",
    "x@0x7f.1",
    "x@v.org,y@w.org",
    "x@v.org;y@w.org",
    "x@v.org y@w.org",
    "x@y@v.org",
    "x%w.org@v.org",
    "w.org!x@v.org",
    "<x@v.org>",
    "X <x@v.org>",
    "mailto:x@v.org",
    "x@v.org\r\nBcc: y@w.org",
    "x@v.org\n",
    "\tx@v.org",
    "x\0@v.org",
    "x\u202E@v.org",
    "x@v\u200B.org",
    ".x@v.org",
    "x.@v.org",
    "x..y@v.org",
    "x@-v.org",
    "x@v-.org",
    "x@v..org",
    "x@v.org.",
    "x@v_w.org",
    "x@v.o",
    "x@v.org/path",
    "x@v.org:25",
    "x@v.org#",
    "x@%76.org",
    "x＠v.org",
    "x@ｖ.org",
    "x@v。org",
    "é@v.org",
    "\u212Aate@v.org",
    `${"x".repeat(65)}@v.org`,
    `x@${"v".repeat(64)}.org`,
    `${"x".repeat(60)}@${"abcdefghi.".repeat(20)}org`,
  ])("refuses %j", (input) => {
    expect(parseEmailAddress(input)).toBeNull();
  });

  it("answers null or an address with nothing in it that a header, a list or a route could be made of, and reads that as itself", () => {
    const piece = fc.constantFrom(
      "a",
      "B",
      ".",
      "-",
      "@",
      " ",
      "\r",
      "\n",
      "(",
      ")",
      '"',
      ",",
      "<",
      "%",
      "é",
      "я",
      "\u202E",
      "\0",
      "v.org",
      "xn--",
    );
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: piece }), fc.emailAddress());
    fc.assert(
      fc.property(text, (input) => {
        const address = parseEmailAddress(input);
        if (address === null) return;
        expect(address).toMatch(/^[a-z0-9.#$&'*+/=?^_{}~-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/);
        expect(address.length).toBeLessThanOrEqual(254);
        expect(parseEmailAddress(address)).toBe(address);
        expect(parseDomain(emailDomain(address))).toBe(emailDomain(address));
      }),
    );
  });
});
