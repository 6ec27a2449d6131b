import { describe, expect, it } from "vitest";
import { submitApplication } from "@/features/institutions/commands/applications.ts";
import { approveApplication, askApplicant, refuseApplication } from "@/features/institutions/commands/decisions.ts";
import { acceptInvitation, inviteMember, revokeInvitation } from "@/features/institutions/commands/invitations.ts";
import { changeRole, removeMember } from "@/features/institutions/commands/members.ts";
import { mergeInstitution } from "@/features/institutions/commands/merge-institution.ts";
import { restoreInstitution, revokeVerification, suspendInstitution } from "@/features/institutions/commands/office.ts";
import { database } from "@/lib/db.ts";
import { LOCALES } from "@/lib/i18n/locales.ts";
import {
  createInstitution,
  createMembership,
  createOffice,
  createStaff,
  createViewer,
} from "@/tests/factories/institutions.ts";
import { composeMail } from "./compose.tsx";

const NAMES = LOCALES.map((language) => ({ language, name: `Caravan Museum (${language})`, about: "" }));

const queued = () =>
  database().outbox.findMany({
    select: { id: true, locale: true, template: true, parameters: true },
    orderBy: { createdAt: "asc" },
  });

async function lastMail() {
  const mail = (await queued()).at(-1);
  return mail ? composeMail(mail) : null;
}

describe.each(LOCALES)("in %s", (locale) => {
  it("every mail about an institution names it and leads to the right place", async () => {
    const office = await createOffice();
    const institution = await createInstitution({ names: NAMES });
    const owner = await createStaff(institution);
    await database().user.update({ where: { id: owner.userId }, data: { locale }, select: { id: true } });
    const member = await createViewer({ locale });
    const membership = await createMembership(institution, { role: "editor", user: { id: member.userId } });
    await changeRole(owner, institution.id, membership.id, { role: "registrar", units: [] });
    await removeMember(owner, institution.id, membership.id);
    await suspendInstitution(office, institution.id, "No answer by post.");
    await restoreInstitution(office, institution.id, "It answered.");
    await revokeVerification(office, institution.id, "The domain has changed hands.");
    const mails = await queued();
    expect(mails.map(({ template }) => template)).toEqual([
      "membership-role",
      "membership-removed",
      "institution-suspended",
      "institution-restored",
      "verification-revoked",
    ]);
    for (const mail of mails) {
      const composed = await composeMail(mail);
      expect(composed?.subject).toContain(`Caravan Museum (${locale})`);
      expect(composed?.html).toContain(`lang="${locale}"`);
      if (mail.template !== "membership-removed")
        expect(composed?.text).toContain(`/${locale}/desk/${institution.slug}`);
    }
    expect((await lastMail())?.text).toContain("The domain has changed hands.");
  });

  it("a merging names both, gives the reason and leads to the successor's desk", async () => {
    const office = await createOffice();
    const from = await createInstitution({ names: NAMES });
    const into = await createInstitution({ name: "New Museum" });
    const owner = await createStaff(from);
    await database().user.update({ where: { id: owner.userId }, data: { locale }, select: { id: true } });
    const typed = { reason: "The ministry joined the two.", confirmation: `Caravan Museum (${locale})` };
    const merging = { from: from.slug, into: into.slug, revision: 1, intoRevision: 1, ...typed };
    expect((await mergeInstitution(office, merging)).ok).toBe(true);
    const mail = await lastMail();
    expect(mail?.subject).toContain(`Caravan Museum (${locale})`);
    expect(mail?.subject).toContain("New Museum");
    expect(mail?.text).toContain(typed.reason);
    expect(mail?.text).toContain(`/${locale}/desk/${into.slug}`);
  });

  it("an application's answers tell the name, what the office wrote and where to go on", async () => {
    const office = await createOffice();
    const applicant = await createViewer({ locale });
    const text = {
      names: NAMES,
      kind: "museum",
      countryCode: "KZ",
      city: "Almaty",
      website: "https://caravan.example",
      reason: "We would like to show our textiles.",
    } as const;
    const submitted = await submitApplication(applicant, text);
    if (!submitted.ok) throw new Error(submitted.refusal);
    const { id } = submitted.value;
    await askApplicant(office, id, 1, "Who runs it?");
    const question = await lastMail();
    expect(question?.subject).toContain(`Caravan Museum (${locale})`);
    expect(question?.text).toContain("Who runs it?");
    expect(question?.text).toContain(`/${locale}/applications/${id}`);
    await approveApplication(office, id, 2);
    expect((await lastMail())?.text).toContain(`/${locale}/desk/caravan-museum`);
    const second = await submitApplication(applicant, text);
    if (!second.ok) throw new Error(second.refusal);
    await refuseApplication(office, second.value.id, 1, "It is here already.");
    expect((await lastMail())?.text).toContain("It is here already.");
  });
});

describe("an invitation by mail", () => {
  it("carries the link that accepts it, and is not sent once withdrawn", async () => {
    const institution = await createInstitution({ name: "Caravan Museum" });
    const owner = await createStaff(institution);
    const invited = await inviteMember(
      owner,
      institution.id,
      { email: "new@colleague.example", role: "editor", units: [] },
      "en",
    );
    if (!invited.ok) throw new Error(invited.refusal);
    const mail = await lastMail();
    expect(mail?.subject).toContain("Caravan Museum");
    const token = mail?.text.match(/\/en\/invitations\/(\S+)/)?.[1] ?? "";
    const colleague = await createViewer({ email: "new@colleague.example" });
    expect(await acceptInvitation(colleague, token)).toMatchObject({ ok: true });
    const other = await inviteMember(
      owner,
      institution.id,
      { email: "other@colleague.example", role: "viewer", units: [] },
      "en",
    );
    if (!other.ok) throw new Error(other.refusal);
    await revokeInvitation(owner, institution.id, other.value.id);
    const mails = await queued();
    expect(await Promise.all(mails.map(composeMail))).toEqual([null, null]);
  });
});
