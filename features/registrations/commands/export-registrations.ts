import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { answerCells } from "@/features/forms/commands/answer-cells.ts";
import { type AnswerColumn, listAnswerColumns } from "@/features/forms/queries/export-columns.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { BYTE_ORDER_MARK, csvLines } from "@/lib/csv.ts";
import { database, transaction } from "@/lib/db.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { requireHosted } from "../queries/hosted.ts";
import {
  DESK_REGISTRATION,
  filteredRegistrations,
  type RegistrationFilter,
  sendingInstitution,
} from "../rules/desk-rows.ts";
import { spelledTicketCode } from "../rules/submission.ts";

const BATCH = 500;

export const EXPORT_COLUMNS = [
  "number",
  "status",
  "kind",
  "people",
  "contactName",
  "contactEmail",
  "institution",
  "attendee",
  "attendeeEmail",
  "ticket",
  "note",
  "registeredAt",
  "decidedAt",
  "reason",
] as const;
export type ExportColumn = (typeof EXPORT_COLUMNS)[number];

/**
 * A listing's registrations as CSV, one line per person, in parts that are read while they are sent: the memory it takes
 * does not grow with their number. `chosen` are the questions (`moment.key`) whose answers stand in it too, also sensitive ones. Times are ISO 8601 in UTC. That it was taken is audited first.
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
  chosen: readonly string[] = [],
): Promise<{ code: string; parts: AsyncGenerator<string> }> {
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
  return { code: listing.code, parts: parts(viewer, institutionId, listingId, filter, { headings, answers }, locale) };
}

async function* parts(
  viewer: Viewer,
  institutionId: string,
  listingId: string,
  filter: RegistrationFilter,
  { headings, answers }: { headings: Record<ExportColumn, string>; answers: readonly AnswerColumn[] },
  locale: Locale,
): AsyncGenerator<string> {
  const head = [...EXPORT_COLUMNS.map((column) => headings[column]), ...answers.map(({ label }) => label)];
  yield `${BYTE_ORDER_MARK}${csvLines([head])}`;
  let after = -1n;
  for (;;) {
    const rows = await database().registration.findMany({
      where: { AND: [filteredRegistrations(institutionId, listingId, filter), { queueNumber: { gt: after } }] },
      orderBy: { queueNumber: "asc" },
      take: BATCH,
      select: DESK_REGISTRATION,
    });
    const last = rows.at(-1);
    if (!last) return;
    const names = answers.map(({ name }) => name);
    const cells = await answerCells(
      viewer,
      rows.map(({ id }) => id),
      names,
      locale,
    );
    yield csvLines(
      rows.flatMap((row) =>
        row.attendees.map((attendee) => [
          String(row.queueNumber),
          row.status,
          row.kind,
          String(row.people),
          row.contactName,
          row.contactEmail,
          sendingInstitution(row.institution, locale) ?? "",
          attendee.name,
          attendee.email,
          spelledTicketCode(attendee.ticketCode),
          row.note,
          row.createdAt.toISOString(),
          row.statusAt.toISOString(),
          row.statusReason,
          ...cells(row.id, attendee.id),
        ]),
      ),
    );
    if (rows.length < BATCH) return;
    after = last.queueNumber;
  }
}
