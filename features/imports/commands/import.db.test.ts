import { beforeEach, describe, expect, it } from "vitest";
import { publishListing } from "@/features/listings/commands/move-listing.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import type { Fields } from "@/lib/forms/nested-form.ts";
import { newId } from "@/lib/id.ts";
import {
  calendarBytes,
  editImported,
  HEADING,
  IMPORT_FORM,
  importedAs,
  importPage,
  openCalendar,
  openTable,
  publishImported,
  tableBytes,
  tableLine,
  takeTable,
} from "@/tests/factories/imports.ts";
import { createDesk, type Desk } from "@/tests/factories/listings.ts";
import { createRegistration } from "@/tests/factories/registrations.ts";
import { finishImports } from "../jobs.ts";
import { getRefusedRows } from "../queries/refused-rows.ts";
import { openImport } from "./open-import.ts";
import { chooseEncoding } from "./preview.ts";
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

describe("an import of what is no table", () => {
  const event = [
    "BEGIN:VEVENT",
    "UID:kilns",
    "SUMMARY:Kilns",
    "DTSTART;TZID=Asia/Almaty:20310512T100000",
    "DTEND;TZID=Asia/Almaty:20310512T120000",
    "LOCATION:Hall",
    "END:VEVENT",
  ];
  const at = (time: string) => ({ date: "2031-05-12", time, tz: "Asia/Almaty" });
  const conference = {
    id: "42",
    title: "Kilns",
    startDate: at("10:00:00"),
    endDate: at("12:00:00"),
    contributions: [],
  };

  it.each([
    ["calendar", "events.ics", ["BEGIN:VCALENDAR", "VERSION:2.0", ...event, "END:VCALENDAR"].join("\r\n")],
    ["export of Indico", "events.json", JSON.stringify({ count: 1, results: [conference] })],
  ])("begins a draft of an event of a %s, and is the same listing when it comes again", async (_what, name, text) => {
    const read = async (file: string) => {
      const bytes = new TextEncoder().encode(file);
      const opened = await openImport(desk.editor, desk.institution.id, IMPORT_FORM, { name, bytes });
      if (!opened.ok) throw new Error(opened.refusal);
      expect(await runImport(desk.editor, opened.value.id)).toEqual({ ok: true, value: { isDone: true } });
      return (await page(opened.value.id)).rows.map(({ verdict }) => verdict);
    };
    expect(await read(text)).toEqual(["new"]);
    expect(await read(text)).toEqual(["unchanged"]);
    expect(await read(text.replaceAll("Kilns", "Kilns of the north"))).toEqual(["changed"]);
    expect(await titles()).toEqual(["Kilns of the north"]);
    const { fields } = await listingOf((await database().importedListing.findFirstOrThrow()).uid);
    expect(fields).toMatchObject({ "sessions.0.localStart": "2031-05-12T10:00", "sessions.0.timeZone": "Asia/Almaty" });
  });
});

describe("an import", () => {
  it("shows what would come and does nothing before it is taken in", async () => {
    const id = await open([tableLine("1", "Paper"), tableLine("2", "")]);
    expect(await verdicts(id)).toEqual(["1 new", "2 refused"]);
    expect(await titles()).toEqual([]);
  });

  it("begins drafts of the rows that are in order, with the unit, place and zone that were chosen", async () => {
    const id = await take([tableLine("1", "Paper"), tableLine("2", "")]);
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
    await take([tableLine("1", "Paper"), tableLine("2", "Silk")]);
    const again = await take([tableLine("1", "Paper"), tableLine("2", "Silk road"), tableLine("3", "Kilns")]);
    expect(await verdicts(again)).toEqual(["1 unchanged", "2 changed", "3 new"]);
    expect(await titles()).toEqual(["Kilns", "Paper", "Silk road"]);
    expect((await listingOf("1")).revision).toBe(2);
  });

  it("keeps what was changed here and takes the rest over", async () => {
    await take([tableLine("1", "Paper")]);
    await edit("1", { title: "Paper, as we call it" });
    const again = await take([tableLine("1", "Paper anew", "Of new.")]);
    expect((await page(again)).rows).toMatchObject([{ changes: ["summary"], kept: ["title"] }]);
    expect((await listingOf("1")).fields).toMatchObject({ title: "Paper, as we call it", summary: "Of new." });
  });

  it("begins a draft anew that was thrown away, and another list's row of the same uid is another listing", async () => {
    await take([tableLine("1", "Paper")]);
    await database().listing.deleteMany({});
    await take([tableLine("1", "Paper")]);
    const other = await openImport(
      desk.editor,
      desk.institution.id,
      { ...IMPORT_FORM, list: "Museum" },
      { name: "museum.csv", bytes: tableBytes([tableLine("1", "Vases")]) },
    );
    if (!other.ok) throw new Error(other.refusal);
    await runImport(desk.editor, other.value.id);
    expect(await titles()).toEqual(["Paper", "Vases"]);
  });

  it("lays a change of a public listing before the office, whose institution is not verified, and knows it afterwards", async () => {
    desk = await createDesk({ verified: false });
    await take([tableLine("1", "Paper")]);
    const { id } = await listingOf("1");
    await database().listing.update({ where: { id }, data: { status: "published", publishedAt: new Date() } });
    const changed = await take([tableLine("1", "Paper anew")]);
    expect(await verdicts(changed)).toEqual(["1 changed"]);
    expect(await titles()).toEqual(["Paper"]);
    expect((await listingOf("1")).fields).toMatchObject({ title: "Paper anew" });
    expect(await verdicts(await open([tableLine("1", "Paper anew")]))).toEqual(["1 unchanged"]);
    expect(await verdicts(await open([tableLine("1", "Paper once more")]))).toEqual(["1 changed"]);
    await undoImport(desk.editor, changed);
    expect((await listingOf("1")).fields).toMatchObject({ title: "Paper" });
  });

  it("leaves alone what the office is just reading", async () => {
    await take([tableLine("1", "Paper")]);
    await database().listing.updateMany({ data: { status: "in_review" } });
    const again = await take([tableLine("1", "Paper once more")]);
    expect((await page(again)).rows).toMatchObject([{ verdict: "refused", problems: [{ code: "inReview" }] }]);
  });

  it("does not empty a public listing of what its readers need", async () => {
    await take([tableLine("1", "Paper")]);
    const { id, revision } = await listingOf("1");
    expect((await publishListing(desk.editor, id, revision)).ok).toBe(true);
    const again = await take([tableLine("1", "Paper", "")]);
    expect((await page(again)).rows).toMatchObject([{ verdict: "refused", problems: [{ code: "incomplete" }] }]);
    expect((await listingOf("1")).fields).toMatchObject({ summary: "Of old." });
  });

  it("is harmless when it is begun in several tabs at once", async () => {
    const lines = Array.from({ length: 6 }, (_, index) => tableLine(String(index), `Lecture ${index}`));
    const [first, second] = [await open(lines), await open(lines)];
    const outcomes = await Promise.all([first, first, first, second, second].map((id) => runImport(desk.editor, id)));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(await titles()).toHaveLength(6);
    expect(await database().auditEntry.count({ where: { action: "import.run" } })).toBe(2);
  });

  it("goes on where it was left, by whoever presses again or by the job", async () => {
    const id = await open([tableLine("1", "Paper"), tableLine("2", "Silk")]);
    const past = new Date(Date.now() - 1);
    expect(await runImport(desk.editor, id, { until: past })).toEqual({ ok: true, value: { isDone: false } });
    expect((await page(id)).state).toBe("running");
    expect(await finishImports(new Date())).toBe(0);
    expect(await finishImports(new Date(Date.now() + 3 * 60_000))).toBe(1);
    expect(await verdicts(id)).toEqual(["1 new", "2 new"]);
    expect((await page(id)).state).toBe("done");
  });

  it("is read in another encoding when that is chosen, and not taken in as nobody has seen it", async () => {
    const bytes = Uint8Array.from([
      ...tableBytes([]),
      13,
      10,
      ...[..."1,"].map((sign) => sign.charCodeAt(0)),
      0xd6,
      0xbd,
    ]);
    const opened = await openImport(desk.editor, desk.institution.id, IMPORT_FORM, { name: "纸.csv", bytes });
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
    const id = await take([tableLine("1", "Paper"), tableLine("=2", ""), `3,Silk,lecture,x,03/04/2031 15:00,,`]);
    const { text } = await getRefusedRows(desk.editor, desk.institution.id, id, "en");
    const [heading, ...rows] = text.trimEnd().split("\r\n");
    expect(heading).toBe(`\uFEFF${HEADING},problems`);
    expect(rows[0]).toBe(`"'=2",,lecture,Of old.,2031-03-12 15:00,2031-03-12 17:00,Hall,title: Please fill this in.`);
    expect(rows[1]).toContain("session_start: Which is the day and which the month?");
    const mended = text
      .replace(`"'=2",,`, `"'=2",Vases,`)
      .replace("03/04/2031 15:00,", "2031-04-03 15:00,2031-04-03 16:00");
    const file = { name: "mended.csv", bytes: new TextEncoder().encode(mended) };
    const opened = await openImport(desk.editor, desk.institution.id, IMPORT_FORM, file);
    if (!opened.ok) throw new Error(opened.refusal);
    expect(await page(opened.value.id)).toMatchObject({
      reading: { unknown: [] },
      rows: [{ problems: [] }, { problems: [] }],
    });
    await runImport(desk.editor, opened.value.id);
    expect(await titles()).toEqual(["Paper", "Silk", "Vases"]);
  });
});

describe("what a calendar calls off", () => {
  const CANCELLED = ["STATUS:CANCELLED"];
  const REASON = "The speaker is ill.";
  const take = async (bytes: Uint8Array<ArrayBuffer>, reason?: string) => {
    const id = await openCalendar(desk, bytes);
    return { id, taken: await runImport(desk.editor, id, { reason }) };
  };
  const standing = (id: string) =>
    database().listing.findUniqueOrThrow({ where: { id }, select: { status: true, cancellationReason: true } });

  it("is called off here with a reason, and everybody registered is told, when somebody confirms it", async () => {
    await take(calendarBytes(["1", "2"]));
    const { id } = await publishImported(desk, "1");
    const pool = await database().pool.create({
      data: { id: newId(), listingId: id, capacity: 9 },
      select: { id: true },
    });
    await createRegistration({ id, poolId: pool.id }, { email: "amina@mail.example" });
    const run = await openCalendar(desk, calendarBytes(["1", "2", "3"], CANCELLED));
    // The second is a draft that nobody saw, the third was never brought in.
    expect(await verdicts(run)).toEqual(["1 cancelled", "2 left_out", "3 left_out"]);
    expect(await runImport(desk.editor, run)).toEqual({ ok: false, refusal: "reason-needed" });
    expect((await page(run)).state).toBe("preview");
    expect(await runImport(desk.editor, run, { reason: REASON })).toEqual({ ok: true, value: { isDone: true } });
    expect(await verdicts(run)).toEqual(["1 cancelled", "2 left_out", "3 left_out"]);
    expect(await standing(id)).toEqual({ status: "cancelled", cancellationReason: REASON });
    expect(
      await database().outbox.count({ where: { template: "listing-cancelled", recipient: "amina@mail.example" } }),
    ).toBe(1);
    expect((await listingOf("2")).status).toBe("draft");
    // Once more, and taken back: neither calls anything off again nor brings it back.
    const again = await openCalendar(desk, calendarBytes(["1"], CANCELLED));
    expect(await verdicts(again)).toEqual(["1 unchanged"]);
    expect(await undoImport(desk.editor, run)).toEqual({ ok: true, value: { isDone: true } });
    expect((await standing(id)).status).toBe("cancelled");
  });

  it("gives a place that is made of it the position that it says, and none that was there before", async () => {
    const at = (place: string) => database().venue.findFirstOrThrow({ where: { name: place } });
    await take(calendarBytes(["1"], ["GEO:43.238;76.945"]));
    expect(await at("Hall")).toMatchObject({ latitude: 43.238, longitude: 76.945 });
    await take(calendarBytes(["2"], ["GEO:10;10"]));
    expect(await at("Hall")).toMatchObject({ latitude: 43.238, longitude: 76.945 });
  });
});
