import { expect, it } from "vitest";
import { fileSize } from "./file-size.ts";

it.each([
  ["en", 1, "1 kB"],
  ["en", 84_400, "84 kB"],
  ["en", 1_240_000, "1.2 MB"],
  ["ru", 1_240_000, "1,2 МБ"],
  ["ar", 84_400, "84 كيلوبايت"],
  ["fr", 2_000_000_000, "2 Go"],
])("a file's size in %s: %d bytes", (locale, bytes, told) => {
  expect(fileSize(locale, bytes).replace(/[\u00A0\u202F]/g, " ")).toBe(told);
});
