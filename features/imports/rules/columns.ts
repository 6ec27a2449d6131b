import { KINDS } from "@/features/listings/rules/kinds.ts";
import type { ListingKind } from "@/prisma/generated/enums.ts";

/** How a cell is read. `list`: several values between semicolons. */
export type CellType = "text" | "date" | "datetime" | "time" | "flag" | "list" | "days" | "field";

/**
 * A column of the table for one kind. `path` is the field of the listing's form; `#` in it is a row of a list, of which each line of
 * the table gives one. `label` is the message under `editor.field` that says what it is.
 */
export type Column = {
  name: string;
  path: string;
  type: CellType;
  label: string;
  example: string;
  isRequired?: boolean;
};

const column = (
  name: string,
  path: string,
  label: string,
  example: string,
  { type = "text", isRequired = false }: { type?: CellType; isRequired?: boolean } = {},
): Column => ({ name, path, type, label, example, isRequired });

const needed = { isRequired: true } as const;

/** By which a row is known, and the language of its text: of the listing, not of its form. */
export const UID_COLUMN = "uid";
export const LANGUAGE_COLUMN = "language";
/** In which a table of refused rows says what is wrong with them; read back, it says nothing. */
export const PROBLEMS_COLUMN = "problems";

const SHARED: readonly Column[] = [
  column("title", "title", "title", "Paper on the Silk Road", needed),
  column("summary", "summary", "summary", "How paper travelled west."),
  column("text", "body", "body", "From **Dunhuang** to Samarkand."),
  column("route", "route", "route", "belt_central"),
  column("country", "countryCode", "countryCode", "CN"),
  column("city", "city", "city", "Xi'an"),
  column("more_countries", "countries", "countries", "KZ; UZ", { type: "list" }),
  column("languages", "languages", "languages", "en; zh-CN", { type: "list" }),
  column("field", "fieldCode", "fieldCode", "0222", { type: "field" }),
  column("attendance", "attendanceMode", "attendanceMode", "onsite"),
  column("free", "isFree", "isFree", "yes", { type: "flag" }),
  column("contact", "contact.shownAs", "shownAs", ""),
  column("contact_email", "contact.email", "email", ""),
];

const TERMS: readonly Column[] = [
  column("registration", "terms.mode", "mode", "none"),
  column("places", "terms.capacity", "capacity", ""),
  column("registration_opens", "terms.opensAt", "opensAt", "", { type: "datetime" }),
  column("registration_closes", "terms.closesAt", "closesAt", "", { type: "datetime" }),
  column("registration_time_zone", "terms.timeZone", "timeZone", ""),
  column("registration_link", "terms.externalUrl", "externalUrl", ""),
];

const PARTNERS: readonly Column[] = [
  column("partner_role", "partners.#.role", "role", "partner"),
  column("partner_name", "partners.#.name", "institutionName", "Almaty School of Trade"),
  column("partner_country", "partners.#.countryCode", "countryCode", "KZ"),
];

function persons(prefix: string, role: string | null): Column[] {
  return [
    ...(role === null ? [] : [column(`${prefix}_role`, "persons.#.role", "role", role)]),
    column(`${prefix}_name`, "persons.#.name", "name", "Zarina Rahimova"),
    column(`${prefix}_native_name`, "persons.#.nativeName", "nativeName", ""),
    column(`${prefix}_affiliation`, "persons.#.affiliation", "affiliation", "Samarkand Museum"),
    column(`${prefix}_orcid`, "persons.#.orcid", "orcid", ""),
  ];
}

const OWN: Record<ListingKind, readonly Column[]> = {
  exhibition: [
    column("type", "type", "type", "heritage", needed),
    column("starts_on", "startsOn", "firstDay", "2031-03-01", { type: "date", isRequired: true }),
    column("ends_on", "endsOn", "lastDay", "2031-06-30", { type: "date", isRequired: true }),
    column("time_zone", "timeZone", "timeZone", "Asia/Shanghai"),
    column("venue", "venueName", "venueName", "Harbour Museum"),
    column("venue_address", "venueAddress", "venueAddress", "1 Harbour Road"),
    column("hours_days", "hours.#.weekdays", "weekdays", "2-7", { type: "days" }),
    column("hours_open", "hours.#.opens", "opens", "10:00", { type: "time" }),
    column("hours_close", "hours.#.closes", "closes", "18:00", { type: "time" }),
    column("closed_from", "closures.#.startsOn", "firstDay", "2031-05-01", { type: "date" }),
    column("closed_until", "closures.#.endsOn", "lastDay", "2031-05-02", { type: "date" }),
    column("closed_reason", "closures.#.reason", "reason", "Holiday"),
    ...TERMS,
  ],
  lecture: [
    column("format", "format", "format", "lecture", needed),
    column("recording", "recordingUrl", "recordingUrl", ""),
    column("session_start", "sessions.#.localStart", "localStart", "2031-03-12 15:00", { type: "datetime" }),
    column("session_end", "sessions.#.localEnd", "localEnd", "2031-03-12 17:00", { type: "datetime" }),
    column("session_time_zone", "sessions.#.timeZone", "timeZone", "Asia/Shanghai"),
    column("session_venue", "sessions.#.venueName", "venueName", "Assembly Hall"),
    column("session_address", "sessions.#.venueAddress", "venueAddress", ""),
    column("session_room", "sessions.#.room", "room", "201"),
    column("session_link", "sessions.#.onlineUrl", "onlineUrl", ""),
    ...persons("speaker", null),
    ...TERMS,
  ],
  programme: [
    column("degree_type", "degreeType", "degreeType", "joint", needed),
    column("level", "level", "level", "master", needed),
    column("credits", "credits", "credits", "120"),
    ...PARTNERS,
    column("intake_deadline", "intakes.#.deadlineOn", "deadlineOn", "2031-02-01", { type: "date" }),
    column("intake_starts_on", "intakes.#.startsOn", "startsOn", "2031-09-01", { type: "date" }),
    column("intake_time_zone", "intakes.#.timeZone", "timeZone", "Asia/Shanghai"),
    column("intake_places", "intakes.#.places", "places", "20"),
    ...TERMS,
  ],
  project: [
    column("aims", "parts.aims", "parts", "To map the kilns of the coast."),
    column("starts_on", "startsOn", "startsOn", "2031-01-01", { type: "date", isRequired: true }),
    column("ends_on", "endsOn", "endsOn", "", { type: "date" }),
    column("partners_sought", "partnersSought", "partnersSought", "research; industry", { type: "list" }),
    ...persons("person", "lead"),
    ...PARTNERS,
    column("output_title", "outputs.#.title", "outputs", "A survey of kilns"),
    column("output_year", "outputs.#.year", "year", "2031"),
    column("output_doi", "outputs.#.doi", "doi", ""),
  ],
  opportunity: [
    column("direction", "direction", "direction", "offer", needed),
    column("sector", "sector", "sector", "C", needed),
    column("valid_until", "validUntil", "validUntil", "2031-12-31", { type: "date", isRequired: true }),
    column("time_zone", "timeZone", "timeZone", "Africa/Cairo"),
    column("partners_sought", "partnersSought", "partnersSought", "industry", { type: "list" }),
  ],
  brief: [
    column("question", "parts.question", "parts", "Which ports?"),
    column("findings", "parts.findings", "parts", "Three."),
    column("recommendation", "parts.recommendation", "parts", "Deepen one."),
    column("version", "version", "version", "1.0", needed),
    column("released_on", "releasedOn", "releasedOn", "2030-11-01", { type: "date" }),
    ...persons("author", null),
  ],
};

/** The columns of a kind's table beside `uid` and `language`, in the order of the template. */
export function columnsOf(kind: ListingKind): readonly Column[] {
  return [...SHARED, ...OWN[kind]];
}

/** Lists in which every kind has rows of one sort, and what a row is when the table does not say. */
export function defaultRole(kind: ListingKind, list: string): string | undefined {
  if (list === "persons") return KINDS[kind].personRoles[0];
  return list === "partners" ? "partner" : undefined;
}

/** A heading as we compare it: `Session start`, `session-start` and `SESSION_START` are one. */
export function columnName(heading: string): string {
  return heading
    .replace(/\(.*$/su, "")
    .trim()
    .toLowerCase()
    .replace(/[\s._-]+/gu, "_");
}
