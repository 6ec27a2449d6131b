import { describe, expect, it } from "vitest";
import { ANONYMOUS, type Viewer } from "@/lib/auth/viewer.ts";
import { mayReadReports, maySettleReport } from "./policy.ts";

const member: Viewer = { ...ANONYMOUS, userId: "u" };
const staff: Viewer = { ...member, memberships: [{ institutionId: "i", slug: "i", role: "owner", units: [] }] };
const office: Viewer = { ...member, isOffice: true };
const ownOffice: Viewer = { ...staff, isOffice: true };

describe("who may do what with reports", () => {
  it.each([
    ["nobody known", ANONYMOUS, false, false],
    ["a member", member, false, false],
    ["staff of the institution", staff, false, false],
    ["the office", office, true, true],
    ["somebody of the office who belongs to the institution", ownOffice, true, false],
  ])("%s reads: %s, settles: %s", (_who, viewer, reads, settles) => {
    expect([mayReadReports(viewer), maySettleReport(viewer, "i")]).toEqual([reads, settles]);
  });
});
