import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planRow, type Settings } from "./plan.ts";
import { readIndico } from "./read-indico.ts";

const SETTINGS: Settings = {
  kind: "lecture",
  sourceLanguage: "en",
  route: "belt_north",
  countryCode: "KZ",
  city: "",
  timeZone: "UTC",
  unitId: null,
  readOn: "2031-03-01",
};

const at = (date: string, time: string) => ({ date, time, tz: "Asia/Almaty" });
const EVENT = {
  id: "42",
  url: "https://indico.steppe.example/event/42/",
  type: "conference",
  title: "Roads of paper",
  description: "<p>Two days on <em>paper</em>.</p>",
  location: "Steppe Road University",
  roomFullname: "Aula 1",
  address: "1 Steppe Road",
  startDate: at("2031-05-12", "09:00:00"),
  endDate: at("2031-05-13", "17:30:00"),
  chairs: [{ fullName: "Prof. LIN, Mei", first_name: "Mei", last_name: "Lin", affiliation: "Harbour Museum" }],
  contributions: [
    { title: "Kilns", startDate: at("2031-05-12", "10:00:00"), endDate: at("2031-05-12", "16:00:00"), speakers: [] },
    {
      title: "Ports",
      startDate: at("2031-05-13", "09:30:00"),
      endDate: at("2031-05-13", "10:00:00"),
      speakers: [{ fullName: "Idris Qureshi" }, { first_name: "Mei", last_name: "Lin" }],
    },
  ],
};

describe("an export of Indico", () => {
  it("is a conference with a session for each of its days, and who speaks there", () => {
    const table = readIndico(JSON.stringify({ count: 1, results: [EVENT] }));
    if (typeof table === "string") throw new Error(table);
    const [row] = table.rows;
    if (!row) throw new Error("no event");
    expect(row).toMatchObject({ uid: "indico.steppe.example/event/42", title: "Roads of paper" });
    expect(planRow(row, SETTINGS, null)).toMatchObject({
      verdict: "new",
      form: {
        format: "conference",
        sessions: [
          { localStart: "2031-05-12T09:00", localEnd: "2031-05-12T16:00", timeZone: "Asia/Almaty", room: "Aula 1" },
          { localStart: "2031-05-13T09:30", localEnd: "2031-05-13T17:30", venueName: "Steppe Road University" },
        ],
        persons: [
          { name: "Mei Lin", affiliation: "Harbour Museum" },
          { name: "Idris Qureshi", role: "speaker" },
        ],
        body: "Two days on paper.\n\n- 2031-05-12 10:00 Kilns\n- 2031-05-13 09:30 Ports (Idris Qureshi, Mei Lin)\n\n<https://indico.steppe.example/event/42/>",
      },
    });
  });

  it("says what is missing", () => {
    const table = readIndico(JSON.stringify({ results: [{ ...EVENT, id: undefined, title: "", startDate: null }] }));
    const [row] = typeof table === "string" ? [] : table.rows;
    if (!row) throw new Error("no event");
    const plan = planRow(row, SETTINGS, null);
    expect(plan.verdict === "refused" && plan.problems.map(({ column, code }) => `${column} ${code}`)).toEqual([
      "id required",
      "startDate invalidDateTime",
      "title required",
    ]);
  });

  it.each([
    ["{", "unreadable"],
    ["{}", "unreadable"],
    ['{"results":[]}', "no-rows"],
  ])("is refused as a whole when there is nothing to read: %s", (text, refusal) => {
    expect(readIndico(text)).toBe(refusal);
  });

  it("never breaks the reading, whatever stands in it", () => {
    const keys = Object.keys(EVENT);
    fc.assert(
      fc.property(fc.array(fc.dictionary(fc.constantFrom(...keys), fc.jsonValue()), { maxLength: 3 }), (results) => {
        const table = readIndico(JSON.stringify({ results }));
        if (typeof table !== "string") for (const row of table.rows) planRow(row, SETTINGS, null);
      }),
    );
  });
});
