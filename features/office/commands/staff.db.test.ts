import { describe, expect, it } from "vitest";
import { acceptOfficeInvitation } from "@/features/accounts/commands.ts";
import { findOfficeInvitationByToken } from "@/features/accounts/queries.ts";
import { composeMail } from "@/features/notifications/templates/compose.tsx";
import { personalToken } from "@/lib/auth/personal-link.ts";
import { ANONYMOUS, type Member } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { LOCALES } from "@/lib/i18n/locales.ts";
import { newId } from "@/lib/id.ts";
import {
  createInstitution,
  createOffice,
  createStaff,
  createViewer,
  viewerOf,
} from "@/tests/factories/institutions.ts";
import { listOfficeInvitations, listOfficeStaff } from "../queries/staff.ts";
import { inviteIntoOffice, revokeOfficeInvitation } from "./invite.ts";
import { changeOfficeRole, removeFromOffice } from "./staff.ts";

const EMAIL = "rustam@office.example";
const refusal = (name: string) => ({ ok: false, refusal: name });

async function invited(lead: Member, email = EMAIL): Promise<{ id: string; token: string }> {
  const outcome = await inviteIntoOffice(lead, { email, role: "reviewer" }, "ar");
  if (!outcome.ok) throw new Error(outcome.refusal);
  return { id: outcome.value.id, token: personalToken("office-invitation", outcome.value.id) };
}

/** A lead, and a reviewer who came by an invitation. */
async function withReviewer() {
  const lead = await createOffice();
  const { token } = await invited(lead);
  const person = await createViewer({ email: EMAIL });
  expect(await acceptOfficeInvitation(person, token)).toMatchObject({ ok: true });
  return { lead, reviewer: await viewerOf({ id: person.userId }) };
}

describe("an invitation into the office", () => {
  it("makes whoever has the address a reviewer, once, and nobody else anything", async () => {
    const lead = await createOffice();
    const { token } = await invited(lead);
    const [person, other] = [await createViewer({ email: EMAIL }), await createViewer()];
    expect(await findOfficeInvitationByToken(token)).toMatchObject({ email: EMAIL, role: "reviewer" });
    expect(await acceptOfficeInvitation(other, token)).toEqual(refusal("other-address"));
    const twice = await Promise.all([1, 2].map(() => acceptOfficeInvitation(person, token)));
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await viewerOf({ id: person.userId })).toMatchObject({ isOffice: true, isOfficeLead: false });
    expect(await viewerOf({ id: other.userId })).toMatchObject({ isOffice: false });
    expect(await findOfficeInvitationByToken(token)).toBeNull();
    expect(await acceptOfficeInvitation(other, token)).toEqual(refusal("used"));
    expect((await listOfficeStaff(lead)).map(({ role }) => role)).toEqual(["lead", "reviewer"]);
  });

  it("is worthless once taken back or run out, and sent to nobody twice", async () => {
    const lead = await createOffice();
    const { id, token } = await invited(lead);
    const person = await createViewer({ email: EMAIL });
    const again = () => inviteIntoOffice(lead, { email: EMAIL, role: "lead" }, "en");
    expect(await again()).toEqual(refusal("already-invited"));
    expect(await revokeOfficeInvitation(lead, id)).toMatchObject({ ok: true });
    expect(await revokeOfficeInvitation(lead, id)).toEqual(refusal("already-settled"));
    expect(await acceptOfficeInvitation(person, token)).toEqual(refusal("used"));
    const later = await invited(lead);
    await database().officeInvitation.update({ where: { id: later.id }, data: { expiresAt: new Date() } });
    expect(await acceptOfficeInvitation(person, later.token)).toEqual(refusal("used"));
    expect(await listOfficeInvitations(lead)).toMatchObject([{ email: EMAIL, expired: true }]);
    expect(await again()).toMatchObject({ ok: true });
    expect(await listOfficeInvitations(lead)).toHaveLength(1);
    expect(await inviteIntoOffice(lead, { email: lead.email, role: "lead" }, "en")).toEqual(
      refusal("already-of-office"),
    );
  });

  it("is written in six languages, and not sent once taken back", async () => {
    const lead = await createOffice();
    const { id } = await invited(lead);
    for (const locale of LOCALES) {
      const mail = await composeMail({
        id: newId(),
        template: "office-invitation",
        parameters: { invitationId: id },
        locale: locale,
      });
      expect(mail?.text).toContain(`/office-invitation/${personalToken("office-invitation", id)}`);
      expect(mail?.text).toContain(EMAIL);
      expect(
        (await composeMail({ id: newId(), template: "office-removed", parameters: {}, locale: locale }))?.subject,
      ).not.toBe("");
    }
    await revokeOfficeInvitation(lead, id);
    expect(
      await composeMail({ id: newId(), template: "office-invitation", parameters: { invitationId: id }, locale: "en" }),
    ).toBeNull();
  });
});

describe("the staff of the office", () => {
  it("is kept by leads: a role and a removal count at the next request", async () => {
    const { lead, reviewer } = await withReviewer();
    expect(await changeOfficeRole(lead, reviewer.userId, "reviewer")).toEqual(refusal("same-role"));
    expect(await changeOfficeRole(lead, reviewer.userId, "lead")).toMatchObject({ ok: true });
    expect(await viewerOf({ id: reviewer.userId })).toMatchObject({ isOfficeLead: true });
    expect(await removeFromOffice(lead, reviewer.userId)).toMatchObject({ ok: true });
    expect(await viewerOf({ id: reviewer.userId })).toMatchObject({ isOffice: false, isOfficeLead: false });
    expect(await database().outbox.count({ where: { template: "office-removed", recipient: EMAIL } })).toBe(1);
    const old = { ...reviewer, isOfficeLead: true };
    await expect(removeFromOffice(old, lead.userId)).rejects.toThrow(NotFound);
  });

  it("keeps a lead, also when two make each other reviewers at once", async () => {
    const { lead, reviewer } = await withReviewer();
    expect(await removeFromOffice(lead, lead.userId)).toEqual(refusal("last-lead"));
    expect(await changeOfficeRole(lead, lead.userId, "reviewer")).toEqual(refusal("last-lead"));
    await changeOfficeRole(lead, reviewer.userId, "lead");
    const second = await viewerOf({ id: reviewer.userId });
    await Promise.allSettled([
      changeOfficeRole(lead, second.userId, "reviewer"),
      changeOfficeRole(second, lead.userId, "reviewer"),
    ]);
    expect(await database().officeMember.count({ where: { role: "lead" } })).toBe(1);
  });

  it("is not the business of reviewers, and nobody else sees it", async () => {
    const { lead, reviewer } = await withReviewer();
    const { id } = await invited(lead, "second@office.example");
    const attempts = (viewer: Member) => [
      () => inviteIntoOffice(viewer, { email: "x@office.example", role: "lead" }, "en"),
      () => revokeOfficeInvitation(viewer, id),
      () => changeOfficeRole(viewer, reviewer.userId, "lead"),
      () => removeFromOffice(viewer, lead.userId),
    ];
    for (const attempt of attempts(reviewer)) await expect(attempt()).rejects.toThrow(Forbidden);
    expect(await listOfficeStaff(reviewer)).toHaveLength(2);
    expect(await listOfficeInvitations(reviewer)).toEqual([]);
    const stranger = await createStaff(await createInstitution());
    for (const attempt of attempts(stranger)) await expect(attempt()).rejects.toThrow(NotFound);
    for (const viewer of [stranger, ANONYMOUS]) await expect(listOfficeStaff(viewer)).rejects.toThrow(NotFound);
    for (const nobody of [newId(), "", stranger.userId]) {
      await expect(changeOfficeRole(lead, nobody, "lead")).rejects.toThrow(NotFound);
      await expect(removeFromOffice(lead, nobody)).rejects.toThrow(NotFound);
    }
    await expect(revokeOfficeInvitation(lead, "")).rejects.toThrow(NotFound);
  });
});
