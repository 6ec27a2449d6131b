import { isMoment } from "@/features/forms/rules/fields.ts";
import { isId } from "@/lib/id.ts";
import { isCountryCode } from "@/lib/places/countries.ts";
import { cleanLine } from "@/lib/text/clean.ts";
import type { FormMoment, RegistrationKind, RegistrationStatus } from "@/prisma/generated/enums.ts";

/** The statuses a desk looks at one by one, in the order of urgency. */
export const FILTER_STATUSES = [
  "pending",
  "confirmed",
  "waitlisted",
  "offered",
  "declined",
  "withdrawn",
  "expired",
] as const satisfies RegistrationStatus[];

const KINDS = ["individual", "delegation"] as const satisfies RegistrationKind[];

/** One answer to a question that offers a choice: the question by moment and key, the answer by its key. */
export type AnswerFilter = { moment: FormMoment; key: string; answer: string };

/** Which registrations of a listing are meant. What is left out or null narrows nothing. */
export type RegistrationFilter = {
  status: RegistrationStatus | null;
  /** Finds names and addresses of the contact and of everybody with them. */
  search: string;
  kind?: RegistrationKind | null;
  poolId?: string | null;
  sessionId?: string | null;
  /** ISO 3166-1, as asked when registering. */
  countryCode?: string | null;
  /** The institution that sent a delegation. */
  institutionId?: string | null;
  /** Whether somebody of it was let in at a door. */
  checkedIn?: boolean | null;
  answers?: readonly AnswerFilter[];
};

/** Columns of the table that can be chosen; who and status stand in it always. */
export const TABLE_COLUMNS = [
  "number",
  "people",
  "kind",
  "country",
  "role",
  "session",
  "pool",
  "checkedIn",
  "note",
  "registeredAt",
  "decidedAt",
] as const;

/** What a table shows whose address chooses no columns. */
export const USUAL_COLUMNS: readonly string[] = ["people", "note", "registeredAt"];

/** As many columns at once can be read. */
const MOST_COLUMNS = 30;

export type SearchParams = Record<string, string | string[] | undefined>;

const KEY = /^[a-z0-9]{1,16}$/;
const ANSWER_PARAMETER = /^a\.([a-z]+)\.([a-z0-9]{1,16})$/;
/** A question as a column: `moment.key`. */
const ANSWER_COLUMN = /^[a-z]{1,16}\.[a-z0-9]{1,16}$/;

/** What the address of the table says; anything unknown is no filter. */
export function deskFilter(asked: SearchParams): RegistrationFilter {
  const one = (name: string) => {
    const value = asked[name];
    return typeof value === "string" ? value : "";
  };
  const id = (name: string) => (isId(one(name)) ? one(name) : null);
  return {
    status: FILTER_STATUSES.find((known) => known === one("status")) ?? null,
    search: cleanLine(one("q")).slice(0, 100),
    kind: KINDS.find((known) => known === one("kind")) ?? null,
    poolId: id("pool"),
    sessionId: id("session"),
    countryCode: isCountryCode(one("country")) ? one("country") : null,
    institutionId: id("institution"),
    checkedIn: one("in") === "yes" ? true : one("in") === "no" ? false : null,
    answers: Object.keys(asked).flatMap((name): AnswerFilter[] => {
      const [, moment = "", key = ""] = ANSWER_PARAMETER.exec(name) ?? [];
      return isMoment(moment) && KEY.test(one(name)) ? [{ moment, key, answer: one(name) }] : [];
    }),
  };
}

/** The columns that the address chooses: the portal's own, then questions (`moment.key`), each once. */
export function deskColumns({ c }: SearchParams): string[] {
  const asked = [...new Set([c ?? []].flat())];
  const own = TABLE_COLUMNS.filter((column) => asked.includes(column));
  const answers = asked.filter((name) => ANSWER_COLUMN.test(name));
  const chosen = [...own, ...answers].slice(0, MOST_COLUMNS);
  return chosen.length === 0 ? [...USUAL_COLUMNS] : chosen;
}

/** After which registration the page begins; the first page when the address says nothing that can be. */
export function deskPageStart({ after }: SearchParams): bigint {
  return typeof after === "string" && /^\d{1,18}$/.test(after) ? BigInt(after) : -1n;
}

/** Whether a filter narrows anything. */
export function isNarrowed(filter: RegistrationFilter): boolean {
  return filterEntries(filter).length > 0;
}

/** A filter as names and values of an address, and of hidden fields. */
export function filterEntries(filter: RegistrationFilter): [string, string][] {
  const { status, search, kind, poolId, sessionId, countryCode, institutionId, checkedIn, answers = [] } = filter;
  const all: [string, string | null | undefined][] = [
    ["status", status],
    ["q", search],
    ["kind", kind],
    ["pool", poolId],
    ["session", sessionId],
    ["country", countryCode],
    ["institution", institutionId],
    ["in", checkedIn === true ? "yes" : checkedIn === false ? "no" : null],
    ...answers.map(({ moment, key, answer }): [string, string] => [`a.${moment}.${key}`, answer]),
  ];
  return all.flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []));
}

/** Columns as names and values of an address; the usual ones need none. */
export function columnEntries(columns: readonly string[]): [string, string][] {
  return columns.join() === USUAL_COLUMNS.join() ? [] : columns.map((column) => ["c", column]);
}

/** The query part of an address, with its question mark; empty when there is nothing to say. */
export function deskQuery(
  filter: RegistrationFilter,
  columns: readonly string[] = USUAL_COLUMNS,
  after?: string | null,
): string {
  const entries = [...filterEntries(filter), ...columnEntries(columns)];
  const query = new URLSearchParams(after ? [...entries, ["after", after]] : entries).toString();
  return query === "" ? "" : `?${query}`;
}

/** The same as an address would have said it: the query part of one, read back. */
export function readQuery(query: string): SearchParams {
  const params = new URLSearchParams(query);
  return Object.fromEntries(
    [...new Set(params.keys())].map((name) => {
      const values = params.getAll(name);
      return [name, values.length === 1 ? values[0] : values];
    }),
  );
}
