import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contentSecurityPolicy, isPersonalPath, PERSONAL_SECTIONS } from "./content-security-policy.ts";

describe("the content security policy", () => {
  it("lets no script run that this answer did not name", () => {
    const scripts = contentSecurityPolicy("abc", false)
      .split("; ")
      .find((part) => part.startsWith("script-src "));
    expect(scripts).toBe("script-src 'self' 'nonce-abc'");
  });

  it("lets in the styles that stand in the page, and no others", () => {
    expect(contentSecurityPolicy(null, false, ["aGFzaA=="])).toContain("style-src 'self' 'sha256-aGFzaA=='; ");
    expect(contentSecurityPolicy(null, false)).toContain("style-src 'self'; ");
  });

  it("forbids framing", () => {
    expect(contentSecurityPolicy("abc", false)).toContain("frame-ancestors 'none'");
  });
});

describe("what nobody on the way may store", () => {
  it.each(["/en/desk", "/ar/registrations/x.1.y", "/fr/office/audit", "/en/sign-in/link/token"])("%s", (path) => {
    expect(isPersonalPath(path)).toBe(true);
  });

  it("is everything that does not stand among the public pages", () => {
    const foldersIn = (path: string) =>
      readdirSync(`app/[locale]/${path}`, { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory() && !entry.name.startsWith("(") ? [entry.name] : [],
      );
    const personal = ["", "(account)", "(forms)"].flatMap(foldersIn);
    expect([...PERSONAL_SECTIONS].sort()).toEqual(personal.sort());
  });

  it.each(["/en", "/en/browse", "/zh-CN/listings/LEC-2026-0001", "/"])("but %s may be", (path) => {
    expect(isPersonalPath(path)).toBe(false);
  });
});
