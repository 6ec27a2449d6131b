import { Temporal } from "temporal-polyfill";
import { type Fields, rowCount } from "@/lib/forms/nested-form.ts";
import { daysBetween } from "@/lib/time/day.ts";
import { isLocalDateTime, isPlainDate } from "@/lib/time/zone.ts";
import { MOST_ROWS } from "./choices.ts";

/** How a session comes back: the last two on the same day of the month, or on the same weekday in it (the second Tuesday). */
export const RHYTHMS = ["weekly", "fortnightly", "monthly", "monthly_weekday"] as const;
export type Rhythm = (typeof RHYTHMS)[number];

const LIST = "sessions";
/** What sessions of a series share beside their hours. */
const SHARED = ["timeZone", "venueName", "venueAddress", "room", "onlineUrl"] as const;

/**
 * The days (YYYY-MM-DD) on which something comes back after the day `first`, until and with `until`, without `except`. A month
 * that does not have the day, such as a 31st or a fifth Friday, is left out, as RFC 5545 (3.3.10) does. At most `most`.
 */
export function daysOfRhythm(
  first: string,
  rhythm: Rhythm,
  { until, except, most }: { until: string; except: ReadonlySet<string>; most: number },
): string[] {
  const days: string[] = [];
  for (let turn = 1; days.length < most; turn++) {
    const day = dayOfTurn(Temporal.PlainDate.from(first), rhythm, turn);
    // Even where a month is left out, its first day says whether the end is reached.
    if (day.reached > until) break;
    if (day.on !== null && day.on <= until && !except.has(day.on)) days.push(day.on);
  }
  return days;
}

function dayOfTurn(first: Temporal.PlainDate, rhythm: Rhythm, turn: number): { on: string | null; reached: string } {
  if (rhythm === "weekly" || rhythm === "fortnightly") {
    const on = first.add({ days: turn * (rhythm === "weekly" ? 7 : 14) }).toString();
    return { on, reached: on };
  }
  const month = first.toPlainYearMonth().add({ months: turn });
  const begins = month.toPlainDate({ day: 1 });
  const day = rhythm === "monthly" ? first.day : sameWeekdayIn(first, begins);
  const on = day <= month.daysInMonth ? month.toPlainDate({ day }).toString() : null;
  return { on, reached: begins.toString() };
}

/** Day of the month that is the same weekday, and the so-manieth, as `first` in its own. */
function sameWeekdayIn(first: Temporal.PlainDate, begins: Temporal.PlainDate): number {
  const before = Math.floor((first.day - 1) / 7);
  return 1 + ((first.dayOfWeek - begins.dayOfWeek + 7) % 7) + before * 7;
}

export type RepetitionProblem = {
  field: string;
  code: "required" | "invalidDate" | "invalidChoice" | "endBeforeStart";
};

/**
 * Adds to the fields of a form the sessions that `repeat.*` asks for: the named session comes back with the same wall times
 * in its own zone, whatever the clocks do in between. Answers what stands in the way, beside its field, else the fields and
 * how many were added; `isFull` when there would be more than a listing holds.
 */
export function repeatSession(
  fields: Fields,
): { problems: RepetitionProblem[] } | { fields: Fields; added: number; isFull: boolean } {
  const asked = readAsked(fields);
  if ("problems" in asked) return asked;
  const { index, rhythm, until, except } = asked;
  const row = rowOf(fields, index);
  const [start, end] = [row.localStart ?? "", row.localEnd ?? ""];
  const first = start.slice(0, 10);
  const count = rowCount(fields, LIST);
  const most = MOST_ROWS - count;
  const days = daysOfRhythm(first, rhythm, { until, except, most: most + 1 });
  const { id: _own, ...copied } = row;
  const added = days.slice(0, most).map((day, turn) => {
    const moved = { ...copied, localStart: onDay(start, first, day), localEnd: onDay(end, first, day) };
    return Object.fromEntries(Object.entries(moved).map(([name, value]) => [`${LIST}.${count + turn}.${name}`, value]));
  });
  return { fields: Object.assign({}, fields, ...added), added: added.length, isFull: days.length > most };
}

/** Gives the sessions after one its hours, zone and place; each stays on its day. */
export function changeFollowing(fields: Fields, index: number): Fields {
  const row = rowOf(fields, index);
  const [start, end] = [row.localStart ?? "", row.localEnd ?? ""];
  if (!isLocalDateTime(start) || !isLocalDateTime(end)) return fields;
  const changed: Fields = { ...fields };
  for (let later = index + 1; later < rowCount(fields, LIST); later++) {
    const day = rowOf(fields, later).localStart?.slice(0, 10) ?? "";
    if (!isPlainDate(day)) continue;
    const first = start.slice(0, 10);
    changed[`${LIST}.${later}.localStart`] = onDay(start, first, day);
    changed[`${LIST}.${later}.localEnd`] = onDay(end, first, day);
    for (const name of SHARED) changed[`${LIST}.${later}.${name}`] = row[name] ?? "";
  }
  return changed;
}

type Asked = { index: number; rhythm: Rhythm; until: string; except: ReadonlySet<string> };

function readAsked(fields: Fields): Asked | { problems: RepetitionProblem[] } {
  const text = (name: string): string => String(fields[`repeat.${name}`] ?? "").trim();
  const index = Number(text("session") || "1") - 1;
  const row = rowOf(fields, index);
  const rhythm = RHYTHMS.find((one) => one === text("rhythm"));
  const until = text("until");
  const except = text("except")
    .split(/[\s,;،、，]+/)
    .filter(Boolean);
  const problems: RepetitionProblem[] = [];
  const dated = isLocalDateTime(row.localStart ?? "") && isLocalDateTime(row.localEnd ?? "");
  if (!dated) problems.push({ field: "repeat.session", code: "invalidChoice" });
  if (!rhythm) problems.push({ field: "repeat.rhythm", code: "required" });
  if (!isPlainDate(until)) problems.push({ field: "repeat.until", code: until === "" ? "required" : "invalidDate" });
  else if (dated && until <= (row.localStart ?? "").slice(0, 10)) {
    problems.push({ field: "repeat.until", code: "endBeforeStart" });
  }
  if (!except.every(isPlainDate)) problems.push({ field: "repeat.except", code: "invalidDate" });
  if (!rhythm || problems.length > 0) return { problems };
  return { index, rhythm, until, except: new Set(except) };
}

function rowOf(fields: Fields, index: number): Record<string, string> {
  const prefix = `${LIST}.${index}.`;
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), String(value)]] : [],
    ),
  );
}

/** A wall time moved with its day: what ends after midnight ends on the day after. */
function onDay(wall: string, first: string, day: string): string {
  return Temporal.PlainDateTime.from(wall)
    .add({ days: daysBetween(first, day) })
    .toString({ smallestUnit: "minute" });
}
