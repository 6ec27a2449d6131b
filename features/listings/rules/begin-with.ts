import type { Fields } from "@/lib/forms/nested-form.ts";

/** Fields that hold a date or an instant, wherever they stand in the form. */
const DATES = new Set([
  "localStart",
  "localEnd",
  "startsOn",
  "endsOn",
  "deadlineOn",
  "validUntil",
  "releasedOn",
  "opensAt",
  "closesAt",
]);

const lastPart = (name: string): string => name.split(".").at(-1) ?? name;

/** The fields with which a copy begins: everything but the ids of sessions, which calendars know the original by. */
export function copiedFields(fields: Fields): Fields {
  return only(fields, (name) => lastPart(name) !== "id" && name !== "changeNote");
}

/** The fields that a template keeps: a copy's, without dates and closures, which are of one time only. */
export function templateFields(fields: Fields): Fields {
  return only(copiedFields(fields), (name) => !DATES.has(lastPart(name)) && !name.startsWith("closures."));
}

function only(fields: Fields, keeps: (name: string) => boolean): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => keeps(name)));
}
