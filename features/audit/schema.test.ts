import fc from "fast-check";
import { expect, it } from "vitest";
import { readAuditFilter } from "./schema.ts";

it("reads what makes sense and leaves the rest out", () => {
  expect(
    readAuditFilter({
      action: "listing.publish",
      institution: "caravan-museum",
      from: "2026-05-03",
      until: "2026-02-31",
      subject: "x",
    }),
  ).toEqual({ action: "listing.publish", institutionSlug: "caravan-museum", from: "2026-05-03" });
  expect(readAuditFilter({ action: ["a", "b"], before: "' OR 1=1" })).toEqual({});
});

it("never throws, whatever the address says", () => {
  const value = fc.option(fc.oneof(fc.string(), fc.array(fc.string())), { nil: undefined });
  const search = fc.record({
    action: value,
    institution: value,
    subject: value,
    from: value,
    until: value,
    before: value,
  });
  fc.assert(fc.property(search, (asked) => void readAuditFilter(asked)));
});
