import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orcidAddress, parseOrcid } from "@/lib/identifiers/orcid.ts";

describe("ORCID iDs", () => {
  it.each([
    ["0000-0002-1825-0097", "0000-0002-1825-0097"],
    ["0000000218250097", "0000-0002-1825-0097"],
    ["https://orcid.org/0000-0002-1825-0097", "0000-0002-1825-0097"],
    [" orcid.org/0000-0002-1694-233x/ ", "0000-0002-1694-233X"],
    ["0000-0002-1825-0096", null],
    ["0000-0002-1825-009", null],
    ["https://example.com/0000-0002-1825-0097", null],
    ["", null],
  ])("%j is %s", (text, expected) => {
    expect(parseOrcid(text)).toBe(expected);
  });

  it("has exactly one right check digit, and notices each exchanged digit", () => {
    const digits = fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 15, maxLength: 15 });
    fc.assert(
      fc.property(digits, fc.nat(14), fc.integer({ min: 1, max: 9 }), (body, at, shift) => {
        const right = [..."0123456789X"].filter((digit) => parseOrcid(body + digit));
        expect(right).toHaveLength(1);
        const exchanged = `${body.slice(0, at)}${(Number(body[at]) + shift) % 10}${body.slice(at + 1)}`;
        expect(parseOrcid(`${exchanged}${right[0]}`)).toBeNull();
        const orcid = parseOrcid(`${body}${right[0]}`) ?? "";
        expect(parseOrcid(orcidAddress(orcid))).toBe(orcid);
      }),
    );
  });
});
