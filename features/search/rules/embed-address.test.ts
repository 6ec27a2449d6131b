import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type EmbedOptions, embedPath, readEmbedAddress, readEmbedUnless } from "./embed-address.ts";

const read = (address: string, institution = "nanhai") => readEmbedAddress(institution, new URLSearchParams(address));

describe("the address of an embedded list", () => {
  it("says language, looks and question in one order, and leaves out what is usual", () => {
    const path = "/embed/nanhai?locale=ru&theme=dark&accent=2f5fb3&density=compact&count=3&kind=lecture&country=KZ";
    const { options } = read(
      "country=KZ&kind=lecture&count=3&accent=%232F5FB3&density=compact&theme=dark&locale=ru&x=1",
    );
    expect(embedPath(options as EmbedOptions)).toBe(path);
    expect(embedPath(options as EmbedOptions, "fragment")).toBe(path.replace("?", "/fragment?"));
    expect(read("").options).toMatchObject({ locale: "en", theme: "auto", density: "full", count: 6 });
    expect(embedPath(read("theme=auto&count=6").options as EmbedOptions)).toBe("/embed/nanhai?locale=en");
  });

  it("is refused by the name of what means nothing in it", () => {
    expect(read("locale=tlh&theme=pink&accent=red&density=9&count=21&kind=party").refused).toEqual([
      "locale",
      "theme",
      "accent",
      "density",
      "count",
      "kind",
    ]);
    for (const count of ["0", "-1", "1e1", "100", "six"]) expect(read(`count=${count}`).refused).toEqual(["count"]);
    for (const accent of ["fff", "12345g", "2f5fb3;color:red", "##2f5fb3"]) {
      expect(read(`accent=${encodeURIComponent(accent)}`).refused).toEqual(["accent"]);
    }
    expect(read("", "../office").refused).toEqual(["institution"]);
  });

  it("asks always for its own institution, whatever the question says", () => {
    expect(read("institution=another").options?.filters.institution).toBe("nanhai");
  });

  it("reads any address without failing, and a form shows what can be shown", () => {
    const name = fc.constantFrom("locale", "theme", "accent", "density", "count", "kind", "country", "q");
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.string({ unit: "binary" }))), (pairs) => {
        const { options, refused } = readEmbedAddress("nanhai", new URLSearchParams(pairs));
        expect(options === null).toBe(refused.length > 0);
        expect(readEmbedUnless("nanhai", Object.fromEntries(pairs)).options.filters.institution).toBe("nanhai");
      }),
    );
  });
});
