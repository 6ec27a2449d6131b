import { describe, expect, it } from "vitest";
import { ANONYMOUS, type Viewer } from "@/lib/auth/viewer.ts";
import type { MembershipRole } from "@/prisma/generated/enums.ts";
import { mayAnswer, mayDo, type PartnershipAction } from "./policy.ts";

const ACTIONS = ["invite", "grant", "withdraw", "end", "confirm", "decline", "leave"] as const;
const between = { institutionId: "partner", listing: { institutionId: "host", unitId: null } };

const of = (institutionId: string, role: MembershipRole, units: string[] = []): Viewer => ({
  ...ANONYMOUS,
  userId: "person",
  memberships: [{ institutionId, slug: institutionId, role, units }],
});
const may = (viewer: Viewer): PartnershipAction[] => ACTIONS.filter((action) => mayDo(viewer, action, between));

const HOST = ["invite", "grant", "withdraw", "end"];
const WORD = ["confirm", "decline", "leave"];

describe("who may do what about a partnership", () => {
  it.each<[MembershipRole, string[], string[]]>([
    ["owner", HOST, WORD],
    ["editor", HOST, []],
    ["registrar", [], []],
    ["signatory", [], WORD],
    ["viewer", [], []],
  ])("%s of the host, of the partner, of a third", (role, host, partner) => {
    expect(may(of("host", role))).toEqual(host);
    expect(may(of("partner", role))).toEqual(partner);
    expect(may(of("third", role))).toEqual([]);
    expect(mayAnswer(of("partner", role), "partner")).toBe(partner.length > 0);
    expect(mayAnswer(of("host", role), "partner")).toBe(false);
  });

  it("is nothing for the office, for visitors, and for those who are limited to other units", () => {
    expect(may({ ...ANONYMOUS, userId: "person", isOffice: true })).toEqual([]);
    expect(may(ANONYMOUS)).toEqual([]);
    expect(may(of("host", "editor", ["library"]))).toEqual([]);
    const ofUnit = { ...between, listing: { ...between.listing, unitId: "library" } };
    expect(mayDo(of("host", "editor", ["library"]), "invite", ofUnit)).toBe(true);
    expect(mayDo(of("host", "editor", ["faculty"]), "invite", ofUnit)).toBe(false);
  });
});
