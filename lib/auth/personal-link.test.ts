import { describe, expect, it } from "vitest";
import { newId } from "../id.ts";
import { personalToken, readPersonalToken } from "./personal-link.ts";

describe("a personal link", () => {
  const id = newId();

  it("opens what it was made for", () => {
    expect(readPersonalToken("registration", personalToken("registration", id, 3))).toEqual({ id, version: 3 });
  });

  it("opens nothing else", () => {
    expect(readPersonalToken("ticket", personalToken("registration", id))).toBeNull();
  });

  it("cannot be altered", () => {
    const [, version, signature] = personalToken("registration", id).split(".");
    expect(readPersonalToken("registration", `${newId()}.${version}.${signature}`)).toBeNull();
    expect(readPersonalToken("registration", `${id}.2.${signature}`)).toBeNull();
    expect(readPersonalToken("registration", `${id}.1.${"A".repeat(43)}`)).toBeNull();
  });

  it.each(["", ".", "..", "x.1.y", `${newId()}.0.x`, `${newId()}.1.`])("is not %j", (token) => {
    expect(readPersonalToken("registration", token)).toBeNull();
  });
});
