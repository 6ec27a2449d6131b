/** The columns of a listing's registrations as a file, in their order; each person has a line. */
export const EXPORT_COLUMNS = [
  "number",
  "status",
  "kind",
  "people",
  "contactName",
  "contactEmail",
  "institution",
  "country",
  "role",
  "session",
  "pool",
  "attendee",
  "attendeeEmail",
  "ticket",
  "checkedIn",
  "note",
  "registeredAt",
  "decidedAt",
  "reason",
  "consentEvent",
  "consentAbroad",
  "consentNews",
] as const;
export type ExportColumn = (typeof EXPORT_COLUMNS)[number];

/** Those that an address chooses, in their order; all of them where it chooses none that there is. */
export function chosenColumns(asked: readonly string[]): readonly ExportColumn[] {
  const chosen = EXPORT_COLUMNS.filter((column) => asked.includes(column));
  return chosen.length === 0 ? EXPORT_COLUMNS : chosen;
}
