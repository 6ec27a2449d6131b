import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeReturnPath } from "./return-path.ts";

describe("the path to go on to after signing in", () => {
  it.each(["/en/desk", "/zh-CN/register/LEC-2026-0001?from=mail", "/ar"])("keeps %s", (path) => {
    expect(safeReturnPath(path, "/en")).toBe(path);
  });

  it.each([
    undefined,
    "",
    "https://elsewhere.example/",
    "//elsewhere.example",
    "/\\elsewhere.example",
    "/en\\..",
    "javascript:alert(1)",
    "/en\r\nSet-Cookie: a=b",
    `/${"a".repeat(600)}`,
  ])("does not follow %j", (path) => {
    expect(safeReturnPath(path, "/en/account")).toBe("/en/account");
  });

  it("never leaves the portal, whatever is asked", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((text) => `/${text}`),
        ),
        (path) => {
          const answer = safeReturnPath(path, "/en");
          expect(new URL(answer, "http://portal.invalid").origin).toBe("http://portal.invalid");
        },
      ),
    );
  });
});
