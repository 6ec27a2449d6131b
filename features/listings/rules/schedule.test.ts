import { describe, expect, it } from "vitest";
import { changeOfSchedule, type Schedule } from "./schedule.ts";

const hall = { name: "Assembly Hall", address: "1 Quay Road", city: "Guangzhou", countryCode: "CN" };
const session = {
  id: "a",
  localStart: "2031-03-12T15:00",
  localEnd: "2031-03-12T17:00",
  timeZone: "Asia/Shanghai",
  room: "201",
  onlineUrl: "",
  venue: hall,
};
const lecture: Schedule = {
  countryCode: "CN",
  city: "Guangzhou",
  attendanceMode: "onsite",
  sessions: [session],
  run: null,
  intakes: [],
};
const run = { startsOn: "2031-03-01", endsOn: "2031-06-30", timeZone: "Asia/Shanghai", venue: hall };

const withSession = (change: Partial<Schedule["sessions"][number]>): Schedule => ({
  ...lecture,
  sessions: [{ ...session, ...change }],
});

describe("a change of schedule", () => {
  it("is none when sessions were only written anew or put into another order", () => {
    const second = { ...session, id: "b", localStart: "2031-03-13T15:00", localEnd: "2031-03-13T17:00" };
    const before = { ...lecture, sessions: [session, second] };
    const after = { ...lecture, sessions: [second, { ...session, id: "c" }] };
    expect(changeOfSchedule(before, after)).toEqual({ dates: false, place: false });
  });

  it.each([
    ["begins later", { localStart: "2031-03-12T16:00" }, { dates: true }],
    ["ends later", { localEnd: "2031-03-12T18:00" }, { dates: true, place: false }],
    ["is meant in another zone", { timeZone: "Asia/Almaty" }, { dates: true, place: false }],
    ["moves to another room", { room: "202" }, { dates: false, place: true }],
    ["moves to another house", { venue: { ...hall, name: "Library" } }, { dates: false, place: true }],
    ["has another address online", { onlineUrl: "https://meet.example/9" }, { dates: false, place: true }],
    ["loses its venue", { venue: null }, { dates: false, place: true }],
  ])("is told when a session %s", (_what, change, expected) => {
    expect(changeOfSchedule(lecture, withSession(change))).toMatchObject(expected);
  });

  it("is told when a session is added, a run or an intake moves, or all of it goes online", () => {
    expect(changeOfSchedule(lecture, { ...lecture, sessions: [session, { ...session, id: "b" }] }).dates).toBe(true);
    expect(changeOfSchedule({ ...lecture, run }, { ...lecture, run: { ...run, endsOn: "2031-07-01" } })).toEqual({
      dates: true,
      place: false,
    });
    const intake = { startsOn: "2031-09-01", deadlineOn: "2031-02-01", timeZone: "Asia/Shanghai" };
    const later = { ...intake, deadlineOn: "2031-03-01" };
    expect(changeOfSchedule({ ...lecture, intakes: [intake] }, { ...lecture, intakes: [later] }).dates).toBe(true);
    expect(changeOfSchedule(lecture, { ...lecture, attendanceMode: "online" })).toEqual({ dates: false, place: true });
  });
});
