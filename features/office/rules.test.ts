import { describe, expect, it } from "vitest";
import { keepsALead } from "./rules.ts";

describe("the last lead of the office", () => {
  const lead = { userId: "a", role: "lead" as const };
  const reviewer = { userId: "b", role: "reviewer" as const };

  it.each([
    ["goes", [lead, reviewer], "a", null, false],
    ["becomes a reviewer", [lead, reviewer], "a", "reviewer", false],
    ["stays", [lead, reviewer], "a", "lead", true],
    ["sees a reviewer go", [lead, reviewer], "b", null, true],
    ["is one of two and goes", [lead, { userId: "c", role: "lead" }], "a", null, true],
  ] as const)("%s", (_what, staff, userId, next, may) => {
    expect(keepsALead(staff, userId, next)).toBe(may);
  });
});
