import { expect, it } from "vitest";
import { preferredEncoding } from "./encoding.ts";

it.each([
  ["gzip, deflate, br, zstd", "br"],
  ["gzip, deflate", "gzip"],
  ["br;q=0, gzip", "gzip"],
  ["br;q=0.0,gzip;q=0", "identity"],
  ["*", "br"],
  ["*;q=0", "identity"],
  ["BR", "br"],
  ["identity", "identity"],
  ["gzip;q=1.0, *;q=0", "gzip"],
  ["brotli", "identity"],
  ["", "identity"],
  [undefined, "identity"],
])("who takes %s gets %s", (header, encoding) => {
  expect(preferredEncoding(header)).toBe(encoding);
  expect(preferredEncoding(header)).toBe(encoding);
});
