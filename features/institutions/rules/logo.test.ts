import { expect, it } from "vitest";
import { LOGO_SIZES, logoPath, readLogoName } from "./logo.ts";

const KEY = "0123456789abcdef0123456789abcdef01234567";

it("the address of a logo says its key and size, and nothing else is one", () => {
  for (const size of LOGO_SIZES) {
    expect(readLogoName(logoPath(KEY, size).slice("/logos/".length))).toEqual({ key: KEY, size });
  }
  for (const wrong of ["", `${KEY}-97.webp`, `${KEY}-96.png`, `../${KEY}-96.webp`, `${KEY.slice(1)}-96.webp`, KEY]) {
    expect(readLogoName(wrong), wrong).toBeNull();
  }
});
