import { describe, expect, it } from "vitest";
import { personalToken } from "@/lib/auth/personal-link.ts";
import { ANONYMOUS, type Member } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import {
  createInstitution,
  createMembership,
  createStaff,
  createViewer,
  viewerOf,
} from "@/tests/factories/institutions.ts";
import { getInvitationByToken, listInvitations, listMembers } from "../queries/members.ts";
import { MEMBERSHIP_ROLES } from "../rules/membership.ts";
import { acceptInvitation, inviteMember, revokeInvitation } from "./invitations.ts";
import { changeRole, handOverOwnership, leaveInstitution, removeMember } from "./members.ts";

async function invite(owner: Member, institutionId: string, email: string): Promise<{ id: string; token: string }> {
  const outcome = await inviteMember(owner, institutionId, { email, role: "editor", units: [] }, "fr");
  if (!outcome.ok) throw new Error(outcome.refusal);
  return { id: outcome.value.id, token: personalToken("invitation", outcome.value.id) };
}

const membershipOf = async (viewer: Member) =>
  database().membership.findFirstOrThrow({ where: { userId: viewer.userId }, select: { id: true, role: true } });

describe("an invitation", () => {
  it("goes to the address and makes whoever signs in with it a member", async () => {
    const institution = await createInstitution();
    const owner = await createStaff(institution);
    const { token } = await invite(owner, institution.id, "new@colleague.example");
    const [mail] = await database().outbox.findMany({
      select: { template: true, recipient: true, locale: true, parameters: true },
    });
    expect(mail).toMatchObject({ template: "invitation", recipient: "new@colleague.example", locale: "fr" });
    expect(JSON.stringify(mail)).not.toContain(token);
    const colleague = await createViewer({ email: "new@colleague.example" });
    expect(await acceptInvitation(colleague, token)).toEqual({ ok: true, value: { slug: institution.slug } });
    expect((await viewerOf({ id: colleague.userId })).memberships).toMatchObject([{ role: "editor" }]);
    expect(await acceptInvitation(colleague, token)).toEqual({ ok: false, refusal: "accepted" });
    expect(await listInvitations(owner, institution.id)).toEqual([]);
  });

  it("is written in the language of somebody who has an account", async () => {
    const institution = await createInstitution();
    const colleague = await createViewer({ locale: "ar" });
    await invite(await createStaff(institution), institution.id, colleague.email);
    expect(await database().outbox.findFirst({ select: { locale: true } })).toEqual({ locale: "ar" });
  });

  it("is either accepted or revoked, when both happen at once", async () => {
    for (let round = 0; round < 8; round++) {
      const institution = await createInstitution();
      const owner = await createStaff(institution);
      const email = `round-${round}@colleague.example`;
      const { id, token } = await invite(owner, institution.id, email);
      const colleague = await createViewer({ email });
      const [accepted, revoked] = await Promise.all([
        acceptInvitation(colleague, token),
        revokeInvitation(owner, institution.id, id),
      ]);
      expect([accepted.ok, revoked.ok].filter(Boolean)).toHaveLength(1);
      const row = await database().invitation.findUniqueOrThrow({ where: { id } });
      expect([row.acceptedAt, row.revokedAt].filter(Boolean)).toHaveLength(1);
    }
  });

  it("is bound to its address, ends, can be withdrawn, and cannot be forged", async () => {
    const institution = await createInstitution();
    const owner = await createStaff(institution);
    const { id, token } = await invite(owner, institution.id, "new@colleague.example");
    expect(await acceptInvitation(await createViewer(), token)).toEqual({ ok: false, refusal: "other-address" });
    const colleague = await createViewer({ email: "new@colleague.example" });
    for (const forged of [personalToken("ticket", id), `${id}.1.forged`, "nothing", token.slice(0, -2)]) {
      await expect(acceptInvitation(colleague, forged)).rejects.toThrow(NotFound);
      await expect(getInvitationByToken(forged, "en")).rejects.toThrow(NotFound);
    }
    await expect(acceptInvitation(ANONYMOUS, token)).rejects.toThrow(NotFound);
    await database().invitation.update({ where: { id }, data: { expiresAt: new Date(0) }, select: { id: true } });
    expect(await acceptInvitation(colleague, token)).toEqual({ ok: false, refusal: "expired" });
    const second = await invite(owner, institution.id, "new@colleague.example");
    expect(await acceptInvitation(colleague, token)).toEqual({ ok: false, refusal: "revoked" });
    expect(await revokeInvitation(owner, institution.id, second.id)).toMatchObject({ ok: true });
    expect(await revokeInvitation(owner, institution.id, second.id)).toEqual({ ok: false, refusal: "already-revoked" });
    expect(await acceptInvitation(colleague, second.token)).toEqual({ ok: false, refusal: "revoked" });
    expect(await getInvitationByToken(second.token, "en")).toMatchObject({ state: "revoked" });
  });

  it("is refused twice to one address, and to members", async () => {
    const institution = await createInstitution();
    const owner = await createStaff(institution);
    const outcomes = await Promise.all(
      [1, 2, 3, 4].map(() =>
        inviteMember(owner, institution.id, { email: "new@colleague.example", role: "viewer", units: [] }, "en"),
      ),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.refusal === "already-invited")).toHaveLength(3);
    expect(await inviteMember(owner, institution.id, { email: owner.email, role: "viewer", units: [] }, "en")).toEqual({
      ok: false,
      refusal: "already-member",
    });
  });

  it("makes one membership of two clicks at once", async () => {
    const institution = await createInstitution();
    const { token } = await invite(await createStaff(institution), institution.id, "new@colleague.example");
    const colleague = await createViewer({ email: "new@colleague.example" });
    const outcomes = await Promise.all([1, 2, 3].map(() => acceptInvitation(colleague, token)));
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(await database().membership.count({ where: { userId: colleague.userId } })).toBe(1);
  });

  it("comes from owners: members are forbidden, strangers find nothing", async () => {
    const institution = await createInstitution();
    const other = await createInstitution();
    const { id } = await invite(await createStaff(institution), institution.id, "new@colleague.example");
    const wanted = { email: "x@colleague.example", role: "owner" as const, units: [] };
    for (const role of MEMBERSHIP_ROLES.filter((role) => role !== "owner")) {
      const member = await createStaff(institution, role);
      await expect(inviteMember(member, institution.id, wanted, "en")).rejects.toThrow(Forbidden);
      await expect(revokeInvitation(member, institution.id, id)).rejects.toThrow(Forbidden);
      expect(await listInvitations(member, institution.id)).toEqual([]);
    }
    const stranger = await createStaff(other);
    await expect(inviteMember(stranger, institution.id, wanted, "en")).rejects.toThrow(NotFound);
    await expect(revokeInvitation(stranger, institution.id, id)).rejects.toThrow(NotFound);
    await expect(revokeInvitation(stranger, other.id, id)).rejects.toThrow(NotFound);
    await expect(inviteMember(ANONYMOUS, institution.id, wanted, "en")).rejects.toThrow(NotFound);
    await expect(listMembers(stranger, institution.id)).rejects.toThrow(NotFound);
  });
});

describe("members", () => {
  it("get another role, are told, and the role counts at once", async () => {
    const institution = await createInstitution();
    const owner = await createStaff(institution);
    const editor = await createStaff(institution, "editor");
    const { id } = await membershipOf(editor);
    expect(await changeRole(owner, institution.id, id, { role: "registrar", units: [] })).toMatchObject({ ok: true });
    expect(await changeRole(owner, institution.id, id, { role: "registrar", units: [] })).toEqual({
      ok: false,
      refusal: "same-role",
    });
    expect((await viewerOf({ id: editor.userId })).memberships).toMatchObject([{ role: "registrar" }]);
    expect(await database().outbox.findMany({ select: { template: true, recipient: true } })).toEqual([
      { template: "membership-role", recipient: editor.email },
    ]);
  });

  it("are removed at once, and an owner removed meanwhile can do nothing with an old page", async () => {
    const institution = await createInstitution();
    const owner = await createStaff(institution);
    const second = await createStaff(institution);
    const editor = await createStaff(institution, "editor");
    expect(await removeMember(owner, institution.id, (await membershipOf(second)).id)).toMatchObject({ ok: true });
    const { id } = await membershipOf(editor);
    await expect(removeMember(second, institution.id, id)).rejects.toThrow(NotFound);
    expect(await listMembers(owner, institution.id)).toHaveLength(2);
    expect(await database().outbox.count({ where: { template: "membership-removed", recipient: second.email } })).toBe(
      1,
    );
  });

  it("are handed the institution, after which the last owner may leave", async () => {
    const institution = await createInstitution();
    const owner = await createStaff(institution);
    const heir = await createStaff(institution, "viewer");
    const { id } = await membershipOf(heir);
    expect(await handOverOwnership(owner, institution.id, id)).toMatchObject({ ok: true });
    expect((await listMembers(heir, institution.id)).map(({ userId, role }) => ({ userId, role }))).toEqual([
      { userId: heir.userId, role: "owner" },
      { userId: owner.userId, role: "editor" },
    ]);
    expect(await database().outbox.findMany({ select: { template: true, recipient: true } })).toEqual([
      { template: "membership-role", recipient: heir.email },
    ]);
    await expect(handOverOwnership(owner, institution.id, id)).rejects.toThrow(Forbidden);
    expect(await handOverOwnership(heir, institution.id, id)).toEqual({ ok: false, refusal: "same-role" });
    expect(await leaveInstitution(owner, institution.id)).toMatchObject({ ok: true });
  });

  it("cannot be left without an owner by two who hand over and leave at once", async () => {
    const institution = await createInstitution();
    const owner = await createStaff(institution);
    const heir = await createStaff(institution, "editor");
    const { id } = await membershipOf(heir);
    await Promise.allSettled([
      handOverOwnership(owner, institution.id, id),
      leaveInstitution(heir, institution.id),
      leaveInstitution(owner, institution.id),
    ]);
    expect(await database().membership.count({ where: { institutionId: institution.id, role: "owner" } })).toBe(1);
  });

  it("leave by themselves, but not the last owner", async () => {
    const institution = await createInstitution();
    const owner = await createStaff(institution);
    const viewer = await createStaff(institution, "viewer");
    expect(await leaveInstitution(viewer, institution.id)).toMatchObject({ ok: true });
    await expect(leaveInstitution(viewer, institution.id)).rejects.toThrow(NotFound);
    const { id } = await membershipOf(owner);
    expect(await leaveInstitution(owner, institution.id)).toEqual({ ok: false, refusal: "last-owner" });
    expect(await changeRole(owner, institution.id, id, { role: "editor", units: [] })).toEqual({
      ok: false,
      refusal: "last-owner",
    });
    expect(await removeMember(owner, institution.id, id)).toEqual({ ok: false, refusal: "last-owner" });
  });

  it("are the owners' business: others are forbidden, strangers and foreign memberships are not found", async () => {
    const institution = await createInstitution();
    const other = await createInstitution();
    const owner = await createStaff(institution);
    const editor = await createStaff(institution, "editor");
    const foreign = await createMembership(other, { role: "editor" });
    const { id } = await membershipOf(owner);
    await expect(changeRole(editor, institution.id, id, { role: "viewer", units: [] })).rejects.toThrow(Forbidden);
    await expect(removeMember(editor, institution.id, id)).rejects.toThrow(Forbidden);
    await expect(changeRole(await createViewer(), institution.id, id, { role: "viewer", units: [] })).rejects.toThrow(
      NotFound,
    );
    await expect(removeMember(owner, institution.id, foreign.id)).rejects.toThrow(NotFound);
    await expect(changeRole(owner, institution.id, "no id", { role: "viewer", units: [] })).rejects.toThrow(NotFound);
  });

  it("keep an owner when all owners demote each other at once", async () => {
    for (let round = 0; round < 5; round++) {
      const institution = await createInstitution();
      const owners = await Promise.all([1, 2, 3, 4].map(() => createStaff(institution)));
      const ids = await Promise.all(owners.map(async (owner) => (await membershipOf(owner)).id));
      await Promise.allSettled(
        owners.map((owner, index) =>
          changeRole(owner, institution.id, ids[(index + 1) % ids.length] ?? "", { role: "viewer", units: [] }),
        ),
      );
      expect(
        await database().membership.count({ where: { institutionId: institution.id, role: "owner" } }),
      ).toBeGreaterThan(0);
    }
  });

  it("keep an owner when all owners leave at once", async () => {
    const institution = await createInstitution();
    const owners = await Promise.all([1, 2, 3, 4].map(() => createStaff(institution)));
    const outcomes = await Promise.all(owners.map((owner) => leaveInstitution(owner, institution.id)));
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.refusal === "last-owner")).toHaveLength(1);
    expect(await database().membership.count({ where: { institutionId: institution.id, role: "owner" } })).toBe(1);
  });

  it("see each other's addresses only as owners", async () => {
    const institution = await createInstitution();
    const owner = await createStaff(institution);
    const viewer = await createStaff(institution, "viewer");
    expect((await listMembers(owner, institution.id)).map(({ email }) => email)).toEqual([owner.email, viewer.email]);
    expect((await listMembers(viewer, institution.id)).map(({ email }) => email)).toEqual(["", viewer.email]);
  });
});
