import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planRow, type Settings } from "./plan.ts";
import { readCalendar } from "./read-calendar.ts";
import type { SourceRow } from "./source-row.ts";

const SETTINGS: Settings = {
  kind: "lecture",
  sourceLanguage: "en",
  route: "belt_north",
  countryCode: "GR",
  city: "",
  timeZone: "Asia/Almaty",
  unitId: null,
  readOn: "2031-03-01",
};

function eventsOf(lines: string[], settings: Partial<Settings> = {}, head: string[] = []): SourceRow[] {
  const text = ["BEGIN:VCALENDAR", "VERSION:2.0", ...head, ...lines, "END:VCALENDAR"].join("\r\n");
  const table = readCalendar(text, { ...SETTINGS, ...settings });
  if (typeof table === "string") throw new Error(table);
  return table.rows;
}

const event = (...lines: string[]): string[] => ["BEGIN:VEVENT", "UID:1", "SUMMARY:Paper", ...lines, "END:VEVENT"];

function sessions([row]: SourceRow[]): string[] {
  const fields = row?.fields ?? {};
  return Array.from({ length: 60 }, (_, index) => `sessions.${index}`).flatMap((name) =>
    fields[`${name}.localStart`]
      ? [
          `${fields[`${name}.localStart`]}–${String(fields[`${name}.localEnd`]).slice(11)} ${fields[`${name}.timeZone`]}`,
        ]
      : [],
  );
}
const codes = (rows: SourceRow[]): string[] =>
  rows.flatMap((row) => row.problems.map(({ column, code }) => `${column} ${code}`));

describe("an event of a calendar", () => {
  it("is read without a word of it in the machine's own log", () => {
    const { warn } = console;
    const written: unknown[] = [];
    console.warn = (...words) => written.push(words);
    try {
      eventsOf(event("DTSTART:20310512T100000Z", "DURATION:nonsense of theirs"));
      console.warn("ours");
    } finally {
      console.warn = warn;
    }
    expect(written).toEqual([["ours"]]);
  });

  it.each([
    [
      "with its own zone",
      ["DTSTART;TZID=Europe/Athens:20310312T150000", "DTEND;TZID=Europe/Athens:20310312T170000"],
      "2031-03-12T15:00–17:00 Europe/Athens",
    ],
    [
      "with a zone as Windows calls it",
      ["DTSTART;TZID=China Standard Time:20310312T150000", "DURATION:PT2H"],
      "2031-03-12T15:00–17:00 Asia/Shanghai",
    ],
    [
      "in UTC, told by the import's clocks",
      ["DTSTART:20310312T150000Z", "DTEND:20310312T170000Z"],
      "2031-03-12T20:00–22:00 Asia/Almaty",
    ],
    ["without a zone", ["DTSTART:20310312T150000", "DTEND:20310312T170000"], "2031-03-12T15:00–17:00 Asia/Almaty"],
  ])("gives a session %s", (_words, lines, session) => {
    expect(sessions(eventsOf(event(...lines)))).toEqual([session]);
  });

  it("without a zone is of the calendar's zone where that is said", () => {
    const rows = eventsOf(event("DTSTART:20310312T150000", "DTEND:20310312T170000"), {}, [
      "X-WR-TIMEZONE:Africa/Cairo",
    ]);
    expect(sessions(rows)).toEqual(["2031-03-12T15:00–17:00 Africa/Cairo"]);
  });

  it("that repeats stays at its hour when the clocks change, without its exceptions and with what was moved", () => {
    const zone = "TZID=Europe/Athens";
    const rows = eventsOf([
      ...event(
        `DTSTART;${zone}:20310328T120000`,
        `DTEND;${zone}:20310328T130000`,
        "RRULE:FREQ=DAILY;COUNT=5",
        `EXDATE;${zone}:20310329T120000`,
      ),
      ...event(
        `RECURRENCE-ID;${zone}:20310331T120000`,
        `DTSTART;${zone}:20310331T180000`,
        `DTEND;${zone}:20310331T190000`,
      ),
    ]);
    expect(sessions(rows)).toEqual([
      "2031-03-28T12:00–13:00 Europe/Athens",
      "2031-03-30T12:00–13:00 Europe/Athens",
      "2031-03-31T18:00–19:00 Europe/Athens",
      "2031-04-01T12:00–13:00 Europe/Athens",
    ]);
  });

  it("that repeats for ever gives as many sessions as a listing has, from when it is read, and says so", () => {
    const rows = eventsOf(
      event("DTSTART;TZID=Asia/Almaty:20200106T100000", "DTEND;TZID=Asia/Almaty:20200106T110000", "RRULE:FREQ=WEEKLY"),
    );
    expect(sessions(rows)).toHaveLength(60);
    expect(sessions(rows)[0]).toBe("2031-02-03T10:00–11:00 Asia/Almaty");
    expect(rows[0]?.notes).toEqual(["onlyFirst"]);
  });

  it("of whole days is the run of an exhibition, whose last day is the one before its end", () => {
    const lines = event("DTSTART;VALUE=DATE:20310312", "DTEND;VALUE=DATE:20310320", "LOCATION:Harbour Museum");
    const [row] = eventsOf(lines, { kind: "exhibition" });
    expect(row?.fields).toMatchObject({ startsOn: "2031-03-12", endsOn: "2031-03-19", venueName: "Harbour Museum" });
    expect(row && planRow(row, { ...SETTINGS, kind: "exhibition" }, null).verdict).toBe("new");
    expect(codes(eventsOf(lines))).toEqual(["DTSTART allDay"]);
  });

  const TWO_HOURS = ["DTSTART:20310312T150000Z", "DTEND:20310312T160000Z"];
  it.each<[string, "lecture" | "exhibition", string[]]>([
    ["DTSTART allDay", "lecture", ["DTSTART;VALUE=DATE:20310312", "DTEND;VALUE=DATE:20310313"]],
    ["DTSTART allDay", "lecture", ["DTSTART;VALUE=DATE:20310312", "RRULE:FREQ=WEEKLY;COUNT=3"]],
    ["TZID invalidTimeZone", "lecture", ["DTSTART;TZID=Nowhere/Land:20310312T150000"]],
    ["DTSTART required", "lecture", []],
    ["DTEND invalidDateTime", "lecture", ["DTSTART:20310312T150000Z", "DTEND:soon"]],
    ["RRULE unreadableRule", "lecture", [...TWO_HOURS, "RRULE:NONSENSE"]],
    ["TZID invalidTimeZone", "exhibition", ["DTSTART;TZID=Nowhere/Land:20310312T150000"]],
    ["DTSTART required", "exhibition", []],
    ["DTEND invalidDateTime", "exhibition", ["DTSTART:20310312T150000Z", "DTEND:soon"]],
    ["RRULE repeatedRun", "exhibition", [...TWO_HOURS, "RRULE:FREQ=DAILY;COUNT=2"]],
  ])("is complained of once, with %s, as a %s", (code, kind, lines) => {
    const [row] = eventsOf(event(...lines), { kind });
    const plan = row && planRow(row, { ...SETTINGS, kind }, null);
    expect(plan?.verdict === "refused" && plan.problems.map((one) => `${one.column} ${one.code}`)).toEqual([code]);
  });

  it("is complained of for each thing of it that is wrong by itself", () => {
    const lines = ["BEGIN:VEVENT", "UID:1", "DTSTART;VALUE=DATE:20310312", "END:VEVENT"];
    const [row] = eventsOf(lines);
    const plan = row && planRow(row, SETTINGS, null);
    expect(plan?.verdict === "refused" && plan.problems.map((one) => `${one.column} ${one.code}`)).toEqual([
      "DTSTART allDay",
      "SUMMARY required",
    ]);
  });

  it.each([
    ["TZID invalidTimeZone", ["DTSTART;TZID=Nowhere/Land:20310312T150000"]],
    ["DTSTART required", []],
    ["DTSTART invalidDateTime", ["DTSTART:soon"]],
    ["RRULE unreadableRule", ["DTSTART:20310312T150000Z", "DTEND:20310312T160000Z", "RRULE:FREQ=SECONDLY"]],
    [
      "RRULE unreadableRule",
      ["DTSTART:20310312T150000Z", "DTEND:20310312T160000Z", "RRULE:FREQ=DAILY;BYSE\r\n COND=1,2"],
    ],
    ["RRULE unreadableRule", ["DTSTART:20310312T150000Z", "DTEND:20310312T160000Z", "RRULE:NONSENSE"]],
    ["RRULE nothingAhead", ["DTSTART:20200312T150000Z", "DTEND:20200312T160000Z", "RRULE:FREQ=DAILY;COUNT=2"]],
  ])("is refused with %s", (code, lines) => {
    expect(codes(eventsOf(event(...lines)))).toEqual([code]);
  });

  it("brings its words and its address, and is in order", () => {
    const [row] = eventsOf(
      event(
        "DTSTART:20310312T150000Z",
        "DTEND:20310312T160000Z",
        "DESCRIPTION:<p>On <b>paper</b></p><ul><li>old</li></ul><script>x</script>",
        "URL:https://events.example/1",
        "LOCATION:https://meet.example/1",
      ),
    );
    if (!row) throw new Error("no event");
    expect(row.fields).toMatchObject({
      body: "On paper\n\n- old\n\n<https://events.example/1>",
      attendanceMode: "online",
      "sessions.0.onlineUrl": "https://meet.example/1",
    });
    expect(planRow(row, SETTINGS, null)).toMatchObject({ verdict: "new" });
  });

  it("says that it is called off, and where its place lies", () => {
    const lines = ["DTSTART:20310312T150000Z", "DTEND:20310312T160000Z", "LOCATION:Hall"];
    const [row] = eventsOf(event(...lines, "STATUS:CANCELLED", "GEO:43.238;76.945"));
    expect(row).toMatchObject({
      isCalledOff: true,
      positions: [{ name: "Hall", latitude: 43.238, longitude: 76.945 }],
      problems: [],
    });
    for (const geo of ["0;0", "91;10", "10;200", "north;east", "", "43.238"]) {
      const [nowhere] = eventsOf(event(...lines, `GEO:${geo}`));
      expect([nowhere?.isCalledOff, nowhere?.positions]).toEqual([undefined, []]);
    }
  });

  it("never breaks the reading, whatever stands in it", () => {
    const value = fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom("20310312T150000Z", "20310312", "FREQ=DAILY"));
    const name = fc.constantFrom(
      "DTSTART",
      "DTEND",
      "RRULE",
      "EXDATE",
      "RECURRENCE-ID",
      "SUMMARY",
      "UID",
      "BEGIN",
      "END",
      "DURATION",
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value), { maxLength: 8 }), (lines) => {
        const text = [
          "BEGIN:VCALENDAR",
          ...event(...lines.map(([one, said]) => `${one}:${said}`)),
          "END:VCALENDAR",
        ].join("\n");
        const table = readCalendar(text, SETTINGS);
        if (typeof table !== "string") for (const row of table.rows) planRow(row, SETTINGS, null);
      }),
      { numRuns: 300 },
    );
  });
});
