import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { styleSheetOf } from "./style-sheets.ts";

const folder = mkdtempSync(join(tmpdir(), "silk-road-styles-"));

beforeAll(() => {
  vi.stubEnv("NEXT_DIST_DIR", folder);
  mkdirSync(join(folder, "static/chunks"), { recursive: true });
  const css =
    "@font-face{src:url(../media/a.woff2)}b{background:url('/x.svg')}i{background:url(data:image/gif;base64,R0)}";
  writeFileSync(join(folder, "static/chunks/one.css"), css);
  writeFileSync(join(folder, "static/chunks/odd.css"), 'a::before{content:"</style>"}');
  writeFileSync(join(folder, "secret.css"), "a{}");
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

describe("a style sheet of the build", () => {
  it("comes with its addresses whole, for inside a page they are counted from there", () => {
    expect(styleSheetOf("/_next/static/chunks/one.css")?.text).toBe(
      "@font-face{src:url(/_next/static/media/a.woff2)}b{background:url('/x.svg')}i{background:url(data:image/gif;base64,R0)}",
    );
  });

  it.each([
    "/_next/static/../secret.css",
    "/_next/static/chunks/../../secret.css",
    "/_next/static/chunks/missing.css",
    "/_next/static/chunks/odd.css",
    "/api/embed.css",
    "https://elsewhere.example/_next/static/chunks/one.css",
    "",
  ])("is not what %j leads to", (address) => {
    expect(styleSheetOf(address)).toBeNull();
  });
});
