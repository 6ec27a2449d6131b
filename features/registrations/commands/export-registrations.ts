import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { answerCells } from "@/features/forms/queries/answer-cells.ts";
import { listAnswerColumns } from "@/features/forms/queries/export-columns.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { countryName } from "@/lib/places/countries.ts";
import { readDeskRows } from "../queries/desk-condition.ts";
import { requireHosted } from "../queries/hosted.ts";
import type { RegistrationFilter } from "../rules/desk-filter.ts";
import { type DeskRow, sendingInstitution } from "../rules/desk-rows.ts";
import { EXPORT_COLUMNS, type ExportColumn } from "../rules/export-columns.ts";
import { spelledTicketCode } from "../rules/submission.ts";

const BATCH = 500;

export type Cell = string | number;

/** What of each registration stands in the file; `answers` are questions (`moment.key`), also sensitive ones. */
export type ExportChoice = { columns?: readonly ExportColumn[]; answers?: readonly string[] };

/**
 * A listing's registrations as lines of a table, headings first, one line per person, in batches that are read while they are sent: the
 * memory it takes does not grow with their number. Times are ISO 8601 in UTC. That it was taken, and with which answers, is audited
 * first.
 *
 * Throws NotFound to strangers and for a listing of another institution, Forbidden to members who do not decide.
 */
export async function exportRegistrations(
  viewer: Viewer,
  institutionId: string,
  listingId: string,
  filter: RegistrationFilter,
  headings: Record<ExportColumn, string>,
  locale: Locale,
  { columns = EXPORT_COLUMNS, answers: chosen = [] }: ExportChoice = {},
): Promise<{ code: string; lines: AsyncGenerator<Cell[][]> }> {
  const listing = await requireHosted(viewer, institutionId, listingId);
  const asked = await listAnswerColumns(viewer, institutionId, listingId, locale);
  const answers = asked.filter(({ name }) => chosen.includes(name));
  await transaction((tx) =>
    recordAudit(viewer, tx, {
      action: "listing.export-registrations",
      subjectId: listing.id,
      institutionId,
      details: answers.length === 0 ? {} : { answers: answers.map(({ name }) => name) },
    }),
  );
  const head = [...columns.map((column) => headings[column]), ...answers.map(({ label }) => label)];
  const names = answers.map(({ name }) => name);
  return { code: listing.code, lines: lines(viewer, listing.id, filter, locale, { head, columns, names }) };
}

async function* lines(
  viewer: Viewer,
  listingId: string,
  filter: RegistrationFilter,
  locale: Locale,
  { head, columns, names }: { head: string[]; columns: readonly ExportColumn[]; names: readonly string[] },
): AsyncGenerator<Cell[][]> {
  yield [head];
  let after = -1n;
  for (;;) {
    const rows = await readDeskRows(viewer, listingId, filter, after, BATCH);
    const last = rows.at(-1);
    if (!last) return;
    const ids = rows.map(({ id }) => id);
    const cells = await answerCells(viewer, ids, names, locale);
    yield rows.flatMap((row) =>
      row.attendees.map((attendee) => [
        ...columns.map((column) => CELLS[column](row, attendee, locale)),
        ...cells(row.id, attendee.id),
      ]),
    );
    if (rows.length < BATCH) return;
    after = last.queueNumber;
  }
}

const CELLS: Record<ExportColumn, (row: DeskRow, attendee: DeskRow["attendees"][number], locale: Locale) => Cell> = {
  number: (row) => Number(row.queueNumber),
  status: (row) => row.status,
  kind: (row) => row.kind,
  people: (row) => row.people,
  contactName: (row) => row.contactName,
  contactEmail: (row) => row.contactEmail,
  institution: (row, _attendee, locale) => sendingInstitution(row.institution, locale) ?? "",
  country: (row, _attendee, locale) => (row.countryCode === "" ? "" : countryName(row.countryCode, locale)),
  role: (row) => row.role,
  attendee: (_row, attendee) => attendee.name,
  attendeeEmail: (_row, attendee) => attendee.email,
  ticket: (_row, attendee) => spelledTicketCode(attendee.ticketCode),
  checkedIn: (_row, attendee) => attendee.checkIns[0]?.scannedAt.toISOString() ?? "",
  note: (row) => row.note,
  registeredAt: (row) => row.createdAt.toISOString(),
  decidedAt: (row) => row.statusAt.toISOString(),
  reason: (row) => row.statusReason,
};
