import { describe, expect, it } from "vitest";
import { ANONYMOUS, type Viewer } from "@/lib/auth/viewer.ts";
import { InstitutionStatus, MembershipRole } from "@/prisma/generated/enums.ts";
import { mayImport, maySeeImports } from "./policy.ts";

const HOME = "0199b2c4-0000-7000-8000-000000000001";
const UNIT = "0199b2c4-0000-7000-8000-000000000002";

const member = (role: MembershipRole, units: string[] = []): Viewer => ({
  ...ANONYMOUS,
  userId: "0199b2c4-0000-7000-8000-000000000003",
  memberships: [{ institutionId: HOME, slug: "home", role, units }],
});
const source = (status: InstitutionStatus, unitId: string | null = null, institutionId = HOME) => ({
  institutionId,
  unitId,
  institution: { status },
});

describe("taking listings in", () => {
  it.each(
    Object.values(InstitutionStatus).flatMap((status) =>
      Object.values(MembershipRole).map((role) => [role, status] as const),
    ),
  )("is for owners and editors of an active institution: %s, %s", (role, status) => {
    const may = ["owner", "editor"].includes(role) && status === "active";
    expect(mayImport(member(role), source(status))).toBe(may);
    expect(maySeeImports(member(role), source(status))).toBe(true);
  });

  it("reaches no further than somebody's units", () => {
    const limited = member("editor", [UNIT]);
    expect(mayImport(limited, source("active", UNIT))).toBe(true);
    for (const unit of [null, "0199b2c4-0000-7000-8000-000000000004"]) {
      expect(mayImport(limited, source("active", unit))).toBe(false);
      expect(maySeeImports(limited, source("active", unit))).toBe(false);
    }
  });

  it("is nothing to strangers, nor to the office", () => {
    const elsewhere = source("active", null, "0199b2c4-0000-7000-8000-000000000005");
    for (const viewer of [ANONYMOUS, { ...ANONYMOUS, isOffice: true }]) {
      expect(mayImport(viewer, source("active"))).toBe(false);
      expect(maySeeImports(viewer, source("active"))).toBe(false);
    }
    expect(mayImport(member("owner"), elsewhere)).toBe(false);
  });
});
