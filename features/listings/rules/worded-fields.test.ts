import { describe, expect, it } from "vitest";
import { wordsIn } from "@/tests/field-words.ts";
import { wordedFields } from "./worded-fields.ts";

const plain = (fields: Record<string, string | string[]>) =>
  Object.fromEntries(
    Object.entries(fields).map(([field, said]) => [
      field,
      String(said)
        .replaceAll(/[\u2068\u2069]/g, "")
        .replaceAll("\u00a0", " "),
    ]),
  );

const LECTURE = {
  title: "Ink",
  route: "belt_north",
  attendanceMode: "mixed",
  isFree: "on",
  languages: ["ar", "zh-CN"],
  countries: ["KZ"],
  format: "seminar",
  unitId: "0193",
  "parts.aims": "To know.",
  "sessions.0.id": "7",
  "sessions.0.timeZone": "Asia/Shanghai",
  "sessions.0.localEnd": "2031-05-02T20:30",
  "sessions.0.localStart": "2031-05-02T19:00",
  "sessions.0.room": "3",
  "sessions.1.timeZone": "Asia/Shanghai",
  "sessions.1.room": "",
  "persons.0.role": "speaker",
  "persons.0.name": "Hana",
  "terms.mode": "approval",
  "terms.capacity": "1200",
  "terms.closesAt": "2031-04-30T18:00",
  "contact.email": "",
};

describe("what a listing's form holds", () => {
  it("is told in words, with the times as its clocks show them, a line for each row", () => {
    expect(plain(wordedFields(LECTURE, wordsIn("en", new Map([["0193", "Faculty of Arts"]]))))).toEqual({
      title: "Ink",
      route: "Northern land route",
      attendanceMode: "On site and online",
      isFree: "Yes",
      languages: "Arabic, Chinese (Simplified)",
      countries: "Kazakhstan",
      format: "Seminar",
      unitId: "Faculty of Arts",
      "parts.aims": "To know.",
      sessions: [
        "• Begins: 2 May 2031 at 19:00",
        "Ends: 2 May 2031 at 20:30",
        "Room: 3",
        "Time zone: China Standard Time (Asia/Shanghai)",
      ].join(" · "),
      persons: "• Name: Hana · Role: Speaker",
      terms: [
        "How people register: Here: you confirm each registration",
        "Places, counted in people: 1,200",
        "Registration closes: 30 April 2031 at 18:00",
      ].join("\n"),
      contact: "",
    });
  });

  it("is told in the reader's language, and its texts as they were typed", () => {
    const told = wordedFields(LECTURE, wordsIn("ar"));
    expect(told).toMatchObject({ title: "Ink", format: "ندوة", unitId: "0193" });
    expect(told.terms).toContain("2031");
    expect(told.persons).toContain("\u2068Hana\u2069");
    expect(wordedFields(LECTURE, wordsIn("fr")).persons).toBe(
      "• Nom\u202f: \u2068Hana\u2069\u00a0· Rôle\u202f: Intervenant",
    );
  });

  it("keeps what is not known, or no date, as it is", () => {
    const words = wordsIn("en");
    expect(wordedFields({ route: "silk", startsOn: "soon", fieldCode: "9999", "terms.mode": "x" }, words)).toEqual({
      route: "silk",
      startsOn: "soon",
      fieldCode: "9999",
      terms: "How people register: x",
    });
  });
});
