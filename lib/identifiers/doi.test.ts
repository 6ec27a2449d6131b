import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { doiAddress, parseDoi } from "@/lib/identifiers/doi.ts";

describe("DOIs", () => {
  it.each([
    ["10.1000/182", "10.1000/182"],
    ["doi: 10.1038/Nature12373", "10.1038/nature12373"],
    ["https://doi.org/10.1000/a%28b%29", "10.1000/a(b)"],
    ["http://dx.doi.org/10.1000.10/x", "10.1000.10/x"],
    ["10.1000/", null],
    ["11.1000/x", null],
    ["10.1/x", null],
    ["10.1000/x y", null],
    ["10.1000/x\ny", null],
    ['10.1000/"onmouseover=x', null],
    ["https://doi.org/10.1000/%E0%A4%A", null],
    ["https://example.com/10.1000/x", null],
  ])("%j is %s", (text, expected) => {
    expect(parseDoi(text)).toBe(expected);
  });

  it("finds its way back from the address", () => {
    const suffix = fc.string({ unit: fc.constantFrom(..."abc09.-_;()/:#?&%+"), minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(suffix, (end) => {
        const doi = parseDoi(`10.1000/${end}`);
        expect(parseDoi(doiAddress(doi ?? ""))).toBe(doi);
      }),
    );
  });
});
