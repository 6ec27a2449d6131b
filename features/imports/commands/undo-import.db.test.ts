import { beforeEach, describe, expect, it } from "vitest";
import { publishListing } from "@/features/listings/commands/move-listing.ts";
import { ANONYMOUS, type Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import type { Fields } from "@/lib/forms/nested-form.ts";
import { succeeded } from "@/lib/outcome.ts";
import {
  editImported,
  IMPORT_FORM,
  importedAs,
  importPage,
  openTable,
  tableBytes,
  tableLine,
  takeTable,
} from "@/tests/factories/imports.ts";
import { createStaff } from "@/tests/factories/institutions.ts";
import { createDesk, type Desk } from "@/tests/factories/listings.ts";
import { removeOldImportFiles } from "../jobs.ts";
import { getImportPage, listImports } from "../queries/import-page.ts";
import { getRefusedRows } from "../queries/refused-rows.ts";
import { openImport, openImportFrom } from "./open-import.ts";
import { dropImport } from "./preview.ts";
import { runImport } from "./run-import.ts";
import { undoImport } from "./undo-import.ts";

let desk: Desk;
beforeEach(async () => {
  desk = await createDesk();
});

const open = (lines: readonly string[], viewer?: Viewer) => openTable(desk, lines, viewer);
const take = (lines: readonly string[]) => takeTable(desk, lines);
const page = (id: string) => importPage(desk, id);
const listingOf = (uid: string) => importedAs(desk, uid);
const edit = (uid: string, changes: Fields) => editImported(desk, uid, changes);
const verdicts = async (id: string) => (await page(id)).rows.map(({ uid, verdict }) => `${uid} ${verdict}`);
const titles = async () =>
  (await database().translation.findMany({ select: { title: true }, orderBy: { title: "asc" } })).map(
    ({ title }) => title,
  );

describe("taking an import back", () => {
  it("throws its drafts away and gives listings their earlier form, so that the list can come anew", async () => {
    const first = await take([tableLine("1", "Paper")]);
    const second = await take([tableLine("1", "Paper anew"), tableLine("2", "Silk")]);
    expect(await undoImport(desk.editor, second)).toEqual({ ok: true, value: { isDone: true } });
    expect(await titles()).toEqual(["Paper"]);
    expect(await verdicts(await open([tableLine("1", "Paper anew"), tableLine("2", "Silk")]))).toEqual([
      "1 changed",
      "2 new",
    ]);
    await undoImport(desk.editor, first);
    expect(await titles()).toEqual([]);
    expect((await listImports(desk.editor, desk.institution.id)).map(({ state }) => state)).toEqual([
      "preview",
      "undone",
      "undone",
    ]);
  });

  it("leaves what somebody has worked on or published since, and names it", async () => {
    const id = await take([tableLine("1", "Paper"), tableLine("2", "Silk"), tableLine("3", "Kilns")]);
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
    const id = await take([tableLine("1", "Paper"), tableLine("2", "Silk")]);
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
    const id = await open([tableLine("1", "Paper")]);
    const onlooker = await createStaff(desk.institution, "viewer");
    const { editor: stranger } = await createDesk();
    for (const work of [runImport, undoImport, dropImport]) {
      await expect(work(onlooker, id)).rejects.toThrow(Forbidden);
      for (const viewer of [stranger, ANONYMOUS]) await expect(work(viewer, id)).rejects.toThrow(NotFound);
    }
    await expect(open([tableLine("1", "Paper")], onlooker)).rejects.toThrow(Forbidden);
    await expect(open([tableLine("1", "Paper")], stranger)).rejects.toThrow(NotFound);
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
        { ...IMPORT_FORM, unitId, list },
        { name: "x.csv", bytes: tableBytes([tableLine("1", "Paper")]) },
      );
    expect(await read(other, "x")).toEqual({ ok: false, refusal: "no-such-unit" });
    expect(await read(null, "x")).toEqual({ ok: false, refusal: "no-such-unit" });
    const whole = await open([tableLine("1", "Of the whole")]);
    expect(await read(own, IMPORT_FORM.list)).toEqual({ ok: false, refusal: "other-unit" });
    await expect(getImportPage(limited, desk.institution.id, whole)).rejects.toThrow(NotFound);
    await expect(runImport(limited, whole)).rejects.toThrow(NotFound);
    const opened = await read(own, "Ours");
    if (!opened.ok) throw new Error(opened.refusal);
    await runImport(limited, opened.value.id);
    expect(await database().listing.findMany({ select: { unitId: true } })).toEqual([{ unitId: own }]);
    expect((await listImports(limited, desk.institution.id)).map(({ list }) => list)).toEqual(["Ours"]);
  });

  it("come from an address as well, which is asked for nobody else", async () => {
    const asked: string[] = [];
    const fetchFile = async (address: string) => {
      asked.push(address);
      return succeeded({ bytes: tableBytes([tableLine("1", "Paper")]), address });
    };
    const from = (viewer: Viewer) =>
      openImportFrom(
        viewer,
        desk.institution.id,
        IMPORT_FORM,
        "https://events.example/table.csv?key=secret",
        fetchFile,
      );
    const onlooker = await createStaff(desk.institution, "viewer");
    await expect(from(onlooker)).rejects.toThrow(Forbidden);
    await expect(from(ANONYMOUS)).rejects.toThrow(NotFound);
    expect(asked).toEqual([]);
    const opened = await from(desk.editor);
    if (!opened.ok) throw new Error(opened.refusal);
    expect(await page(opened.value.id)).toMatchObject({
      fileName: "events.example/table.csv",
      rows: [{ verdict: "new" }],
    });
    const here = await openImportFrom(desk.editor, desk.institution.id, IMPORT_FORM, "http://127.0.0.1:5432/");
    expect(here).toEqual({ ok: false, refusal: "not-public" });
  });

  it("stop while the institution is suspended", async () => {
    const id = await open([tableLine("1", "Paper")]);
    await database().institution.update({ where: { id: desk.institution.id }, data: { status: "suspended" } });
    await expect(runImport(desk.editor, id)).rejects.toThrow(Forbidden);
    const file = { name: "x.csv", bytes: tableBytes([tableLine("1", "Paper")]) };
    expect(await openImport(desk.editor, desk.institution.id, IMPORT_FORM, file)).toEqual({
      ok: false,
      refusal: "suspended",
    });
  });

  it("are refused when they are no text or too large, and can be thrown away unused", async () => {
    const read = (bytes: Uint8Array<ArrayBuffer>) =>
      openImport(desk.editor, desk.institution.id, IMPORT_FORM, { name: "x", bytes });
    expect(await read(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))).toEqual({ ok: false, refusal: "not-text" });
    expect(await read(new Uint8Array(5_000_001).fill(97))).toEqual({ ok: false, refusal: "too-large" });
    const id = await open([tableLine("1", "Paper")]);
    expect((await dropImport(desk.editor, id)).ok).toBe(true);
    expect(await database().importSource.count()).toBe(0);
    const taken = await take([tableLine("1", "Paper")]);
    expect(await dropImport(desk.editor, taken)).toEqual({ ok: false, refusal: "not-now" });
  });

  it("lose their file after a month, and what came of them stays", async () => {
    const taken = await take([tableLine("1", "Paper")]);
    await open([tableLine("2", "Silk")]);
    expect(await removeOldImportFiles(new Date(Date.now() + 29 * 86_400_000))).toBe(0);
    expect(await removeOldImportFiles(new Date(Date.now() + 31 * 86_400_000))).toBe(2);
    expect(await page(taken)).toMatchObject({ hasFile: false, rows: [{ verdict: "new" }] });
  });
});
