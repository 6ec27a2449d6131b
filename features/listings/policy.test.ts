import { describe, expect, it } from "vitest";
import { MEMBERSHIP_ROLES } from "@/features/institutions/rules/membership.ts";
import { ANONYMOUS, type Viewer } from "@/lib/auth/viewer.ts";
import type { MembershipRole } from "@/prisma/generated/enums.ts";
import { mayCancel, mayEdit, mayPublish, mayReview, maySeeAtDesk } from "./policy.ts";

const member = (role: MembershipRole, isOffice = false): Viewer => ({
  ...ANONYMOUS,
  userId: "person",
  isOffice,
  memberships: [{ institutionId: "here", slug: "here", role, units: [] }],
});
const office: Viewer = { ...ANONYMOUS, userId: "person", isOffice: true };
const listing = { institutionId: "here", unitId: null, institution: { status: "active" as const } };
const suspended = { institutionId: "here", unitId: null, institution: { status: "suspended" as const } };
const elsewhere = { institutionId: "elsewhere", unitId: null, institution: { status: "active" as const } };

describe("somebody limited to units", () => {
  const limited = (role: MembershipRole): Viewer => ({
    ...member(role),
    memberships: [{ institutionId: "here", slug: "here", role, units: ["centre", "library"] }],
  });

  it.each(MEMBERSHIP_ROLES)("%s works for what they post and for nothing else", (role) => {
    const viewer = limited(role);
    const writes = role === "owner" || role === "editor";
    for (const unitId of ["centre", "library"]) {
      expect(maySeeAtDesk(viewer, { ...listing, unitId })).toBe(true);
      for (const may of [mayEdit, mayPublish, mayCancel]) expect(may(viewer, { ...listing, unitId })).toBe(writes);
    }
    for (const unitId of [null, "faculty"]) {
      expect(maySeeAtDesk(viewer, { ...listing, unitId })).toBe(false);
      for (const may of [mayEdit, mayPublish, mayCancel]) expect(may(viewer, { ...listing, unitId })).toBe(false);
    }
  });
});

describe("who may do what with a listing", () => {
  it.each<[string, Viewer, boolean, boolean]>([
    ["an owner", member("owner"), true, true],
    ["an editor", member("editor"), true, true],
    ["a registrar", member("registrar"), true, false],
    ["a signatory", member("signatory"), true, false],
    ["a viewer", member("viewer"), true, false],
    ["the office", office, false, false],
    ["a stranger", ANONYMOUS, false, false],
  ])("%s", (_who, viewer, sees, writes) => {
    expect(maySeeAtDesk(viewer, listing)).toBe(sees);
    for (const may of [mayEdit, mayPublish, mayCancel]) expect(may(viewer, listing)).toBe(writes);
    for (const may of [mayEdit, mayPublish, mayCancel]) expect(may(viewer, elsewhere)).toBe(false);
  });

  it("lets a suspended institution cancel, and nothing else", () => {
    expect(mayEdit(member("owner"), suspended)).toBe(false);
    expect(mayPublish(member("owner"), suspended)).toBe(false);
    expect(mayCancel(member("owner"), suspended)).toBe(true);
  });

  it("lets nobody of the office review their own institution's listing", () => {
    expect(mayReview(office, listing)).toBe(true);
    expect(mayReview(member("viewer", true), listing)).toBe(false);
    expect(mayReview(member("owner"), listing)).toBe(false);
  });
});
