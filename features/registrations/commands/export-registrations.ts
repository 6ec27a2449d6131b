import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { answerCells } from "@/features/forms/queries/answer-cells.ts";
import { listAnswerColumns } from "@/features/forms/queries/export-columns.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { countryName } from "@/lib/places/countries.ts";
import type { ConsentPurpose } from "@/prisma/generated/enums.ts";
import { readDeskRows } from "../queries/desk-condition.ts";
import { consentCells, type PlaceNames, readPlaceNames } from "../queries/export-words.ts";
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
  return { code: listing.code, lines: lines(viewer, listing, filter, locale, { head, columns, names }) };
}

async function* lines(
  viewer: Viewer,
  listing: { id: string; institutionId: string },
  filter: RegistrationFilter,
  locale: Locale,
  { head, columns, names }: { head: string[]; columns: readonly ExportColumn[]; names: readonly string[] },
): AsyncGenerator<Cell[][]> {
  yield [head];
  const places = await readPlaceNames(viewer, listing.id, locale);
  const tellsConsents = columns.some((column) => Object.hasOwn(CONSENTS, column));
  let after = -1n;
  for (;;) {
    const rows = await readDeskRows(viewer, listing.id, filter, after, BATCH);
    const last = rows.at(-1);
    if (!last) return;
    const ids = rows.map(({ id }) => id);
    const cells = await answerCells(viewer, ids, names, locale);
    const people = tellsConsents ? rows.flatMap(({ attendees }) => attendees.map(({ id }) => id)) : [];
    const consents = await consentCells(viewer, listing.institutionId, people, locale);
    const words = { locale, ...places, consents };
    yield rows.flatMap((row) =>
      row.attendees.map((attendee) => [
        ...columns.map((column) => CELLS[column](row, attendee, words)),
        ...cells(row.id, attendee.id),
      ]),
    );
    if (rows.length < BATCH) return;
    after = last.queueNumber;
  }
}

/** The columns that tell what somebody agreed to, and for what. */
const CONSENTS = {
  consentEvent: "event",
  consentAbroad: "abroad",
  consentNews: "news",
} as const satisfies Partial<Record<ExportColumn, ConsentPurpose>>;

type Words = PlaceNames & { locale: Locale; consents: Awaited<ReturnType<typeof consentCells>> };

const CELLS: Record<ExportColumn, (row: DeskRow, attendee: DeskRow["attendees"][number], words: Words) => Cell> = {
  number: (row) => Number(row.queueNumber),
  status: (row) => row.status,
  kind: (row) => row.kind,
  people: (row) => row.people,
  contactName: (row) => row.contactName,
  contactEmail: (row) => row.contactEmail,
  institution: (row, _attendee, { locale }) => sendingInstitution(row.institution, locale) ?? "",
  country: (row, _attendee, { locale }) => (row.countryCode === "" ? "" : countryName(row.countryCode, locale)),
  role: (row) => row.role,
  session: (row, _attendee, { sessions }) => sessions.get(row.sessionId ?? "") ?? "",
  pool: (row, _attendee, { pools }) => pools.get(row.poolId) ?? "",
  attendee: (_row, attendee) => attendee.name,
  attendeeEmail: (_row, attendee) => attendee.email,
  ticket: (_row, attendee) => spelledTicketCode(attendee.ticketCode),
  checkedIn: (_row, attendee) => attendee.checkIns[0]?.scannedAt.toISOString() ?? "",
  note: (row) => row.note,
  registeredAt: (row) => row.createdAt.toISOString(),
  decidedAt: (row) => row.statusAt.toISOString(),
  reason: (row) => row.statusReason,
  consentEvent: (_row, { id }, { consents }) => consents(id, CONSENTS.consentEvent),
  consentAbroad: (_row, { id }, { consents }) => consents(id, CONSENTS.consentAbroad),
  consentNews: (_row, { id }, { consents }) => consents(id, CONSENTS.consentNews),
};
