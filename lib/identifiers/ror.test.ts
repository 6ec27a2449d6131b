import { describe, expect, it } from "vitest";
import { parseRor } from "@/lib/identifiers/ror.ts";

describe("a ROR id", () => {
  it.each([
    ["https://ror.org/03yrm5c26", "03yrm5c26"],
    ["ror.org/013meh722", "013meh722"],
    [" 00F54P054 ", "00f54p054"],
    ["0064kty71", "0064kty71"],
  ])("%s is %s", (text, id) => {
    expect(parseRor(text)).toBe(id);
  });

  it.each(["03yrm5c27", "03yrm5c2", "13yrm5c26", "03yrl5c26", "https://example.org/03yrm5c26", ""])(
    "%s is none",
    (text) => {
      expect(parseRor(text)).toBeNull();
    },
  );
});
