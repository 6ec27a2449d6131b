import { describe, expect, it } from "vitest";
import { composeMail } from "@/features/notifications/templates/compose.tsx";
import { ANONYMOUS, type Member } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { LOCALES } from "@/lib/i18n/locales.ts";
import { newId } from "@/lib/id.ts";
import { waitingCases } from "@/tests/factories/cases.ts";
import {
  createInstitution,
  createMembership,
  createOffice,
  createStaff,
  createViewer,
} from "@/tests/factories/institutions.ts";
import { createPublished } from "@/tests/factories/published-listings.ts";
import { getDeskInstitution } from "../queries/desk.ts";
import { getOfficeJudgement, listJudgements, listOpenJudgements } from "../queries/judgements.ts";
import { appealJudgement } from "./appeal.ts";
import { refuseAppeal, upholdAppeal } from "./decide-appeal.ts";
import { mergeInstitution } from "./merge-institution.ts";
import { restoreInstitution, revokeVerification, suspendInstitution, verifyInstitution } from "./office.ts";

const REASON = "The address could not be reached.";
const APPEAL = "The server was down for a week; it answers again.";
const ANSWER = "It answers, we have looked.";
const refusal = (name: string) => ({ ok: false, refusal: name });

const judge = { suspension: suspendInstitution, withdrawal: revokeVerification } as const;
const KINDS = Object.keys(judge) as (keyof typeof judge)[];

/** An institution against which a member of the office has judged, and a colleague who has not. */
async function judged(kind: keyof typeof judge) {
  const institution = await createInstitution({ name: "Caravan Museum" });
  const owner = await createStaff(institution);
  const [judge_, colleague] = [await createOffice(), await createOffice({ name: "Colleague" })];
  expect((await judge[kind](judge_, institution.id, REASON)).ok).toBe(true);
  return { institution, owner, judge: judge_, colleague, id: await judgementOf(owner, institution) };
}

const judgementOf = async (owner: Member, institution: { id: string }) =>
  (await listJudgements(owner, institution.id))[0]?.id ?? "";

describe.each(KINDS)("an appeal against a %s", (kind) => {
  it("is decided by somebody else than who judged, and then no more", async () => {
    const { owner, judge, colleague, id } = await judged(kind);
    expect(await upholdAppeal(colleague, id, ANSWER)).toEqual(refusal("already-decided"));
    expect((await appealJudgement(owner, id, APPEAL)).ok).toBe(true);
    expect(await appealJudgement(owner, id, APPEAL)).toEqual(refusal("already-appealed"));
    expect(await upholdAppeal(judge, id, ANSWER)).toEqual(refusal("own-judgement"));
    expect(await refuseAppeal(judge, id, ANSWER)).toEqual(refusal("own-judgement"));
    expect((await getOfficeJudgement(judge, id, "en")).barred).toBe("own-judgement");
    expect((await getOfficeJudgement(colleague, id, "en")).barred).toBeNull();
    expect((await refuseAppeal(colleague, id, ANSWER)).ok).toBe(true);
    expect(await upholdAppeal(colleague, id, ANSWER)).toEqual(refusal("already-decided"));
    expect(await appealJudgement(owner, id, APPEAL)).toEqual(refusal("already-appealed"));
  });

  it("waits in the queue with its words until it is decided", async () => {
    const { institution, owner, colleague, id } = await judged(kind);
    expect(await waitingCases(colleague, "appeal")).toEqual([]);
    await appealJudgement(owner, id, APPEAL);
    expect(await waitingCases(colleague, "appeal")).toMatchObject([{ id, title: "Caravan Museum" }]);
    expect(await getOfficeJudgement(colleague, id, "en")).toMatchObject({ reason: REASON, appeal: APPEAL });
    await refuseAppeal(colleague, id, ANSWER);
    expect(await waitingCases(colleague, "appeal")).toEqual([]);
    expect(await listOpenJudgements(owner, institution.id)).toMatchObject([
      { state: "refused", decision: ANSWER, mayAppeal: false },
    ]);
    const actions = await database().auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } });
    expect(actions.map(({ action }) => action)).toEqual(["judgement.appeal", "judgement.refuse"]);
  });

  it("is for owners to make, and for the office to read, without those who belong to it", async () => {
    const { institution, owner, colleague, id } = await judged(kind);
    for (const role of ["editor", "registrar", "viewer"] as const) {
      const member = await createStaff(institution, role);
      await expect(appealJudgement(member, id, APPEAL)).rejects.toThrow(Forbidden);
      expect(await listJudgements(member, institution.id)).toMatchObject([{ mayAppeal: false }]);
    }
    for (const stranger of [await createViewer(), colleague, ANONYMOUS]) {
      await expect(appealJudgement(stranger, id, APPEAL)).rejects.toThrow(NotFound);
      await expect(listJudgements(stranger, institution.id)).rejects.toThrow(NotFound);
    }
    await appealJudgement(owner, id, APPEAL);
    for (const viewer of [owner, await createViewer(), ANONYMOUS]) {
      await expect(upholdAppeal(viewer, id, ANSWER)).rejects.toThrow(NotFound);
      await expect(getOfficeJudgement(viewer, id, "en")).rejects.toThrow(NotFound);
    }
    await createMembership(institution, { role: "viewer", user: { id: colleague.userId } });
    expect(await upholdAppeal(colleague, id, ANSWER)).toEqual(refusal("own-institution"));
    for (const nowhere of ["no id", newId()]) {
      await expect(appealJudgement(owner, nowhere, APPEAL)).rejects.toThrow(NotFound);
      await expect(upholdAppeal(colleague, nowhere, ANSWER)).rejects.toThrow(NotFound);
    }
  });

  it("is decided once by two who decide at once", async () => {
    const { owner, colleague, id } = await judged(kind);
    await appealJudgement(owner, id, APPEAL);
    const outcomes = await Promise.all([
      upholdAppeal(colleague, id, ANSWER),
      refuseAppeal(await createOffice(), id, ANSWER),
      upholdAppeal(await createOffice(), id, ANSWER),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await database().outbox.count({ where: { template: { startsWith: "appeal-" } } })).toBe(1);
  });

  it.each(LOCALES)("is answered in %s, either way", async (locale) => {
    for (const command of [upholdAppeal, refuseAppeal]) {
      const { institution, owner, colleague, id } = await judged(kind);
      await database().user.update({ where: { id: owner.userId }, data: { locale }, select: { id: true } });
      await appealJudgement(owner, id, APPEAL);
      expect((await command(colleague, id, ANSWER)).ok).toBe(true);
      const mail = await database().outbox.findFirstOrThrow({
        where: { template: { startsWith: "appeal-" }, recipient: owner.email },
      });
      const composed = await composeMail(mail);
      expect(composed?.subject).toContain("Caravan Museum");
      expect(composed?.text).toContain(ANSWER);
      expect(composed?.text).toContain(`/${locale}/desk/${institution.slug}`);
    }
  });
});

describe("an appeal that is upheld", () => {
  it("makes a suspended institution active, and what it published public", async () => {
    const { institution, owner, colleague, id } = await judged("suspension");
    const listing = await createPublished({ institution });
    expect(await database().searchEntry.count({ where: { listingId: listing.id } })).toBe(0);
    await appealJudgement(owner, id, APPEAL);
    await upholdAppeal(colleague, id, ANSWER);
    expect(await getDeskInstitution(owner, institution.slug)).toMatchObject({ status: "active" });
    expect(await database().searchEntry.count({ where: { listingId: listing.id } })).toBe(1);
    expect(await restoreInstitution(colleague, institution.id, REASON)).toEqual(refusal("not-suspended"));
  });

  it("makes a verification count again until its old end, and of all that was withdrawn at once, all", async () => {
    const institution = await createInstitution();
    const [owner, judge, colleague] = [await createStaff(institution), await createOffice(), await createOffice()];
    await verifyInstitution(judge, institution.id, "Called the number in the registry.");
    const ends = async () =>
      (
        await database().verification.findMany({
          where: { institutionId: institution.id, revokedAt: null },
          select: { id: true, expiresAt: true },
          orderBy: { id: "asc" },
        })
      ).map(({ expiresAt }) => expiresAt.toISOString());
    const before = await ends();
    expect(before).toHaveLength(2);
    await revokeVerification(judge, institution.id, REASON);
    expect(await ends()).toEqual([]);
    const id = await judgementOf(owner, institution);
    await appealJudgement(owner, id, APPEAL);
    expect((await upholdAppeal(colleague, id, ANSWER)).ok).toBe(true);
    expect(await ends()).toEqual(before);
    expect(await getDeskInstitution(owner, institution.slug)).toMatchObject({ verification: expect.anything() });
  });

  it("leaves room for another judgement, and another appeal against that", async () => {
    const { institution, owner, judge, colleague, id } = await judged("withdrawal");
    await appealJudgement(owner, id, APPEAL);
    await upholdAppeal(colleague, id, ANSWER);
    expect((await revokeVerification(judge, institution.id, REASON)).ok).toBe(true);
    const second = await judgementOf(owner, institution);
    expect(second).not.toBe(id);
    expect((await appealJudgement(owner, second, APPEAL)).ok).toBe(true);
  });
});

describe("an appeal that waits matters no longer", () => {
  const stateOf = async (id: string) =>
    (await database().judgement.findUniqueOrThrow({ where: { id }, select: { state: true } })).state;

  it("when the office restores the institution", async () => {
    const { institution, owner, judge, colleague, id } = await judged("suspension");
    await appealJudgement(owner, id, APPEAL);
    await restoreInstitution(judge, institution.id, ANSWER);
    expect(await stateOf(id)).toBe("ended");
    expect(await refuseAppeal(colleague, id, ANSWER)).toEqual(refusal("already-decided"));
  });

  it("when the institution is verified anew", async () => {
    const { institution, owner, judge, id } = await judged("withdrawal");
    await appealJudgement(owner, id, APPEAL);
    await verifyInstitution(judge, institution.id, "Called the number in the registry.");
    expect(await stateOf(id)).toBe("ended");
  });

  it("when the institution becomes part of another", async () => {
    const { institution, owner, colleague, id } = await judged("suspension");
    await appealJudgement(owner, id, APPEAL);
    const into = await createInstitution();
    const typed = { reason: REASON, confirmation: "Caravan Museum" };
    const merging = { from: institution.slug, into: into.slug, revision: 1, intoRevision: 1, ...typed };
    expect((await mergeInstitution(colleague, merging)).ok).toBe(true);
    expect(await stateOf(id)).toBe("ended");
  });
});

it("the database knows of no appeal decided by whoever judged, nor of two judgements of one kind at a time", async () => {
  const { institution, owner, judge, id } = await judged("suspension");
  await appealJudgement(owner, id, APPEAL);
  await expect(
    database().judgement.update({
      where: { id },
      data: { state: "upheld", decidedById: judge.userId, decidedAt: new Date() },
    }),
  ).rejects.toThrow("judgement_decided");
  await expect(
    database().judgement.create({
      data: { id: newId(), institutionId: institution.id, kind: "suspension", reason: REASON },
    }),
  ).rejects.toThrow();
});
