import { z } from "zod";
import type { Fields } from "@/lib/forms/nested-form.ts";
import { htmlText } from "@/lib/text/html-text.ts";
import { addDays, daysBetween } from "@/lib/time/day.ts";
import { isPlainDate } from "@/lib/time/zone.ts";
import { MOST_ROWS, MOST_SESSIONS } from "./limits.ts";
import { type SourceRow, type SourceTable, shownValue, type TableRefusal } from "./source-row.ts";

const text = z.string().catch("");
const moment = z.object({ date: text, time: text, tz: text }).nullish().catch(null);
const person = z
  .object({ fullName: text, first_name: text, last_name: text, affiliation: text })
  .catch({ fullName: "", first_name: "", last_name: "", affiliation: "" });
const people = z.array(person).catch([]);
const contribution = z
  .object({ title: text, startDate: moment, endDate: moment, speakers: people })
  .catch({ title: "", startDate: null, endDate: null, speakers: [] });

/** What we read of `/export/event/ID.json?detail=contributions`; whatever is missing or of another shape is as good as empty. */
const event = z.object({
  id: z.union([z.string(), z.number()]).transform(String).catch(""),
  url: text,
  type: text,
  title: text,
  description: text,
  location: text,
  roomFullname: text,
  room: text,
  address: text,
  startDate: moment,
  endDate: moment,
  chairs: people,
  contributions: z.array(contribution).catch([]),
});
type Event = z.output<typeof event>;
const envelope = z.object({ results: z.array(event) });

const MOST_PEOPLE = 60;
const LONGEST_BODY = 20_000;

const PLACES: Record<string, string> = {
  title: "title",
  body: "description",
  sessions: "startDate",
  persons: "chairs",
};

/**
 * Reads the export of an Indico server, already decoded, into lectures: conferences with a session for each of their days, from the first
 * contribution to the last where these are there. Refusals: `unreadable`, `no-rows`, `too-many-rows`.
 */
export function readIndico(json: string): SourceTable | TableRefusal {
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch {
    return "unreadable";
  }
  const parsed = envelope.safeParse(raw);
  if (!parsed.success) return "unreadable";
  const { results } = parsed.data;
  if (results.length === 0) return "no-rows";
  if (results.length > MOST_ROWS) return "too-many-rows";
  return { rows: results.map((one, index) => readEvent(one, index + 1)), unknown: [] };
}

function readEvent(one: Event, line: number): SourceRow {
  const problems: SourceRow["problems"] = [];
  // Its number is unlike others of the same server only.
  const host = URL.parse(one.url)?.host ?? "";
  const uid = one.id === "" ? "" : `${host}/event/${one.id}`.slice(0, 200);
  if (uid === "") problems.push({ line, column: "id", code: "required", value: "" });
  const days = daysOf(one);
  if (!days) {
    const value = shownValue(`${one.startDate?.date ?? ""} ${one.endDate?.date ?? ""}`.trim());
    problems.push({ line, column: "startDate", code: "invalidDateTime", value });
  }
  return {
    line,
    uid,
    title: shownValue(one.title),
    fields: {
      title: one.title,
      format: one.type === "simple_event" ? "lecture" : one.type === "meeting" ? "seminar" : "conference",
      body: bodyOf(one),
      ...sessionFields(one, days ?? []),
      ...personFields(one),
    },
    language: null,
    problems,
    notes: (days?.length ?? 0) > MOST_SESSIONS ? ["onlyFirst"] : [],
    placeOf: (path) => ({ line, column: PLACES[path.split(".")[0] ?? ""] ?? path }),
  };
}

const minute = (time: string): string => time.slice(0, 5);

type Day = { date: string; from: string; until: string };

/** Each day of the event with the hours of that day; null when the dates are none. */
function daysOf({ startDate, endDate, contributions }: Event): Day[] | null {
  if (!startDate || !isPlainDate(startDate.date)) return null;
  const end = endDate ?? startDate;
  const last = isPlainDate(end.date) ? daysBetween(startDate.date, end.date) : -1;
  if (last < 0 || last > 366) return null;
  return Array.from({ length: last + 1 }, (_, index): Day => {
    const date = addDays(startDate.date, index);
    const talks = contributions.filter((talk) => talk.startDate?.date === date && talk.endDate?.date === date);
    const begins = talks.flatMap((talk) => (talk.startDate ? [minute(talk.startDate.time)] : [])).sort();
    const ends = talks.flatMap((talk) => (talk.endDate ? [minute(talk.endDate.time)] : [])).sort();
    return {
      date,
      from: index === 0 ? minute(startDate.time) : (begins[0] ?? minute(startDate.time)),
      until: index === last ? minute(end.time) : (ends.at(-1) ?? minute(end.time)),
    };
  });
}

function sessionFields(one: Event, days: readonly Day[]): Fields {
  const fields: Fields = {};
  for (const [index, { date, from, until }] of days.slice(0, MOST_SESSIONS).entries()) {
    const row = `sessions.${index}`;
    fields[`${row}.localStart`] = `${date}T${from}`;
    fields[`${row}.localEnd`] = `${date}T${until}`;
    fields[`${row}.timeZone`] = one.startDate?.tz ?? "";
    fields[`${row}.venueName`] = one.location.slice(0, 200);
    fields[`${row}.venueAddress`] = one.address.slice(0, 300);
    fields[`${row}.room`] = (one.roomFullname || one.room).slice(0, 120);
  }
  return fields;
}

function personFields({ chairs, contributions }: Event): Fields {
  const named = new Map<string, string>();
  for (const one of [...chairs, ...contributions.flatMap(({ speakers }) => speakers)]) {
    const name = nameOf(one);
    if (name !== "" && !named.has(name.toLowerCase())) named.set(name.toLowerCase(), `${name}\n${one.affiliation}`);
  }
  return Object.fromEntries(
    [...named.values()].slice(0, MOST_PEOPLE).flatMap((words, index) => {
      const [name = "", affiliation = ""] = words.split("\n");
      const row = `persons.${index}`;
      return [
        [`${row}.role`, "speaker"],
        [`${row}.name`, name],
        [`${row}.affiliation`, affiliation.slice(0, 300)],
      ];
    }),
  );
}

/** `fullName` is "Dr. MEI, Lin" in older servers; given and family name are said apart as well. */
function nameOf({ fullName, first_name: given, last_name: family }: z.output<typeof person>): string {
  const apart = `${given} ${family}`.trim();
  return (apart === "" ? fullName : apart).replace(/\s+/g, " ").trim().slice(0, 200);
}

function bodyOf({ description, contributions, url }: Event): string {
  const talks = contributions
    .filter(({ title }) => title !== "")
    .map(({ title, startDate, speakers }) => {
      const who = speakers.map(nameOf).filter((name) => name !== "");
      const when = startDate ? `${startDate.date} ${minute(startDate.time)} ` : "";
      return `- ${when}${title}${who.length > 0 ? ` (${who.join(", ")})` : ""}`;
    });
  const parts = [htmlText(description), talks.join("\n"), /^https?:\/\//i.test(url) ? `<${url}>` : ""];
  return parts
    .filter((part) => part !== "")
    .join("\n\n")
    .slice(0, LONGEST_BODY);
}
