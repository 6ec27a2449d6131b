import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { invitationExpiry, invitationState, keepsAnOwner, MEMBERSHIP_ROLES } from "./membership.ts";

const NOW = new Date("2026-05-03T10:00:00Z");

describe("an invitation", () => {
  const open = { expiresAt: invitationExpiry(NOW), acceptedAt: null, revokedAt: null };

  it("is open for seven days and not a moment longer", () => {
    expect(open.expiresAt.toISOString()).toBe("2026-05-10T10:00:00.000Z");
    expect(invitationState(open, new Date("2026-05-10T09:59:59.999Z"))).toBe("open");
    expect(invitationState(open, open.expiresAt)).toBe("expired");
  });

  it("stays accepted whatever happens after, and revoked once it is", () => {
    expect(invitationState({ ...open, acceptedAt: NOW, revokedAt: NOW }, new Date("2030-01-01"))).toBe("accepted");
    expect(invitationState({ ...open, revokedAt: NOW }, NOW)).toBe("revoked");
  });
});

describe("the last owner", () => {
  const owner = { id: "a", role: "owner" as const };
  const editor = { id: "b", role: "editor" as const };

  it("can neither go nor take a lesser role", () => {
    expect(keepsAnOwner([owner, editor], "a", null)).toBe(false);
    expect(keepsAnOwner([owner, editor], "a", "editor")).toBe(false);
    expect(keepsAnOwner([owner, editor], "a", "owner")).toBe(true);
    expect(keepsAnOwner([owner, editor], "b", null)).toBe(true);
    expect(keepsAnOwner([owner, { id: "c", role: "owner" }], "a", null)).toBe(true);
  });

  it("is kept by every change that the rule allows", () => {
    const role = fc.constantFrom(...MEMBERSHIP_ROLES);
    const members = fc
      .array(role, { minLength: 1, maxLength: 6 })
      .map((roles) => roles.map((held, index) => ({ id: String(index), role: held })));
    fc.assert(
      fc.property(members, fc.nat(5), fc.option(role), (held, index, next) => {
        const id = String(index % held.length);
        if (!keepsAnOwner(held, id, next)) return;
        const after = held.filter((member) => member.id !== id).map((member) => member.role);
        expect([...after, ...(next ? [next] : [])]).toContain("owner");
      }),
    );
  });
});
