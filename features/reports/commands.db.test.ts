import { describe, expect, it } from "vitest";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import {
  createInstitution,
  createMembership,
  createOffice,
  createStaff,
  createViewer,
  viewerOf,
} from "@/tests/factories/institutions.ts";
import { createPublished, suspendInstitutionOf } from "@/tests/factories/published-listings.ts";
import { reportProblem, settleReport } from "./commands.ts";
import { forgetReporters } from "./jobs.ts";
import { countProblemReports, getPublishedReportedListing, listProblemReports } from "./queries.ts";
import type { ReportInput } from "./schema.ts";

const input = (changes: Partial<ReportInput> = {}): ReportInput => ({
  formKey: newId(),
  reason: "wrong_information",
  text: "The museum moved to the other bank in May.",
  email: "zarina@mail.example",
  ...changes,
});

const all = () =>
  database().problemReport.findMany({
    select: { id: true, reason: true, email: true, settledAt: true, settledById: true, outcomeNote: true },
    orderBy: { id: "asc" },
  });

async function createReport(listing: { code: string }, changes: Partial<ReportInput> = {}): Promise<string> {
  await reportProblem(ANONYMOUS, listing.code, "en", input(changes));
  return (await all()).at(-1)?.id ?? "";
}

describe("a report of a problem", () => {
  it.each(["published", "cancelled", "archived"] as const)("reaches the office about a listing %s", async (status) => {
    const listing = await createPublished({ status });
    await reportProblem(ANONYMOUS, listing.code, "ar", input());
    const office = await createOffice();
    const { reports } = await listProblemReports(office, "open", "en");
    expect(reports).toMatchObject([
      { reason: "wrong_information", email: "zarina@mail.example", locale: "ar", settled: null, maySettle: true },
    ]);
    expect(reports[0]?.listing).toMatchObject({ code: listing.code, isPublic: true });
    expect(await countProblemReports(office)).toEqual({ open: 1, settled: 0 });
  });

  it("is one, however often the same form is sent, also at once", async () => {
    const listing = await createPublished();
    const same = input();
    await Promise.all(Array.from({ length: 5 }, () => reportProblem(ANONYMOUS, listing.code, "en", same)));
    await reportProblem(ANONYMOUS, listing.code, "en", same);
    expect(await all()).toHaveLength(1);
    await reportProblem(ANONYMOUS, listing.code, "en", { ...same, text: "And the telephone number is wrong." });
    expect(await all()).toHaveLength(2);
  });

  it("cannot be made of what is not public", async () => {
    const suspended = await createPublished();
    await suspendInstitutionOf(suspended);
    const draft = await createPublished({ status: "draft" });
    for (const code of [suspended.code, draft.code, "LEC-2026-999999", ""]) {
      await expect(reportProblem(ANONYMOUS, code, "en", input())).rejects.toThrow(NotFound);
      await expect(getPublishedReportedListing(code, "en")).rejects.toThrow(NotFound);
    }
    expect(await all()).toEqual([]);
  });
});

describe("settling a report", () => {
  it("keeps what came of it, and in the log who did it and nothing of what was written", async () => {
    const id = await createReport(await createPublished());
    const office = await createOffice();
    expect(await settleReport(office, id, "The date is corrected.")).toEqual({ ok: true, value: undefined });
    expect(await all()).toMatchObject([{ settledById: office.userId, outcomeNote: "The date is corrected." }]);
    const { reports } = await listProblemReports(office, "settled", "en");
    expect(reports).toMatchObject([
      { id, maySettle: false, settled: { by: office.name, note: "The date is corrected." } },
    ]);
    expect((await listProblemReports(office, "open", "en")).reports).toEqual([]);
    const [entry] = await database().auditEntry.findMany({ where: { subjectId: id } });
    expect(entry).toMatchObject({ action: "report.settle", actorId: office.userId, subjectType: "report" });
    expect(JSON.stringify(entry?.details)).not.toMatch(/zarina|corrected|bank/);
  });

  it("happens once, also when two of the office do it at the same time", async () => {
    const id = await createReport(await createPublished());
    const [one, other] = [await createOffice(), await createOffice()];
    const outcomes = await Promise.all([settleReport(one, id, "First note"), settleReport(other, id, "Second note")]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: "already-settled" });
    expect(await database().auditEntry.count({ where: { subjectId: id } })).toBe(1);
  });

  it("is not for somebody who belongs to the institution", async () => {
    const institution = await createInstitution();
    const id = await createReport(await createPublished({ institution }));
    const office = await createOffice();
    await createMembership(institution, { user: { id: office.userId } });
    const own = await viewerOf({ id: office.userId });
    expect(await settleReport(own, id, "Nothing to see")).toEqual({ ok: false, refusal: "own-institution" });
    expect((await listProblemReports(own, "open", "en")).reports).toMatchObject([{ id, maySettle: false }]);
  });

  it("and reading are nobody's but the office's", async () => {
    const institution = await createInstitution();
    const id = await createReport(await createPublished({ institution }));
    for (const viewer of [ANONYMOUS, await createViewer(), await createStaff(institution)]) {
      await expect(settleReport(viewer, id, "Nothing to see")).rejects.toThrow(NotFound);
      await expect(listProblemReports(viewer, "open", "en")).rejects.toThrow(NotFound);
      await expect(countProblemReports(viewer)).rejects.toThrow(NotFound);
    }
    const office = await createOffice();
    for (const nowhere of [newId(), "x", ""]) {
      await expect(settleReport(office, nowhere, "Nothing to see")).rejects.toThrow(NotFound);
    }
  });

  it("without saying by whom and what came of it is refused by the database", async () => {
    const id = await createReport(await createPublished());
    const settledAt = new Date();
    for (const data of [{ settledAt }, { settledAt, settledById: newId() }, { settledById: newId() }]) {
      await expect(database().problemReport.update({ where: { id }, data })).rejects.toThrow(
        /problem_report_settled_check/,
      );
    }
  });
});

describe("the queue", () => {
  it("goes page by page, the longest waiting first", async () => {
    const listing = await createPublished();
    for (let made = 0; made < 31; made++) await createReport(listing);
    const ids = (await all()).map(({ id }) => id);
    const office = await createOffice();
    const first = await listProblemReports(office, "open", "en");
    expect(first.reports.map(({ id }) => id)).toEqual(ids.slice(0, 30));
    const [shown] = first.reports;
    expect(await listProblemReports(office, "settled", "en", { one: shown?.id })).toMatchObject({ reports: [shown] });
    const second = await listProblemReports(office, "open", "en", { after: first.next ?? "" });
    expect(second).toMatchObject({ reports: [{ id: ids[30] }], next: null });
    expect((await listProblemReports(office, "open", "en", { after: "nonsense" })).reports).toHaveLength(30);
  });
});

describe("the address of whoever reported", () => {
  it("is taken away ninety days after the report was settled, and no earlier", async () => {
    const listing = await createPublished();
    const [settled, open] = [await createReport(listing), await createReport(listing)];
    await settleReport(await createOffice(), settled, "The date is corrected.");
    const days = (count: number) => new Date(Date.now() + count * 24 * 3_600_000);
    const addresses = async () => Object.fromEntries((await all()).map(({ id, email }) => [id, email]));
    await forgetReporters(days(89));
    expect(await addresses()).toEqual({ [settled]: "zarina@mail.example", [open]: "zarina@mail.example" });
    await forgetReporters(days(91));
    expect(await addresses()).toEqual({ [settled]: null, [open]: "zarina@mail.example" });
  });
});
