import { describe, expect, it } from "vitest";
import { runShare } from "./run-bar.tsx";

describe("how much of a run has passed", () => {
  it.each([
    ["2026-05-01", "2026-05-01", "2026-05-01", 0.5],
    ["2026-05-01", "2026-05-04", "2026-05-02", 0.375],
    ["2026-03-01", "2026-03-31", "2026-03-16", 0.5],
  ])("from %s to %s on %s is %d", (startsOn, endsOn, today, share) => {
    expect(runShare(startsOn, endsOn, today)).toBeCloseTo(share, 10);
  });

  it("is below nothing before it begins and above the whole when it is over", () => {
    expect(runShare("2026-05-02", "2026-05-10", "2026-05-01")).toBeLessThan(0);
    expect(runShare("2026-05-02", "2026-05-10", "2026-05-11")).toBeGreaterThan(1);
  });
});
