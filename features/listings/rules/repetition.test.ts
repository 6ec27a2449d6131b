import { describe, expect, it } from "vitest";
import { toInstant } from "@/lib/time/zone.ts";
import { MOST_ROWS } from "./choices.ts";
import { changeFollowing, daysOfRhythm, repeatSession } from "./repetition.ts";

const none = new Set<string>();
const days = (first: string, rhythm: Parameters<typeof daysOfRhythm>[1], until: string, except = none, most = 60) =>
  daysOfRhythm(first, rhythm, { until, except, most });

describe("days of a rhythm", () => {
  it.each([
    ["weekly", "2031-03-12", "2031-04-02", ["2031-03-19", "2031-03-26", "2031-04-02"]],
    ["fortnightly", "2031-03-12", "2031-04-09", ["2031-03-26", "2031-04-09"]],
    ["monthly", "2031-01-31", "2031-05-31", ["2031-03-31", "2031-05-31"]],
    ["monthly_weekday", "2031-03-11", "2031-06-30", ["2031-04-08", "2031-05-13", "2031-06-10"]],
    // The fifth Friday of January; February and March 2031 have none.
    ["monthly_weekday", "2031-01-31", "2031-06-30", ["2031-05-30"]],
    ["weekly", "2031-12-24", "2032-01-08", ["2031-12-31", "2032-01-07"]],
    ["weekly", "2031-03-12", "2031-03-18", []],
  ] as const)("comes back %s from %s until %s", (rhythm, first, until, expected) => {
    expect(days(first, rhythm, until)).toEqual(expected);
  });

  it("leaves out exceptions, which do not move what follows, and stops at the most", () => {
    expect(days("2031-03-12", "weekly", "2031-04-02", new Set(["2031-03-26"]))).toEqual(["2031-03-19", "2031-04-02"]);
    expect(days("2031-03-12", "weekly", "2099-01-01", none, 3)).toHaveLength(3);
  });
});

const form = {
  title: "Evenings",
  "sessions.0.id": "a",
  "sessions.0.localStart": "2031-03-23T19:00",
  "sessions.0.localEnd": "2031-03-24T00:30",
  "sessions.0.timeZone": "Europe/Paris",
  "sessions.0.room": "201",
  "repeat.session": "1",
  "repeat.rhythm": "weekly",
  "repeat.until": "2031-04-06",
  "repeat.except": "",
};

describe("repeating a session", () => {
  it("keeps the wall times over the change of clocks, in sessions of their own", () => {
    const repeated = repeatSession(form);
    if ("problems" in repeated) throw new Error("refused");
    expect(repeated.added).toBe(2);
    const { fields } = repeated;
    expect(fields["sessions.1.localStart"]).toBe("2031-03-30T19:00");
    expect(fields["sessions.1.localEnd"]).toBe("2031-03-31T00:30");
    expect(fields["sessions.2.room"]).toBe("201");
    expect(fields["sessions.1.id"]).toBeUndefined();
    // Clocks in Paris go forward on 30 March 2031: the evening begins an hour earlier in UTC, and at seven for Parisians.
    expect(toInstant("2031-03-23T19:00", "Europe/Paris").toISOString()).toContain("T18:00");
    expect(toInstant(String(fields["sessions.1.localStart"]), "Europe/Paris").toISOString()).toContain("T17:00");
  });

  it.each([
    ["repeat.rhythm", { "repeat.rhythm": "" }, "required"],
    ["repeat.until", { "repeat.until": "" }, "required"],
    ["repeat.until", { "repeat.until": "2031-02-30" }, "invalidDate"],
    ["repeat.until", { "repeat.until": "2031-03-23" }, "endBeforeStart"],
    ["repeat.except", { "repeat.except": "2031-03-30, next week" }, "invalidDate"],
    ["repeat.session", { "repeat.session": "7" }, "invalidChoice"],
    ["repeat.session", { "repeat.session": "x" }, "invalidChoice"],
    ["repeat.session", { "sessions.0.localStart": "soon" }, "invalidChoice"],
  ])("says beside %s what is wrong with %j", (field, change, code) => {
    expect(repeatSession({ ...form, ...change })).toEqual({ problems: [{ field, code }] });
  });

  it("reads exceptions however they are set apart, and says when there are more than a listing holds", () => {
    const except = repeatSession({ ...form, "repeat.except": "2031-03-30，2031-05-01" });
    expect(except).toMatchObject({ added: 1 });
    const many = repeatSession({ ...form, "repeat.until": "2040-01-01" });
    expect(many).toMatchObject({ added: MOST_ROWS - 1, isFull: true });
  });
});

describe("changing all that follow", () => {
  const series = {
    ...form,
    "sessions.1.localStart": "2031-03-30T18:00",
    "sessions.1.localEnd": "2031-03-30T20:00",
    "sessions.1.timeZone": "UTC",
    "sessions.2.localStart": "2031-04-07T10:00",
    "sessions.2.localEnd": "2031-04-07T11:00",
    "sessions.2.room": "9",
    "sessions.2.id": "c",
  };

  it("gives them hours, zone and place, and leaves each its day and its id", () => {
    const changed = changeFollowing(series, 0);
    expect(changed).toMatchObject({
      "sessions.1.localStart": "2031-03-30T19:00",
      "sessions.1.localEnd": "2031-03-31T00:30",
      "sessions.1.timeZone": "Europe/Paris",
      "sessions.2.localStart": "2031-04-07T19:00",
      "sessions.2.room": "201",
      "sessions.2.id": "c",
    });
  });

  it("leaves the earlier ones alone, and everything when it has no hours itself", () => {
    expect(changeFollowing(series, 1)["sessions.0.localStart"]).toBe("2031-03-23T19:00");
    expect(changeFollowing({ ...series, "sessions.0.localStart": "" }, 0)).toMatchObject({ "sessions.2.room": "9" });
  });
});
