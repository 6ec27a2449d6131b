import { expect, it } from "vitest";
import { canMoveApplication } from "./application.ts";

it("an application can be asked about, answered and decided once", () => {
  expect(canMoveApplication("pending", "question")).toBe(true);
  expect(canMoveApplication("question", "pending")).toBe(true);
  expect(canMoveApplication("question", "approved")).toBe(true);
  for (const final of ["approved", "refused"] as const) {
    for (const to of ["pending", "question", "approved", "refused"] as const) {
      expect(canMoveApplication(final, to)).toBe(false);
    }
  }
});
