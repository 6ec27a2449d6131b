import { createHash } from "node:crypto";
import { PREFILLED_FIELDS } from "@/features/listings/rules/choices.ts";
import { type ListingForm, listingForm } from "@/features/listings/schema.ts";
import { fieldErrors } from "@/lib/forms/form-state.ts";
import { type Fields, flatForm, nestedForm } from "@/lib/forms/nested-form.ts";
import type { ListingKind } from "@/prisma/generated/enums.ts";
import { type Problem, problemCode, type SourceRow, shownValue } from "./source-row.ts";

/** A digest of each field of a form; rows and groups (`sessions`, `terms`) are one field. */
export type Digests = Record<string, string>;

/** What holds for rows that do not say it: of the import. */
export type Settings = {
  kind: ListingKind;
  sourceLanguage: string;
  route: string;
  countryCode: string;
  city: string;
  timeZone: string;
  unitId: string | null;
  /** The day on which the file was read, YYYY-MM-DD in UTC: what a calendar repeats is looked at from there. */
  readOn: string;
};

/** The listing that a row came to earlier, as it is now. */
export type Imported = {
  kind: ListingKind;
  /** Whether its form can be saved at all in its status, and in which sense not. */
  locked: "inReview" | "over" | null;
  /** Whether it can be called off: readers see it and it is still to come; it is off or over; or nobody outside ever saw it. */
  calling: "possible" | "done" | "unseen";
  /** Its source has called it off and nobody here has said what that means for it. */
  isAsked: boolean;
  fields: Fields;
  given: Digests;
  kept: Digests;
};

/**
 * What a row comes to. `changes`: fields taken over; `kept`: fields that the source has changed and somebody here too, which stay as they
 * are here. `given`: what the source says now, to be compared with when it comes again.
 */
export type Plan =
  | { verdict: "new"; form: ListingForm; given: Digests }
  | { verdict: "changed"; form: ListingForm; given: Digests; changes: string[]; kept: string[] }
  | { verdict: "unchanged"; given: Digests; kept: string[] }
  /** Its source has called off what readers see here: it is called off by whoever confirms the import. */
  | { verdict: "cancelled"; given: Digests }
  /** Its source has called off what nobody ever saw here. */
  | { verdict: "left_out" }
  | { verdict: "refused"; problems: Problem[] };

/**
 * Decides what a row comes to, from what the source says now, what it said last time and what stands here: a field changed here is never
 * overwritten. `imported` is null for a row that is new, or whose listing was thrown away.
 */
export function planRow(row: SourceRow, settings: Settings, imported: Imported | null): Plan {
  if (imported && imported.kind !== settings.kind) return refusedAs(row, "otherKind");
  if (row.isCalledOff && row.uid !== "") return planCalledOff(imported);
  const spoken = withZones(row.fields, settings);
  const groups = new Set(Object.keys(spoken).map(groupOf));
  const local = imported?.fields ?? beginning(settings);
  const proposed = parse(overlaid(local, spoken, groups), settings.kind, row);
  const problems = [...row.problems, ...proposed.problems.filter((problem) => !isSaid(row.problems, problem))];
  if (problems.length > 0 || !proposed.form) return { verdict: "refused", problems };
  const said = digests(flatForm(proposed.form));
  const given = Object.fromEntries([...groups].map((group) => [group, digestIn(said, group)]));
  if (!imported) return { verdict: "new", form: proposed.form, given };
  const now = digestsOf(local, settings.kind);
  const told = [...groups].filter(
    (group) => given[group] !== imported.given[group] && given[group] !== digestIn(now, group),
  );
  const kept = told.filter((group) => digestIn(imported.kept, group) !== digestIn(now, group));
  const changes = told.filter((group) => !kept.includes(group));
  if (changes.length === 0) return { verdict: "unchanged", given, kept };
  if (imported.locked) return refusedAs(row, imported.locked);
  const merged = parse(overlaid(local, spoken, new Set(changes)), settings.kind, row);
  if (!merged.form) return { verdict: "refused", problems: merged.problems };
  return { verdict: "changed", form: merged.form, given, changes, kept };
}

/** Under this name it is remembered that a source has called something off, so that nobody is asked twice about the same. */
const STATUS = "status";
const CALLED_OFF = "calledOff";

function planCalledOff(imported: Imported | null): Plan {
  if (!imported || imported.calling === "unseen") return { verdict: "left_out" };
  const given = { [STATUS]: CALLED_OFF };
  const isDecided = imported.given[STATUS] === CALLED_OFF && !imported.isAsked;
  return imported.calling === "done" || isDecided
    ? { verdict: "unchanged", given, kept: [] }
    : { verdict: "cancelled", given };
}

/**
 * What is remembered of how a listing stands here after a row was taken over. Fields that were not taken over keep what was remembered
 * of them, so that what somebody has changed here stays known as that.
 */
export function keptAfter(saved: Digests, before: Digests | null, changes: readonly string[]): Digests {
  return before === null
    ? saved
    : { ...before, ...Object.fromEntries(changes.map((group) => [group, digestIn(saved, group)])) };
}

/** The digests of a listing's form as it is saved. */
export function digestsOf(fields: Fields, kind: ListingKind): Digests {
  const parsed = listingForm.safeParse({ ...nestedForm(fields, PREFILLED_FIELDS), kind });
  return digests(parsed.success ? flatForm(parsed.data) : fields);
}

/** An empty field has no digest. */
function digestIn(all: Digests, group: string): string {
  return all[group] ?? "";
}

function beginning({ route, countryCode, city, unitId }: Settings): Fields {
  return { route, countryCode, city, unitId: unitId ?? "", isFree: "on", attendanceMode: "onsite" };
}

/** Zones that the source leaves out are the import's. */
function withZones(fields: Fields, { kind, timeZone }: Settings): Fields {
  const zoned: Fields = { ...fields };
  const rows = new Set(Object.keys(fields).flatMap((name) => /^(?:sessions|intakes)\.\d+/.exec(name)?.[0] ?? []));
  for (const row of rows) zoned[`${row}.timeZone`] = fields[`${row}.timeZone`] || timeZone;
  if ((kind === "exhibition" || kind === "opportunity") && !fields.timeZone) zoned.timeZone = timeZone;
  if (fields["terms.mode"] && !fields["terms.timeZone"]) zoned["terms.timeZone"] = timeZone;
  return zoned;
}

function groupOf(name: string): string {
  return name.split(".")[0] ?? name;
}

/** One form's fields with whole groups of the other's in their place. Sessions keep the id of the one that they follow. */
function overlaid(local: Fields, spoken: Fields, groups: ReadonlySet<string>): Fields {
  const kept = Object.entries(local).filter(([name]) => !groups.has(groupOf(name)));
  const taken = Object.entries(spoken).filter(([name]) => groups.has(groupOf(name)));
  return { ...Object.fromEntries([...kept, ...taken]), ...(groups.has("sessions") ? sessionIds(local, spoken) : {}) };
}

/** Calendars know a session by its id: one that begins when it did stays the same, then one in the same place of the order. */
function sessionIds(local: Fields, spoken: Fields): Fields {
  const rowsOf = (fields: Fields): string[] => [
    ...new Set(Object.keys(fields).flatMap((name) => /^sessions\.\d+/.exec(name)?.[0] ?? [])),
  ];
  const free = new Set(rowsOf(local).filter((row) => local[`${row}.id`]));
  const ids: Fields = {};
  const follow = (row: string, before: string | undefined): void => {
    const id = before && local[`${before}.id`];
    if (!before || !id) return;
    free.delete(before);
    ids[`${row}.id`] = id;
  };
  const rows = rowsOf(spoken);
  for (const row of rows) {
    follow(
      row,
      [...free].find((before) => local[`${before}.localStart`] === spoken[`${row}.localStart`]),
    );
  }
  for (const row of rows.filter((one) => !(`${one}.id` in ids))) follow(row, free.has(row) ? row : undefined);
  return ids;
}

function parse(fields: Fields, kind: ListingKind, row: SourceRow): { form: ListingForm | null; problems: Problem[] } {
  const parsed = listingForm.safeParse({ ...nestedForm(fields, PREFILLED_FIELDS), kind });
  if (parsed.success) return { form: parsed.data, problems: [] };
  const problems = Object.entries(fieldErrors(parsed.error)).map(([path, code]) => ({
    ...row.placeOf(path),
    code: problemCode(code),
    value: shownValue(fields[path]),
  }));
  return { form: null, problems };
}

/** A cell that could not even be read is said once. */
function isSaid(problems: readonly Problem[], { line, column }: Problem): boolean {
  return problems.some((problem) => problem.line === line && problem.column === column);
}

function refusedAs({ line }: SourceRow, code: Problem["code"]): Plan {
  return { verdict: "refused", problems: [{ line, column: "", code, value: "" }] };
}

function digests(fields: Fields): Digests {
  const groups = new Map<string, [string, string | string[]][]>();
  for (const name of Object.keys(fields).sort()) {
    const value = fields[name] ?? "";
    if (name === "kind" || name.endsWith(".id") || value.length === 0) continue;
    const group = groupOf(name);
    groups.set(group, [...(groups.get(group) ?? []), [name, value]]);
  }
  const digest = (value: unknown): string =>
    createHash("sha256").update(JSON.stringify(value)).digest("base64url").slice(0, 22);
  return Object.fromEntries([...groups].map(([group, values]) => [group, digest(values)]));
}
