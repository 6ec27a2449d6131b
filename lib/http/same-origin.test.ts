import { describe, expect, it } from "vitest";
import { isOwnOrigin } from "./same-origin.ts";

describe("a form's origin", () => {
  it.each([
    ["https://portal.example", "https://portal.example", true],
    [null, "https://portal.example", true],
    ["https://portal.example.evil.example", "https://portal.example", false],
    ["http://portal.example", "https://portal.example", false],
    ["null", "https://portal.example", false],
    ["http://localhost:3000", "http://127.0.0.1:3000", true],
    ["http://localhost:4000", "http://127.0.0.1:3000", false],
    ["http://localhost:3000", "https://portal.example", false],
  ])("%s is accepted by %s: %s", (origin, appUrl, accepted) => {
    expect(isOwnOrigin(origin, appUrl)).toBe(accepted);
  });
});
