import { openImport } from "@/features/imports/commands/open-import.ts";
import { runImport } from "@/features/imports/commands/run-import.ts";
import { getImportPage, type ImportPage } from "@/features/imports/queries/import-page.ts";
import type { ImportForm } from "@/features/imports/schema.ts";
import { publishListing } from "@/features/listings/commands/move-listing.ts";
import { saveListing } from "@/features/listings/commands/save-listing.ts";
import { getListingForm } from "@/features/listings/queries/desk-listing.ts";
import { listingForm } from "@/features/listings/schema.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { type Fields, nestedForm } from "@/lib/forms/nested-form.ts";
import type { Desk } from "./listings.ts";

export const IMPORT_FORM: ImportForm = {
  kind: "lecture",
  list: "Events office",
  unitId: null,
  sourceLanguage: "en",
  route: "belt_north",
  countryCode: "CN",
  city: "Xi'an",
  timeZone: "Asia/Shanghai",
};
export const HEADING = "uid,title,format,summary,session_start,session_end,session_venue";

/** A line of a table of lectures under HEADING. */
export function tableLine(uid: string, title: string, summary = "Of old."): string {
  return `${uid},${title},lecture,${summary},2031-03-12 15:00,2031-03-12 17:00,Hall`;
}

export function tableBytes(lines: readonly string[]): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode([HEADING, ...lines].join("\r\n"));
}

/** A calendar with an event of each name; `lines` are further properties of all of them. */
export function calendarBytes(uids: readonly string[], lines: readonly string[] = []): Uint8Array<ArrayBuffer> {
  const events = uids.flatMap((uid) => [
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `SUMMARY:Lecture ${uid}`,
    "DESCRIPTION:Of old.",
    "DTSTART;TZID=Asia/Almaty:20310512T100000",
    "DTEND;TZID=Asia/Almaty:20310512T120000",
    "LOCATION:Hall",
    ...lines,
    "END:VEVENT",
  ]);
  return new TextEncoder().encode(["BEGIN:VCALENDAR", "VERSION:2.0", ...events, "END:VCALENDAR"].join("\r\n"));
}

/** Reads a calendar for the desk; answers the import's id. */
export async function openCalendar(desk: Desk, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const opened = await openImport(desk.editor, desk.institution.id, IMPORT_FORM, { name: "events.ics", bytes });
  if (!opened.ok) throw new Error(opened.refusal);
  return opened.value.id;
}

/** Publishes what came of a row, with a summary, which no calendar brings. */
export async function publishImported(desk: Desk, uid: string): Promise<{ id: string; code: string }> {
  await editImported(desk, uid, { summary: "How paper travelled west." });
  const { id, revision } = await importedAs(desk, uid);
  const published = await publishListing(desk.editor, id, revision);
  if (!published.ok) throw new Error(published.refusal);
  return database().listing.findUniqueOrThrow({ where: { id }, select: { id: true, code: true } });
}

/** Reads a table for the desk; answers the import's id. */
export async function openTable(desk: Desk, lines: readonly string[], viewer: Viewer = desk.editor): Promise<string> {
  const file = { name: "events.csv", bytes: tableBytes(lines) };
  const opened = await openImport(viewer, desk.institution.id, IMPORT_FORM, file);
  if (!opened.ok) throw new Error(opened.refusal);
  return opened.value.id;
}

/** Reads a table for the desk and takes it in. */
export async function takeTable(desk: Desk, lines: readonly string[]): Promise<string> {
  const id = await openTable(desk, lines);
  const run = await runImport(desk.editor, id);
  if (!run.ok || !run.value.isDone) throw new Error("The import is not done.");
  return id;
}

export const importPage = (desk: Desk, id: string): Promise<ImportPage> =>
  getImportPage(desk.editor, desk.institution.id, id);

/** The listing that came of a row, with its form as its editors see it. */
export async function importedAs(
  desk: Desk,
  uid: string,
): Promise<{ id: string; status: string; revision: number; fields: Fields }> {
  const { listing } = await database().importedListing.findFirstOrThrow({
    where: { uid },
    select: { listing: { select: { id: true, status: true } } },
  });
  if (!listing) throw new Error(`Nothing came of ${uid}.`);
  const { saved, revision } = await getListingForm(desk.editor, desk.institution.id, listing.id);
  return { ...listing, revision, fields: saved };
}

/** Changes an imported lecture as somebody at the desk would. */
export async function editImported(desk: Desk, uid: string, changes: Fields): Promise<void> {
  const { id, revision, fields } = await importedAs(desk, uid);
  const form = listingForm.parse({
    ...nestedForm({ ...fields, ...changes }, ["id", "role", "timeZone"]),
    kind: "lecture",
  });
  const saved = await saveListing(desk.editor, id, revision, form);
  if (!saved.ok) throw new Error(saved.refusal);
}
