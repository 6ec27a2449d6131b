import { beforeEach, describe, expect, it } from "vitest";
import { publishListing } from "@/features/listings/commands/move-listing.ts";
import { saveListing } from "@/features/listings/commands/save-listing.ts";
import { getListingForm } from "@/features/listings/queries/desk-listing.ts";
import { listingForm } from "@/features/listings/schema.ts";
import { ANONYMOUS, type Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { type Fields, nestedForm } from "@/lib/forms/nested-form.ts";
import { createStaff } from "@/tests/factories/institutions.ts";
import { createDesk, type Desk } from "@/tests/factories/listings.ts";
import { finishImports, removeOldImportFiles } from "../jobs.ts";
import { getImportPage, listImports } from "../queries/import-page.ts";
import { getRefusedRows } from "../queries/refused-rows.ts";
import type { ImportForm } from "../schema.ts";
import { openImport } from "./open-import.ts";
import { chooseEncoding, dropImport } from "./preview.ts";
import { runImport } from "./run-import.ts";
import { undoImport } from "./undo-import.ts";

const FORM: ImportForm = {
  kind: "lecture",
  list: "Events office",
  unitId: null,
  sourceLanguage: "en",
  route: "belt_north",
  countryCode: "CN",
  city: "Xi'an",
  timeZone: "Asia/Shanghai",
};
const HEADING = "uid,title,format,summary,session_start,session_end,session_venue";
const line = (uid: string, title: string, summary = "Of old."): string =>
  `${uid},${title},lecture,${summary},2031-03-12 15:00,2031-03-12 17:00,Hall`;
const bytesOf = (lines: readonly string[]) => new TextEncoder().encode([HEADING, ...lines].join("\r\n"));

let desk: Desk;
beforeEach(async () => {
  desk = await createDesk();
});

async function open(lines: readonly string[], viewer: Viewer = desk.editor): Promise<string> {
  const file = { name: "events.csv", bytes: bytesOf(lines) };
  const opened = await openImport(viewer, desk.institution.id, FORM, file);
  if (!opened.ok) throw new Error(opened.refusal);
  return opened.value.id;
}

async function take(lines: readonly string[]): Promise<string> {
  const id = await open(lines);
  expect(await runImport(desk.editor, id)).toEqual({ ok: true, value: { isDone: true } });
  return id;
}

const page = (id: string) => getImportPage(desk.editor, desk.institution.id, id);
const verdicts = async (id: string) => (await page(id)).rows.map(({ uid, verdict }) => `${uid} ${verdict}`);
const titles = async () =>
  (await database().translation.findMany({ select: { title: true }, orderBy: { title: "asc" } })).map(
    ({ title }) => title,
  );

async function listingOf(uid: string): Promise<{ id: string; revision: number; fields: Fields; status: string }> {
  const { listing } = await database().importedListing.findFirstOrThrow({
    where: { uid },
    select: { listing: { select: { id: true, status: true } } },
  });
  if (!listing) throw new Error(`Nothing came of ${uid}.`);
  const { saved, revision } = await getListingForm(desk.editor, desk.institution.id, listing.id);
  return { ...listing, revision, fields: saved };
}

/** As somebody at the desk would change a listing. */
async function edit(uid: string, changes: Fields): Promise<void> {
  const { id, revision, fields } = await listingOf(uid);
  const form = listingForm.parse({
    ...nestedForm({ ...fields, ...changes }, ["id", "role", "timeZone"]),
    kind: "lecture",
  });
  expect((await saveListing(desk.editor, id, revision, form)).ok).toBe(true);
}

describe("an import", () => {
  it("shows what would come and does nothing before it is taken in", async () => {
    const id = await open([line("1", "Paper"), line("2", "")]);
    expect(await verdicts(id)).toEqual(["1 new", "2 refused"]);
    expect(await titles()).toEqual([]);
  });

  it("begins drafts of the rows that are in order, with the unit, place and zone that were chosen", async () => {
    const id = await take([line("1", "Paper"), line("2", "")]);
    expect(await verdicts(id)).toEqual(["1 new", "2 refused"]);
    const { status, fields } = await listingOf("1");
    expect(status).toBe("draft");
    expect(fields).toMatchObject({
      title: "Paper",
      city: "Xi'an",
      isFree: "on",
      "sessions.0.timeZone": "Asia/Shanghai",
    });
    expect(
      await database().auditEntry.findMany({ where: { action: "import.run" }, select: { details: true } }),
    ).toEqual([{ details: { created: 1, refused: 1 } }]);
  });

  it("updates what came from the same list before, and doubles nothing", async () => {
    await take([line("1", "Paper"), line("2", "Silk")]);
    const again = await take([line("1", "Paper"), line("2", "Silk road"), line("3", "Kilns")]);
    expect(await verdicts(again)).toEqual(["1 unchanged", "2 changed", "3 new"]);
    expect(await titles()).toEqual(["Kilns", "Paper", "Silk road"]);
    expect((await listingOf("1")).revision).toBe(2);
  });

  it("keeps what was changed here and takes the rest over", async () => {
    await take([line("1", "Paper")]);
    await edit("1", { title: "Paper, as we call it" });
    const again = await take([line("1", "Paper anew", "Of new.")]);
    expect((await page(again)).rows).toMatchObject([{ changes: ["summary"], kept: ["title"] }]);
    expect((await listingOf("1")).fields).toMatchObject({ title: "Paper, as we call it", summary: "Of new." });
  });

  it("begins a draft anew that was thrown away, and another list's row of the same uid is another listing", async () => {
    await take([line("1", "Paper")]);
    await database().listing.deleteMany({});
    await take([line("1", "Paper")]);
    const other = await openImport(
      desk.editor,
      desk.institution.id,
      { ...FORM, list: "Museum" },
      { name: "museum.csv", bytes: bytesOf([line("1", "Vases")]) },
    );
    if (!other.ok) throw new Error(other.refusal);
    await runImport(desk.editor, other.value.id);
    expect(await titles()).toEqual(["Paper", "Vases"]);
  });

  it("sends a public listing of an institution that is not verified to the office, and leaves it alone there", async () => {
    desk = await createDesk({ verified: false });
    await take([line("1", "Paper")]);
    const { id } = await listingOf("1");
    await database().listing.update({ where: { id }, data: { status: "published", publishedAt: new Date() } });
    const changed = await take([line("1", "Paper anew")]);
    expect(await verdicts(changed)).toEqual(["1 changed"]);
    expect((await listingOf("1")).status).toBe("in_review");
    const again = await take([line("1", "Paper once more")]);
    expect((await page(again)).rows).toMatchObject([{ verdict: "refused", problems: [{ code: "inReview" }] }]);
  });

  it("does not empty a public listing of what its readers need", async () => {
    await take([line("1", "Paper")]);
    const { id, revision } = await listingOf("1");
    expect((await publishListing(desk.editor, id, revision)).ok).toBe(true);
    const again = await take([line("1", "Paper", "")]);
    expect((await page(again)).rows).toMatchObject([{ verdict: "refused", problems: [{ code: "incomplete" }] }]);
    expect((await listingOf("1")).fields).toMatchObject({ summary: "Of old." });
  });

  it("is harmless when it is begun in several tabs at once", async () => {
    const lines = Array.from({ length: 6 }, (_, index) => line(String(index), `Lecture ${index}`));
    const [first, second] = [await open(lines), await open(lines)];
    const outcomes = await Promise.all([first, first, first, second, second].map((id) => runImport(desk.editor, id)));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(await titles()).toHaveLength(6);
    expect(await database().auditEntry.count({ where: { action: "import.run" } })).toBe(2);
  });

  it("goes on where it was left, by whoever presses again or by the job", async () => {
    const id = await open([line("1", "Paper"), line("2", "Silk")]);
    const past = new Date(Date.now() - 1);
    expect(await runImport(desk.editor, id, { until: past })).toEqual({ ok: true, value: { isDone: false } });
    expect((await page(id)).state).toBe("running");
    expect(await finishImports(new Date())).toBe(0);
    expect(await finishImports(new Date(Date.now() + 3 * 60_000))).toBe(1);
    expect(await verdicts(id)).toEqual(["1 new", "2 new"]);
    expect((await page(id)).state).toBe("done");
  });

  it("is read in another encoding when that is chosen, and not taken in as nobody has seen it", async () => {
    const bytes = Uint8Array.from([...bytesOf([]), 13, 10, ...[..."1,"].map((sign) => sign.charCodeAt(0)), 0xd6, 0xbd]);
    const opened = await openImport(desk.editor, desk.institution.id, FORM, { name: "纸.csv", bytes });
    if (!opened.ok) throw new Error(opened.refusal);
    const { id } = opened.value;
    expect((await chooseEncoding(desk.editor, id, "windows-1251")).ok).toBe(true);
    expect((await page(id)).rows[0]?.title).toBe("ЦЅ");
    expect(await runImport(desk.editor, id, { encoding: "" })).toEqual({ ok: false, refusal: "stale" });
    expect((await chooseEncoding(desk.editor, id, "gb18030")).ok).toBe(true);
    expect((await page(id)).rows[0]?.title).toBe("纸");
    await runImport(desk.editor, id, { encoding: "gb18030" });
    expect(await chooseEncoding(desk.editor, id, "")).toEqual({ ok: false, refusal: "not-now" });
  });

  it("gives its refused rows out with what is wrong, to be mended and brought again", async () => {
    const id = await take([line("1", "Paper"), line("=2", ""), `3,Silk,lecture,x,03/04/2031 15:00,,`]);
    const { text } = await getRefusedRows(desk.editor, desk.institution.id, id, "en");
    const [heading, ...rows] = text.trimEnd().split("\r\n");
    expect(heading).toBe(`\uFEFF${HEADING},problems`);
    expect(rows[0]).toBe(`"'=2",,lecture,Of old.,2031-03-12 15:00,2031-03-12 17:00,Hall,title: Please fill this in.`);
    expect(rows[1]).toContain("session_start: Which is the day and which the month?");
    const mended = text
      .replace("'=2,,", "'=2,Vases,")
      .replace("03/04/2031 15:00,", "2031-04-03 15:00,2031-04-03 16:00");
    const file = { name: "mended.csv", bytes: new TextEncoder().encode(mended) };
    const opened = await openImport(desk.editor, desk.institution.id, FORM, file);
    if (!opened.ok) throw new Error(opened.refusal);
    expect(await page(opened.value.id)).toMatchObject({ reading: { unknown: [] } });
    await runImport(desk.editor, opened.value.id);
    expect(await titles()).toEqual(["Paper", "Silk", "Vases"]);
  });
});

describe("taking an import back", () => {
  it("throws its drafts away and gives listings their earlier form, so that the list can come anew", async () => {
    const first = await take([line("1", "Paper")]);
    const second = await take([line("1", "Paper anew"), line("2", "Silk")]);
    expect(await undoImport(desk.editor, second)).toEqual({ ok: true, value: { isDone: true } });
    expect(await titles()).toEqual(["Paper"]);
    expect(await verdicts(await open([line("1", "Paper anew"), line("2", "Silk")]))).toEqual(["1 changed", "2 new"]);
    await undoImport(desk.editor, first);
    expect(await titles()).toEqual([]);
    expect((await listImports(desk.editor, desk.institution.id)).map(({ state }) => state)).toEqual([
      "preview",
      "undone",
      "undone",
    ]);
  });

  it("leaves what somebody has worked on or published since, and names it", async () => {
    const id = await take([line("1", "Paper"), line("2", "Silk"), line("3", "Kilns")]);
    await edit("1", { title: "Paper, as we call it" });
    const silk = await listingOf("2");
    await publishListing(desk.editor, silk.id, silk.revision);
    expect((await undoImport(desk.editor, id)).ok).toBe(true);
    expect((await page(id)).rows.map(({ uid, undoing }) => [uid, undoing])).toEqual([
      ["1", "stays"],
      ["2", "stays"],
      ["3", "taken_back"],
    ]);
    expect(await titles()).toEqual(["Paper, as we call it", "Silk"]);
  });

  it("is harmless at once and again, and goes on where it was left", async () => {
    const id = await take([line("1", "Paper"), line("2", "Silk")]);
    expect(await undoImport(desk.editor, id, new Date(Date.now() - 1))).toMatchObject({ value: { isDone: false } });
    await Promise.all([undoImport(desk.editor, id), undoImport(desk.editor, id)]);
    expect(await undoImport(desk.editor, id)).toMatchObject({ value: { isDone: true } });
    expect(await titles()).toEqual([]);
    expect(await runImport(desk.editor, id)).toEqual({ ok: false, refusal: "not-now" });
    expect(await database().auditEntry.count({ where: { action: "import.undo" } })).toBe(1);
  });
});

describe("imports", () => {
  it("are for owners and editors; others of the institution may look, strangers find nothing", async () => {
    const id = await open([line("1", "Paper")]);
    const onlooker = await createStaff(desk.institution, "viewer");
    const { editor: stranger } = await createDesk();
    for (const work of [runImport, undoImport, dropImport]) {
      await expect(work(onlooker, id)).rejects.toThrow(Forbidden);
      for (const viewer of [stranger, ANONYMOUS]) await expect(work(viewer, id)).rejects.toThrow(NotFound);
    }
    await expect(open([line("1", "Paper")], onlooker)).rejects.toThrow(Forbidden);
    await expect(open([line("1", "Paper")], stranger)).rejects.toThrow(NotFound);
    expect(await getImportPage(onlooker, desk.institution.id, id)).toMatchObject({ mayChange: false });
    await expect(getImportPage(stranger, desk.institution.id, id)).rejects.toThrow(NotFound);
    await expect(getRefusedRows(stranger, desk.institution.id, id, "en")).rejects.toThrow(NotFound);
  });

  it("go into their own units for those who are limited to some", async () => {
    const units = await Promise.all(
      ["one", "two"].map((slug) =>
        database().unit.create({
          data: {
            institutionId: desk.institution.id,
            slug,
            kind: "faculty",
            names: { create: { language: "en", name: slug } },
          },
          select: { id: true },
        }),
      ),
    );
    const [own = "", other = ""] = units.map(({ id }) => id);
    const limited = {
      ...desk.editor,
      memberships: desk.editor.memberships.map((membership) => ({ ...membership, units: [own] })),
    };
    const read = (unitId: string | null, list: string) =>
      openImport(
        limited,
        desk.institution.id,
        { ...FORM, unitId, list },
        { name: "x.csv", bytes: bytesOf([line("1", "Paper")]) },
      );
    expect(await read(other, "x")).toEqual({ ok: false, refusal: "no-such-unit" });
    expect(await read(null, "x")).toEqual({ ok: false, refusal: "no-such-unit" });
    const whole = await open([line("1", "Of the whole")]);
    expect(await read(own, FORM.list)).toEqual({ ok: false, refusal: "other-unit" });
    await expect(getImportPage(limited, desk.institution.id, whole)).rejects.toThrow(NotFound);
    await expect(runImport(limited, whole)).rejects.toThrow(NotFound);
    const opened = await read(own, "Ours");
    if (!opened.ok) throw new Error(opened.refusal);
    await runImport(limited, opened.value.id);
    expect(await database().listing.findMany({ select: { unitId: true } })).toEqual([{ unitId: own }]);
    expect((await listImports(limited, desk.institution.id)).map(({ list }) => list)).toEqual(["Ours"]);
  });

  it("stop while the institution is suspended", async () => {
    const id = await open([line("1", "Paper")]);
    await database().institution.update({ where: { id: desk.institution.id }, data: { status: "suspended" } });
    await expect(runImport(desk.editor, id)).rejects.toThrow(Forbidden);
    const file = { name: "x.csv", bytes: bytesOf([line("1", "Paper")]) };
    expect(await openImport(desk.editor, desk.institution.id, FORM, file)).toEqual({ ok: false, refusal: "suspended" });
  });

  it("are refused when they are no text or too large, and can be thrown away unused", async () => {
    const read = (bytes: Uint8Array<ArrayBuffer>) =>
      openImport(desk.editor, desk.institution.id, FORM, { name: "x", bytes });
    expect(await read(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))).toEqual({ ok: false, refusal: "not-text" });
    expect(await read(new Uint8Array(5_000_001).fill(97))).toEqual({ ok: false, refusal: "too-large" });
    const id = await open([line("1", "Paper")]);
    expect((await dropImport(desk.editor, id)).ok).toBe(true);
    expect(await database().importSource.count()).toBe(0);
    const taken = await take([line("1", "Paper")]);
    expect(await dropImport(desk.editor, taken)).toEqual({ ok: false, refusal: "not-now" });
  });

  it("lose their file after a month, and what came of them stays", async () => {
    const taken = await take([line("1", "Paper")]);
    await open([line("2", "Silk")]);
    expect(await removeOldImportFiles(new Date(Date.now() + 29 * 86_400_000))).toBe(0);
    expect(await removeOldImportFiles(new Date(Date.now() + 31 * 86_400_000))).toBe(2);
    expect(await page(taken)).toMatchObject({ hasFile: false, total: null, rows: [{ verdict: "new" }] });
  });
});
