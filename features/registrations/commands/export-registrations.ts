import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
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
 * does not grow with their number. Times are ISO 8601 in UTC. That it was taken is audited first.
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
): Promise<{ code: string; parts: AsyncGenerator<string> }> {
  const listing = await requireHosted(viewer, institutionId, listingId);
  await transaction((tx) =>
    recordAudit(viewer, tx, { action: "listing.export-registrations", subjectId: listing.id, institutionId }),
  );
  return { code: listing.code, parts: parts(institutionId, listingId, filter, headings, locale) };
}

async function* parts(
  institutionId: string,
  listingId: string,
  filter: RegistrationFilter,
  headings: Record<ExportColumn, string>,
  locale: Locale,
): AsyncGenerator<string> {
  yield `${BYTE_ORDER_MARK}${csvLines([EXPORT_COLUMNS.map((column) => headings[column])])}`;
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
        ]),
      ),
    );
    if (rows.length < BATCH) return;
    after = last.queueNumber;
  }
}
