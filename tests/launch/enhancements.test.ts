import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";

// A reader on a slow line in Almaty downloads this with the first page.
const MOST_BYTES = 15_000;

it("all that script adds to public pages comes in at most 15 kB, as it travels", () => {
  const built = readFileSync("public/enhance/enhance.js");
  expect(built.byteLength).toBeGreaterThan(1_000);
  expect(gzipSync(built).byteLength).toBeLessThanOrEqual(MOST_BYTES);
});
