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
  ["gzip;q=0.5, br;q=0.1", "gzip"],
  ["br;q=0.5, gzip;q=0.5", "br"],
  ["gzip;q=0.2, identity;q=0.8", "identity"],
  ["*;q=0.1, gzip;q=x", "br"],
  ["brotli", "identity"],
  ["", "identity"],
  [undefined, "identity"],
])("who takes %s gets %s", (header, encoding) => {
  expect(preferredEncoding(header)).toBe(encoding);
  expect(preferredEncoding(header)).toBe(encoding);
});
