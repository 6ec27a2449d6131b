import { describe, expect, it } from "vitest";
import { revokeVerification } from "@/features/institutions/commands/office.ts";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { getPublishedInstitution } from "@/features/institutions/queries/published.ts";
import { composeMail } from "@/features/notifications/templates/compose.tsx";
import { ANONYMOUS, type Member } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { LOCALES } from "@/lib/i18n/locales.ts";
import { newId } from "@/lib/id.ts";
import type { MembershipRole } from "@/prisma/generated/enums.ts";
import { waitingCases } from "@/tests/factories/cases.ts";
import {
  createInstitution,
  createMembership,
  createOffice,
  createStaff,
  createViewer,
  viewerOf,
} from "@/tests/factories/institutions.ts";
import { getDeskVerification } from "../queries/desk-evidence.ts";
import { getOfficeEvidence } from "../queries/office-evidence.ts";
import { acceptEvidence, refuseEvidence } from "./decide-evidence.ts";
import { appealEvidence, withdrawEvidence } from "./own-evidence.ts";
import { showRegistryNumber } from "./show-evidence.ts";

const ROR = { scheme: "ror", register: "", number: "03yrm5c26", note: "Under our former name." } as const;
const CHECKED = "Read the entry, same name and site.";
const REASON = "The entry belongs to another museum.";
const APPEAL = "We moved in 2024; the entry has our old address.";

/** An institution that nobody has verified, its owner, and one piece of evidence that waits. */
async function shown() {
  const institution = await createInstitution({ verified: false });
  const owner = await createStaff(institution);
  const outcome = await showRegistryNumber(owner, institution.id, ROR);
  if (!outcome.ok) throw new Error(outcome.refusal);
  return { institution, owner, id: outcome.value.id };
}

const refusal = (name: string) => ({ ok: false, refusal: name });
const actions = async (subjectId: string) =>
  (await database().auditEntry.findMany({ where: { subjectId }, orderBy: { id: "asc" } })).map(({ action }) => action);
const mails = () => database().outbox.findMany({ orderBy: { createdAt: "asc" } });

describe("evidence", () => {
  it("verifies for twelve months once the office found it in order, and owners are told", async () => {
    const { institution, owner, id } = await shown();
    const office = await createOffice({ name: "Reviewer" });
    expect(await acceptEvidence(office, id, 1, CHECKED)).toMatchObject({ ok: true });
    expect(await getDeskInstitution(owner, institution.slug)).toMatchObject({
      verification: { method: "registry_number" },
    });
    const [kept] = await database().verification.findMany({ where: { institutionId: institution.id } });
    expect(kept).toMatchObject({ evidence: `ROR 03yrm5c26: ${CHECKED}`, reviewerId: office.userId });
    expect(await getOfficeEvidence(office, id, "en")).toMatchObject({ verdict: "accepted", decidedBy: "Reviewer" });
    expect(await actions(id)).toEqual(["evidence.show", "evidence.accept"]);
    expect((await getPublishedInstitution(institution.slug)).evidence).toEqual([
      { scheme: "ror", number: "03yrm5c26" },
    ]);
    await revokeVerification(office, institution.id, REASON);
    expect((await getPublishedInstitution(institution.slug)).evidence).toEqual([]);
    expect(await mails()).toMatchObject([
      { template: "evidence-accepted", recipient: owner.email },
      { template: "verification-revoked" },
    ]);
  });

  it("is refused for a reason, appealed once, and the appeal is decided by somebody else", async () => {
    const { institution, owner, id } = await shown();
    const [first, second] = [await createOffice(), await createOffice()];
    expect(await refuseEvidence(first, id, 1, REASON)).toMatchObject({ ok: true });
    expect((await getDeskVerification(owner, institution.id, new Date())).evidence).toMatchObject([
      { verdict: "refused", reason: REASON, mayAppeal: true, mayWithdraw: false },
    ]);
    expect(await appealEvidence(owner, id, APPEAL)).toMatchObject({ ok: true });
    expect(await acceptEvidence(first, id, 3, CHECKED)).toEqual(refusal("own-refusal"));
    expect(await refuseEvidence(first, id, 3, REASON)).toEqual(refusal("own-refusal"));
    expect(await getOfficeEvidence(first, id, "en")).toMatchObject({ barred: "own-refusal", appeal: APPEAL });
    expect(await getOfficeEvidence(second, id, "en")).toMatchObject({ barred: null, isAppeal: true });
    expect(await refuseEvidence(second, id, 3, "The address was never theirs.")).toMatchObject({ ok: true });
    expect(await appealEvidence(owner, id, APPEAL)).toEqual(refusal("already-decided"));
    expect(await getDeskInstitution(owner, institution.slug)).toMatchObject({ verification: null });
    expect(await actions(id)).toEqual(["evidence.show", "evidence.refuse", "evidence.appeal", "evidence.refuse"]);
  });

  it("waits one at a time, can be taken back, and leaves no trace of a verification", async () => {
    const { institution, owner, id } = await shown();
    expect(await showRegistryNumber(owner, institution.id, ROR)).toEqual(refusal("already-waiting"));
    expect(await withdrawEvidence(owner, id)).toMatchObject({ ok: true });
    expect(await withdrawEvidence(owner, id)).toEqual(refusal("already-decided"));
    expect(await acceptEvidence(await createOffice(), id, 2, CHECKED)).toEqual(refusal("already-decided"));
    expect(await showRegistryNumber(owner, institution.id, ROR)).toMatchObject({ ok: true });
    expect(await database().verification.count({ where: { institutionId: institution.id } })).toBe(0);
  });

  it("waits one at a time even for two tabs at once, and so does an appeal", async () => {
    const institution = await createInstitution({ verified: false });
    const owner = await createStaff(institution);
    const both = await Promise.all([1, 2].map(() => showRegistryNumber(owner, institution.id, ROR)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const [first] = (await getDeskVerification(owner, institution.id, new Date())).evidence;
    await refuseEvidence(await createOffice(), first?.id ?? "", 1, REASON);
    await showRegistryNumber(owner, institution.id, { ...ROR, number: "013meh722" });
    expect(await appealEvidence(owner, first?.id ?? "", APPEAL)).toEqual(refusal("already-waiting"));
    const waiting = { institutionId: institution.id, method: "registry_number", scheme: "ror", number: "x" } as const;
    await expect(database().evidence.create({ data: { id: newId(), ...waiting } })).rejects.toThrow();
  });

  it("is decided as it was read, once, whoever is quick", async () => {
    const { id } = await shown();
    const [first, second] = [await createOffice(), await createOffice()];
    expect(await acceptEvidence(first, id, 2, CHECKED)).toEqual(refusal("stale-revision"));
    const both = await Promise.all([acceptEvidence(first, id, 1, CHECKED), refuseEvidence(second, id, 1, REASON)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await mails()).toHaveLength(1);
  });

  it("names only registers in which the institution can stand, and none while it is suspended", async () => {
    const institution = await createInstitution({ verified: false, countryCode: "EG" });
    const owner = await createStaff(institution);
    const chinese = { scheme: "uscc", register: "", number: "91350100M000100Y43", note: "" } as const;
    expect(await showRegistryNumber(owner, institution.id, chinese)).toEqual(refusal("other-country"));
    await database().institution.update({ where: { id: institution.id }, data: { status: "suspended" } });
    expect(await showRegistryNumber(owner, institution.id, ROR)).toEqual(refusal("suspended"));
  });
});

describe("nobody decides about their own", () => {
  it("as a member, though the viewer is older than the membership, or as the one who showed it", async () => {
    const { institution, owner, id } = await shown();
    const office = await createOffice();
    await createMembership(institution, { role: "viewer", user: { id: office.userId } });
    expect(await acceptEvidence(office, id, 1, CHECKED)).toEqual(refusal("own-institution"));
    expect(await getOfficeEvidence(await viewerOf({ id: office.userId }), id, "en")).toMatchObject({
      barred: "own-institution",
    });
    await database().officeMember.create({ data: { userId: owner.userId, origin: "test" } });
    await database().membership.deleteMany({ where: { userId: owner.userId } });
    expect(await acceptEvidence(await viewerOf({ id: owner.userId }), id, 1, CHECKED)).toEqual(
      refusal("own-institution"),
    );
  });
});

describe("who may do what", () => {
  const roles: [MembershipRole, boolean][] = [
    ["owner", true],
    ["editor", false],
    ["registrar", false],
    ["signatory", false],
    ["viewer", false],
  ];

  it.each(roles)("%s", async (role, may) => {
    const { institution, id } = await shown();
    const member = await createStaff(institution, role);
    const now = new Date();
    expect(await getDeskVerification(member, institution.id, now)).toMatchObject({
      mayShow: may,
      evidence: [{ mayWithdraw: may }],
    });
    if (may) {
      expect(await withdrawEvidence(member, id)).toMatchObject({ ok: true });
      return;
    }
    await expect(showRegistryNumber(member, institution.id, ROR)).rejects.toThrow(Forbidden);
    await expect(withdrawEvidence(member, id)).rejects.toThrow(Forbidden);
    await expect(appealEvidence(member, id, APPEAL)).rejects.toThrow(Forbidden);
  });

  it("it does not exist for strangers, and decisions for nobody but the office", async () => {
    const { institution, owner, id } = await shown();
    const another = await createStaff(await createInstitution());
    for (const stranger of [another, await createViewer(), ANONYMOUS]) {
      await expect(getDeskVerification(stranger, institution.id, new Date())).rejects.toThrow(NotFound);
      await expect(showRegistryNumber(stranger, institution.id, ROR)).rejects.toThrow(NotFound);
      await expect(withdrawEvidence(stranger, id)).rejects.toThrow(NotFound);
      await expect(appealEvidence(stranger, id, APPEAL)).rejects.toThrow(NotFound);
    }
    for (const outsider of [owner, another, ANONYMOUS]) {
      await expect(acceptEvidence(outsider, id, 1, CHECKED)).rejects.toThrow(NotFound);
      await expect(refuseEvidence(outsider, id, 1, REASON)).rejects.toThrow(NotFound);
      await expect(getOfficeEvidence(outsider, id, "en")).rejects.toThrow(NotFound);
    }
    for (const wrong of ["", "x", newId()]) {
      const office = await createOffice();
      await expect(acceptEvidence(office, wrong, 1, CHECKED)).rejects.toThrow(NotFound);
      await expect(getOfficeEvidence(office, wrong, "en")).rejects.toThrow(NotFound);
      await expect(withdrawEvidence(owner, wrong)).rejects.toThrow(NotFound);
    }
  });
});

describe("the office's queue", () => {
  it("shows what waits, the oldest first, and who else showed the same number", async () => {
    const [first, second] = [await shown(), await shown()];
    const office = await createOffice();
    expect((await waitingCases(office, "evidence")).map(({ id }) => id)).toEqual([first.id, second.id]);
    expect((await getOfficeEvidence(office, second.id, "en")).alsoShownBy.map(({ id }) => id)).toEqual([
      first.institution.id,
    ]);
    await refuseEvidence(office, first.id, 1, REASON);
    expect((await getOfficeEvidence(office, second.id, "en")).alsoShownBy).toEqual([]);
    expect(await waitingCases(office, "evidence")).toHaveLength(1);
  });
});

describe.each(LOCALES)("mail in %s", (locale) => {
  async function owned(): Promise<{ owner: Member; id: string; slug: string }> {
    const { institution, owner, id } = await shown();
    await database().user.update({ where: { id: owner.userId }, data: { locale }, select: { id: true } });
    return { owner, id, slug: institution.slug };
  }
  const last = async () => {
    const mail = (await mails()).at(-1);
    return mail ? composeMail(mail) : null;
  };

  it("tells what the office decided, and of the way on", async () => {
    const { owner, id, slug } = await owned();
    await refuseEvidence(await createOffice(), id, 1, REASON);
    const refused = await last();
    expect(refused?.text).toContain(REASON);
    expect(refused?.text).toContain(`/${locale}/desk/${slug}/verification`);
    await appealEvidence(owner, id, APPEAL);
    expect(await last()).toBeNull(); // what it says is no longer so
    await acceptEvidence(await createOffice(), id, 3, CHECKED);
    const accepted = await last();
    expect(accepted?.html).toContain(`lang="${locale}"`);
    expect(accepted?.text).not.toContain(CHECKED);
  });
});
