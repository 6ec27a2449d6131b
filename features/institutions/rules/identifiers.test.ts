import { describe, expect, it } from "vitest";
import { identifiersOf } from "./identifiers.ts";

describe("identifiers of an institution", () => {
  it("are those of registers made to be cited, each once, a ROR id with its address", () => {
    expect(
      identifiersOf([
        { scheme: "ror", number: "03yrm5c26" },
        { scheme: "uscc", number: "91350100M000100Y43" },
        { scheme: "other", number: "12" },
        { scheme: null, number: "" },
        { scheme: "isil", number: "RU-10010033" },
        { scheme: "ror", number: "03yrm5c26" },
      ]),
    ).toEqual([
      { scheme: "ROR", value: "03yrm5c26", address: "https://ror.org/03yrm5c26" },
      { scheme: "ISIL", value: "RU-10010033" },
    ]);
    expect(identifiersOf([])).toEqual([]);
  });
});
