import { describe, expect, it } from "vitest";
import { ANONYMOUS, type Viewer } from "@/lib/auth/viewer.ts";
import type { MembershipRole } from "@/prisma/generated/enums.ts";
import { mayDecideApplication, mayEditProfile, mayJudgeInstitution, mayKeepMembers, maySeeDesk } from "./policy.ts";

const someone = (userId: string, role?: MembershipRole, isOffice = false): Viewer => ({
  ...ANONYMOUS,
  userId,
  isOffice,
  memberships: role ? [{ institutionId: "museum", slug: "museum", role, units: [] }] : [],
});

describe("at a desk", () => {
  it.each([
    ["owner", true, true],
    ["editor", false, true],
    ["registrar", false, false],
    ["signatory", false, false],
    ["viewer", false, false],
  ] as const)("%s keeps members: %s, edits the profile: %s", (role, members, profile) => {
    const viewer = someone("a", role);
    expect(maySeeDesk(viewer, "museum")).toBe(true);
    expect(mayKeepMembers(viewer, "museum")).toBe(members);
    expect(mayEditProfile(viewer, "museum")).toBe(profile);
  });

  it("who is limited to units speaks for none of the whole", () => {
    const limited = someone("a", "editor");
    const memberships = limited.memberships.map((membership) => ({ ...membership, units: ["boats"] }));
    expect(mayEditProfile({ ...limited, memberships }, "museum")).toBe(false);
  });

  it("a role counts for its own institution only, and the office has none by itself", () => {
    for (const viewer of [someone("a", "owner"), someone("b", undefined, true), ANONYMOUS]) {
      expect(maySeeDesk(viewer, "university")).toBe(false);
      expect(mayKeepMembers(viewer, "university")).toBe(false);
      expect(mayEditProfile(viewer, "university")).toBe(false);
    }
  });
});

describe("the office", () => {
  it("decides applications of others, never its own, and nobody else decides", () => {
    const application = { applicantId: "applicant" };
    expect(mayDecideApplication(someone("colleague", undefined, true), application)).toBe(true);
    expect(mayDecideApplication(someone("applicant", undefined, true), application)).toBe(false);
    expect(mayDecideApplication(someone("stranger"), application)).toBe(false);
  });

  it("judges institutions it does not belong to", () => {
    expect(mayJudgeInstitution(someone("a", undefined, true), "museum")).toBe(true);
    expect(mayJudgeInstitution(someone("a", "viewer", true), "museum")).toBe(false);
    expect(mayJudgeInstitution(someone("a", "owner"), "museum")).toBe(false);
  });
});
