import fc from "fast-check";
import ical, { type VEvent } from "node-ical";
import { describe, expect, it } from "vitest";
import { type CalendarEntry, calendar } from "@/lib/calendar/ics.ts";
import { toInstant, wallTimeProblem } from "@/lib/time/zone.ts";

const ENTRY: CalendarEntry = {
  uid: "0199-1@silk-road-exchange",
  sequence: 3,
  status: "confirmed",
  start: "2026-11-23T14:30",
  end: "2026-11-23T16:00",
  timeZone: "Asia/Shanghai",
  summary: "Murals of Dunhuang",
  description: "First line\nsecond, line; with \\ signs",
  location: "Hall 1, Guangzhou",
  url: "https://portal.example/en/lectures/murals",
  lastModified: new Date("2026-11-01T08:00:00Z"),
};

function read(entries: CalendarEntry[], name = "Portal"): { text: string; events: VEvent[] } {
  const text = calendar({ name, entries });
  const events = Object.values(ical.sync.parseICS(text)).filter((part) => part?.type === "VEVENT") as VEvent[];
  return { text, events };
}

const only = (entry: CalendarEntry) => {
  const { text, events } = read([entry]);
  expect(events).toHaveLength(1);
  return { text, event: events[0] as VEvent };
};

/** Lines as a reader sees them, long ones joined again. */
const unfolded = (text: string) => text.replaceAll("\r\n ", "").split("\r\n");

describe("calendar files", () => {
  it("says what was promised: wall time, zone with its definition, and what it is", () => {
    const { text, event } = only(ENTRY);
    expect(unfolded(text)).toEqual(
      expect.arrayContaining([
        "BEGIN:VTIMEZONE",
        "TZID:Asia/Shanghai",
        "UID:0199-1@silk-road-exchange",
        "SEQUENCE:3",
        "STATUS:CONFIRMED",
        "DTSTART;TZID=Asia/Shanghai:20261123T143000",
        "DTEND;TZID=Asia/Shanghai:20261123T160000",
        "DTSTAMP:20261101T080000Z",
        "LAST-MODIFIED:20261101T080000Z",
        "LOCATION:Hall 1\\, Guangzhou",
      ]),
    );
    expect(event.summary).toBe(ENTRY.summary);
    expect(event.description).toBe(ENTRY.description);
    expect(event.start.toISOString()).toBe("2026-11-23T06:30:00.000Z");
  });

  it("says what it is called and how often to look again, in escaped text", () => {
    const file = calendar({ name: "Lectures, in Almaty; now", description: "a \\ b\nEND:VCALENDAR", entries: [] });
    expect(unfolded(file)).toEqual(
      expect.arrayContaining([
        "NAME:Lectures\\, in Almaty\\; now",
        "X-WR-CALNAME:Lectures\\, in Almaty\\; now",
        "X-WR-CALDESC:a \\\\ b END:VCALENDAR",
        "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
        "X-PUBLISHED-TTL:PT6H",
      ]),
    );
  });

  it("has its own properties before zones and entries, and ends with a line's end", () => {
    const lines = calendar({ name: "Portal", description: "All", url: "https://portal.example/en", entries: [ENTRY] });
    const unfoldedLines = unfolded(lines);
    const first = unfoldedLines.findIndex((line, index) => index > 0 && line.startsWith("BEGIN:"));
    expect(unfoldedLines.slice(0, first)).toEqual(
      expect.arrayContaining(["REFRESH-INTERVAL;VALUE=DURATION:PT6H", "X-PUBLISHED-TTL:PT6H"]),
    );
    expect(
      unfoldedLines.slice(first).filter((line) => /^(REFRESH|X-PUB|X-WR-CAL|NAME|PRODID|URL:https:.*en$)/.test(line)),
    ).toEqual([]);
    expect(lines.endsWith("END:VCALENDAR\r\n")).toBe(true);
  });

  it("says only in a letter what is to be done with it", () => {
    expect(unfolded(calendar({ name: "Portal", entries: [ENTRY], isMailed: true }))).toContain("METHOD:PUBLISH");
    expect(calendar({ name: "Portal", entries: [ENTRY] })).not.toContain("METHOD");
  });

  it("says what an entry is about, and whether its hours are taken", () => {
    const { text } = only({ ...ENTRY, categories: ["Talks, walks"], leavesFree: true });
    expect(unfolded(text)).toEqual(expect.arrayContaining(["CATEGORIES:Talks\\, walks", "TRANSP:TRANSPARENT"]));
    expect(only(ENTRY).text).not.toContain("TRANSP");
  });

  it("gives the same bytes for the same input", () => {
    expect(calendar({ name: "Portal", entries: [ENTRY] })).toBe(calendar({ name: "Portal", entries: [ENTRY] }));
  });

  it("keeps a cancelled entry and marks it", () => {
    expect(only({ ...ENTRY, status: "cancelled", sequence: 4 }).event.status).toBe("CANCELLED");
  });

  it("writes a run as whole days, the end exclusive", () => {
    const { text } = only({ ...ENTRY, allDay: true, start: "2026-11-23", end: "2027-01-04" });
    expect(unfolded(text)).toEqual(
      expect.arrayContaining(["DTSTART;VALUE=DATE:20261123", "DTEND;VALUE=DATE:20270105"]),
    );
    expect(text).not.toContain("VTIMEZONE");
  });

  it("defines each zone once, and none for UTC", () => {
    const { text } = read([
      ENTRY,
      { ...ENTRY, uid: "2" },
      { ...ENTRY, uid: "3", timeZone: "Europe/Paris" },
      { ...ENTRY, uid: "4", timeZone: "UTC" },
    ]);
    expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(2);
    expect(text).toContain("DTSTART:20261123T143000Z");
  });

  it.each(["Asia/Muscat", "Asia/Kuala_Lumpur", "Asia/Calcutta", "Europe/Paris"])(
    "defines %s under the name by which the entry calls it",
    (timeZone) => {
      const lines = unfolded(only({ ...ENTRY, timeZone }).text);
      expect(lines.filter((line) => line.startsWith("TZID:"))).toEqual([`TZID:${timeZone}`]);
      expect(lines).toContain(`DTSTART;TZID=${timeZone}:20261123T143000`);
    },
  );

  it("means the same instant in every zone, through every change of the clocks", () => {
    const wallTime = fc
      .date({ min: new Date("2024-01-01"), max: new Date("2035-01-01"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 16));
    const changes = fc.constantFrom(
      "2026-03-29T02:30",
      "2026-10-25T02:30",
      "2026-03-29T03:00",
      "2026-10-25T03:00",
      "2026-04-24T00:30",
    );
    const zone = fc.constantFrom(
      "Asia/Shanghai",
      "Europe/Paris",
      "Europe/Moscow",
      "Africa/Cairo",
      "America/Santiago",
      "Asia/Kathmandu",
      "Australia/Lord_Howe",
      "Asia/Kolkata",
      "UTC",
    );
    fc.assert(
      fc.property(fc.oneof(wallTime, changes), zone, (start, timeZone) => {
        const { text, event } = only({ ...ENTRY, start, end: start, timeZone });
        if (wallTimeProblem(start, timeZone) === null) {
          expect(event.start.toISOString()).toBe(toInstant(start, timeZone).toISOString());
          expect(text).toContain(`:${start.replace(/[-:]/g, "")}00`);
        }
      }),
    );
  });

  it("moves a time that the clocks skip to the one that they show instead", () => {
    expect(only({ ...ENTRY, start: "2026-03-29T02:30", timeZone: "Europe/Paris" }).text).toContain(
      "DTSTART;TZID=Europe/Paris:20260329T033000",
    );
  });

  it("lets no text begin a property of its own, and folds lines between characters", () => {
    const piece = fc.constantFrom(
      "a",
      "敦",
      "é",
      "👩‍💻",
      "\r",
      "\n",
      "\r\n",
      ";",
      ",",
      ":",
      "\\",
      '"',
      "\nATTENDEE:mailto:x@v.org",
      "\r\nEND:VEVENT\r\nBEGIN:VEVENT",
      "\\n",
      "\u2028",
      "\0",
      " ",
      "BEGIN:VALARM",
      "\uD800",
    );
    const text = fc.oneof(fc.string({ unit: piece, maxLength: 60 }), fc.string({ unit: "binary", maxLength: 120 }));
    fc.assert(
      fc.property(text, text, text, text, (summary, description, location, uid) => {
        const entry = {
          ...ENTRY,
          uid: `x${uid}`,
          summary,
          description,
          location,
          categories: [summary],
          url: `https://v.org/${summary}`,
        };
        const file = calendar({ name: location, description: summary, url: description, entries: [entry] });
        const names = unfolded(file).map((line) => line.split(/[:;]/)[0]);
        const shape = unfolded(
          calendar({ name: "n", entries: [{ ...ENTRY, description: null, location: null, url: null }] }),
        ).map((line) => line.split(/[:;]/)[0]);
        const optional = ["DESCRIPTION", "CATEGORIES", "X-WR-CALDESC", "LOCATION", "URL", "NAME", "X-WR-CALNAME"];
        expect(names.filter((name) => !optional.includes(name ?? ""))).toEqual(
          shape.filter((name) => !optional.includes(name ?? "")),
        );
        for (const line of file.split("\r\n")) {
          expect(line).not.toMatch(/[\r\n\0]/);
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line.isWellFormed()).toBe(true);
        }
      }),
    );
  });

  it("comes back as it was written", () => {
    const words = fc.string({
      unit: fc.constantFrom("a", "敦", ",", ";", "\\", "é", "م", "x y"),
      minLength: 1,
      maxLength: 200,
    });
    fc.assert(
      fc.property(words, (summary) => {
        expect(only({ ...ENTRY, summary: `s${summary}s` }).event.summary).toBe(`s${summary}s`);
      }),
    );
  });
});
