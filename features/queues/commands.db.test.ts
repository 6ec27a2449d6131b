import { describe, expect, it } from "vitest";
import { submitApplication } from "@/features/institutions/commands/applications.ts";
import { askApplicant, refuseApplication } from "@/features/institutions/commands/decisions.ts";
import { findLookAlikes } from "@/features/institutions/jobs.ts";
import { withdrawListing } from "@/features/listings/commands/move-listing.ts";
import { requestChanges } from "@/features/listings/commands/review-listing.ts";
import { composeMail } from "@/features/notifications/templates/compose.tsx";
import { removeFromOffice } from "@/features/office/commands/staff.ts";
import { reportProblem, settleReport } from "@/features/reports/commands.ts";
import { ANONYMOUS, type Member } from "@/lib/auth/viewer.ts";
import { database, transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import type { CaseKind } from "@/prisma/generated/enums.ts";
import {
  createInstitution,
  createMembership,
  createOffice,
  createViewer,
  viewerOf,
} from "@/tests/factories/institutions.ts";
import { createDesk, createPublished } from "@/tests/factories/listings.ts";
import { assignCase } from "./commands.ts";
import { listCaseHoldings } from "./queries/holding.ts";
import { countQueue, listQueue, listQueueCountries } from "./queries/queue.ts";
import { CASE_KINDS } from "./rules.ts";
import type { QueueFilter } from "./schema.ts";

const refusal = (name: string) => ({ ok: false, refusal: name });
const now = () => new Date();
const queueOf = async (viewer: Member, filter: QueueFilter = {}) =>
  (await listQueue(viewer, filter, "en", now())).cases;
const take = (viewer: Member, kind: CaseKind, subjectId: string, holder: string | null = null) =>
  assignCase(viewer, { kind, subjectId, to: viewer.userId, holder });
const told = () => database().outbox.findMany({ where: { template: "case-given" } });
const holders = () => database().caseAssignment.findMany({ select: { kind: true, userId: true } });

async function inReview() {
  const desk = await createDesk({ verified: false });
  return { desk, ...(await createPublished(desk)) };
}

async function apply(viewer: Member): Promise<string> {
  const outcome = await submitApplication(viewer, {
    names: [{ language: "en", name: "Caravan Museum", about: "" }],
    kind: "museum",
    countryCode: "KZ",
    city: "Almaty",
    website: "https://caravan-museum.example/",
    reason: "Textiles.",
  });
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value.id;
}

/** One case of each kind that needs little, the oldest first. */
async function fewCases() {
  const applicant = await createViewer();
  const application = await apply(applicant);
  const { desk, id: listing, revision } = await inReview();
  const shown = await createPublished(await createDesk());
  await reportProblem(ANONYMOUS, shown.code, "en", {
    formKey: newId(),
    reason: "other",
    text: "The hall is another.",
    email: null,
  });
  const report = (await database().problemReport.findFirstOrThrow()).id;
  await createInstitution({ name: "Museum of the Silk Roads" });
  await createInstitution({ name: "Museum of the SiIk Roads", verified: false, countryCode: "UZ" });
  await findLookAlikes(now());
  const likeness = (await database().likeness.findFirstOrThrow()).id;
  return { applicant, application, desk, listing, revision, report, likeness };
}

describe("the queue", () => {
  it("holds all that waits, the oldest first, by kind, country, days and words", async () => {
    const office = await createOffice();
    const { application, listing, report, likeness } = await fewCases();
    expect((await queueOf(office)).map(({ kind, id }) => [kind, id])).toEqual([
      ["application", application],
      ["listing", listing],
      ["report", report],
      ["look_alike", likeness],
    ]);
    const none = Object.fromEntries(CASE_KINDS.map((kind) => [kind, 0]));
    expect(await countQueue(office, {}, now())).toEqual({
      ...none,
      application: 1,
      listing: 1,
      report: 1,
      look_alike: 1,
    });
    expect(await countQueue(office, { country: "KZ", kind: "listing" }, now())).toEqual({ ...none, application: 1 });
    expect(await queueOf(office, { kind: "report" })).toMatchObject([{ id: report, institution: {}, holder: null }]);
    expect(await queueOf(office, { text: "caravan" })).toMatchObject([{ title: "Caravan Museum", country: "KZ" }]);
    expect(await queueOf(office, { text: "100%_" })).toEqual([]);
    expect(await queueOf(office, { text: "paper ON", kind: "listing" })).toMatchObject([{ id: listing }]);
    expect(await queueOf(office, { days: 1 })).toEqual([]);
    expect((await listQueue(office, { days: 1 }, "en", new Date(Date.now() + 2 * 86_400_000))).cases).toHaveLength(4);
    expect((await listQueueCountries(office)).sort()).toEqual(["CN", "KZ", "UZ"]);
  });

  it("goes on where a page ended, and nothing stands on two pages", async () => {
    const office = await createOffice();
    const desk = await createDesk({ verified: false });
    const { id } = await createPublished(desk);
    await database().$executeRaw`
      INSERT INTO problem_report (id, listing_id, reason, text, locale, submission_key, created_at)
      SELECT gen_random_uuid(), ${id}::uuid, 'other', 'x', 'en', n::text, '2027-01-01' FROM generate_series(1, 65) n`;
    const seen: string[] = [];
    let after: QueueFilter["after"];
    do {
      const page = await listQueue(office, { after }, "en", now());
      seen.push(...page.cases.map((one) => one.id));
      after = page.next ?? undefined;
    } while (after);
    expect(seen).toHaveLength(66);
    expect(new Set(seen).size).toBe(66);
  });

  it("is the office's alone", async () => {
    const { desk, listing } = await fewCases();
    for (const stranger of [desk.editor, ANONYMOUS]) {
      await expect(listQueue(stranger, {}, "en", now())).rejects.toThrow(NotFound);
      await expect(countQueue(stranger, {}, now())).rejects.toThrow(NotFound);
      await expect(listQueueCountries(stranger)).rejects.toThrow(NotFound);
      await expect(listCaseHoldings(stranger, "listing", [listing])).rejects.toThrow(NotFound);
      await expect(
        assignCase(stranger, { kind: "listing", subjectId: listing, to: null, holder: null }),
      ).rejects.toThrow(NotFound);
    }
    const office = await createOffice();
    await expect(take(office, "listing", "x")).rejects.toThrow(NotFound);
  });
});

describe("a case", () => {
  it("is taken, given to a colleague and let go, and the queue says by whom", async () => {
    const [one, two] = [await createOffice({ name: "Aigul" }), await createOffice({ name: "Bruno" })];
    const { listing, application } = await fewCases();
    expect((await take(one, "listing", listing)).ok).toBe(true);
    expect(await queueOf(one, { heldBy: "mine" })).toMatchObject([{ id: listing, holder: { name: "Aigul" } }]);
    expect(await queueOf(two, { heldBy: "mine" })).toEqual([]);
    expect((await queueOf(two, { heldBy: "nobody" })).map(({ id }) => id)).not.toContain(listing);
    const holding = (await listCaseHoldings(two, "listing", [listing, newId(), "x"])).get(listing);
    expect(holding).toMatchObject({ holder: { name: "Aigul" }, mayAssign: true, colleagues: [] });
    const give = { kind: "listing", subjectId: listing, to: two.userId, holder: one.userId } as const;
    expect(await told(), "who takes a case knows").toEqual([]);
    expect((await assignCase(one, give)).ok).toBe(true);
    const [mail] = await told();
    expect(mail).toMatchObject({ recipient: two.email, locale: "en" });
    const letter = mail && (await composeMail(mail));
    expect(letter?.subject).toContain("Listing");
    expect(letter?.text).toContain("Aigul");
    expect(letter?.text).toContain(`/en/office/listings/${listing}`);
    expect(await assignCase(one, give)).toEqual(refusal("changed-meanwhile"));
    expect(await told()).toHaveLength(1);
    expect((await assignCase(one, { ...give, to: null, holder: two.userId })).ok).toBe(true);
    expect(await assignCase(one, { ...give, to: null, holder: two.userId })).toEqual(refusal("changed-meanwhile"));
    expect(await holders()).toEqual([]);
    expect(mail && (await composeMail(mail)), "of what they have no longer nobody hears").toBeNull();
    const audited = await database().auditEntry.findMany({
      where: { subjectId: listing, action: { startsWith: "office" } },
      orderBy: { at: "asc" },
    });
    expect(audited.map(({ action }) => action)).toEqual([
      "office.assign-case",
      "office.assign-case",
      "office.release-case",
    ]);
    expect(await take(one, "evidence", application)).toEqual(refusal("closed"));
  });

  it("is taken by one of those who reach for it at once", async () => {
    const { listing } = await fewCases();
    const staff = await Promise.all(Array.from({ length: 6 }, () => createOffice()));
    const outcomes = await Promise.all(staff.map((one) => take(one, "listing", listing)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await holders()).toHaveLength(1);
  });

  it("is not taken while somebody is closing it", async () => {
    const office = await createOffice();
    const { listing } = await fewCases();
    let taking: ReturnType<typeof take> | undefined;
    await transaction(async (tx) => {
      await tx.listing.update({ where: { id: listing }, data: { status: "draft" }, select: { id: true } });
      taking = take(office, "listing", listing);
      const waiting = () => database().$queryRaw<{ count: number }[]>`
        SELECT count(*)::int AS count FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`;
      await expect.poll(async () => (await waiting())[0]?.count).toBe(1);
    });
    expect(await taking).toEqual(refusal("closed"));
    expect(await holders()).toEqual([]);
  });

  it("is neither held nor steered by whoever may not decide it", async () => {
    const office = await createOffice();
    const { desk, listing, applicant, application } = await fewCases();
    await createMembership(desk.institution, { role: "viewer", user: { id: office.userId } });
    const partial = await viewerOf({ id: office.userId });
    const colleague = await createOffice();
    expect(await take(partial, "listing", listing)).toEqual(refusal("own-case"));
    // As the request began, before they joined the institution.
    expect(await take(office, "listing", listing)).toEqual(refusal("own-case"));
    const give = { kind: "listing", subjectId: listing, holder: null } as const;
    expect(await assignCase(partial, { ...give, to: colleague.userId })).toEqual(refusal("own-case"));
    expect(await assignCase(colleague, { ...give, to: partial.userId })).toEqual(refusal("may-not-hold"));
    expect(await assignCase(colleague, { ...give, to: applicant.userId })).toEqual(refusal("may-not-hold"));
    expect((await queueOf(partial, { kind: "listing" }))[0]?.mayAssign).toBe(false);
    expect((await listCaseHoldings(colleague, "listing", [listing])).get(listing)?.colleagues).toEqual([]);
    await database().officeMember.create({ data: { userId: applicant.userId, origin: "test" } });
    expect(await take(await viewerOf({ id: applicant.userId }), "application", application)).toEqual(
      refusal("own-case"),
    );
  });

  it("is held by nobody once it is closed, and by nobody who left the office", async () => {
    const lead = await createOffice();
    const gone = await createOffice();
    const { application, applicant, listing, revision, report, likeness, desk } = await fewCases();
    const subjects = { application, listing, report, look_alike: likeness } as const;
    for (const [kind, id] of Object.entries(subjects)) expect((await take(lead, kind as CaseKind, id)).ok).toBe(true);
    expect((await askApplicant(lead, application, 1, "Who runs it?")).ok).toBe(true);
    expect(await holders()).toHaveLength(4);
    expect((await refuseApplication(lead, application, 2, "Nobody.")).ok).toBe(true);
    expect((await requestChanges(lead, listing, revision, "Which hall?")).ok).toBe(true);
    expect((await settleReport(lead, report, "Mended.")).ok).toBe(true);
    await database().institutionName.updateMany({
      where: { name: "Museum of the SiIk Roads" },
      data: { name: "Other" },
    });
    await findLookAlikes(now());
    expect(await holders()).toEqual([]);
    expect(await take(lead, "listing", listing)).toEqual(refusal("closed"));

    const again = await createPublished(desk);
    const second = await apply(applicant);
    expect((await take(gone, "listing", again.id)).ok).toBe(true);
    expect((await take(gone, "application", second)).ok).toBe(true);
    expect((await withdrawListing(desk.editor, again.id)).ok).toBe(true);
    expect(await holders()).toEqual([{ kind: "application", userId: gone.userId }]);
    expect((await removeFromOffice(lead, gone.userId)).ok).toBe(true);
    expect(await holders()).toEqual([]);
    await expect(take(gone, "application", second)).rejects.toThrow(NotFound);
  });

  it("is held by nobody once the change of a public listing is decided", async () => {
    const office = await createOffice();
    const { id } = await createPublished(await createDesk());
    await database().$executeRaw`
      INSERT INTO listing_revision (id, listing_id, state, number, fields)
      VALUES (${newId()}::uuid, ${id}::uuid, 'proposed', 1000, '{}')`;
    expect((await take(office, "listing", id)).ok).toBe(true);
    await database().$executeRaw`UPDATE listing_revision SET state = 'refused' WHERE listing_id = ${id}::uuid`;
    expect(await holders()).toEqual([]);
  });

  it("does not stop a colleague from deciding", async () => {
    const [one, two] = [await createOffice(), await createOffice()];
    const { listing, revision } = await fewCases();
    await take(one, "listing", listing);
    expect((await requestChanges(two, listing, revision, "Which hall?")).ok).toBe(true);
  });
});
