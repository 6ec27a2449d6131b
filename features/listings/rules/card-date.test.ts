import { describe, expect, it } from "vitest";
import { cardDate, cardExhibition, type DatedCard, daysToDeadline, isComing } from "./card-date.ts";

const undated: DatedCard = {
  kind: "brief",
  isOver: false,
  sessionStartsAt: null,
  sessionEndsAt: null,
  sessionZone: null,
  startsOn: null,
  endsOn: null,
  deadlineOn: null,
  timeZone: null,
};
// Already the 10th in Guangzhou, still the 9th in Greenwich.
const now = new Date("2027-03-09T17:00:00Z");
const exhibition: DatedCard = { ...undated, kind: "exhibition", timeZone: "Asia/Shanghai" };

describe("the date a listing is announced by", () => {
  it("is an exhibition's opening until that day has come at the venue", () => {
    expect(cardDate({ ...exhibition, startsOn: "2027-03-11", endsOn: "2027-05-01" }, now)).toEqual({
      means: "opens",
      on: "2027-03-11",
    });
    expect(cardDate({ ...exhibition, startsOn: "2027-03-10", endsOn: "2027-05-01" }, now)).toEqual({
      means: "until",
      on: "2027-05-01",
    });
  });

  it("is an exhibition's last day when it is over", () => {
    expect(cardDate({ ...exhibition, isOver: true, startsOn: "2027-01-01", endsOn: "2027-03-01" }, now)).toEqual({
      means: "ended",
      on: "2027-03-01",
    });
  });

  it("is a session, marked when it is going on", () => {
    const lecture: DatedCard = {
      ...undated,
      kind: "lecture",
      sessionStartsAt: new Date("2027-03-09T16:30:00Z"),
      sessionEndsAt: new Date("2027-03-09T18:00:00Z"),
      sessionZone: "Asia/Almaty",
    };
    expect(cardDate(lecture, now)).toMatchObject({ means: "session", zone: "Asia/Almaty", isNow: true });
    expect(cardDate(lecture, lecture.sessionEndsAt ?? now)).toMatchObject({ isNow: false });
  });

  it.each([
    ["programme", false, "deadline"],
    ["programme", true, "closed"],
    ["opportunity", false, "valid"],
    ["opportunity", true, "expired"],
  ] as const)("is the deadline of a %s (over: %s)", (kind, isOver, means) => {
    expect(cardDate({ ...undated, kind, isOver, deadlineOn: "2027-04-01" }, now)).toEqual({ means, on: "2027-04-01" });
  });

  it("is a project's beginning, then its end", () => {
    const project: DatedCard = { ...undated, kind: "project", startsOn: "2027-03-10", endsOn: "2029-03-10" };
    expect(cardDate(project, now)).toEqual({ means: "begins", on: "2027-03-10" });
    expect(cardDate(project, new Date("2027-03-10T00:00:00Z"))).toEqual({ means: "since", on: "2027-03-10" });
    expect(cardDate({ ...project, isOver: true }, now)).toEqual({ means: "ended", on: "2029-03-10" });
  });

  it("is nothing for what names no date", () => {
    for (const kind of ["lecture", "exhibition", "programme", "project", "opportunity", "brief"] as const) {
      expect(cardDate({ ...undated, kind }, now)).toBeNull();
    }
  });
});

describe("what is left until a deadline", () => {
  const call: DatedCard = { ...undated, kind: "programme", timeZone: "Asia/Shanghai" };

  it.each([
    ["2027-03-10", 0],
    ["2027-03-11", 1],
    ["2027-04-09", 30],
    ["2027-04-10", null],
    ["2027-03-09", null],
  ])("by %s is, at the place, %s days", (deadlineOn, days) => {
    expect(daysToDeadline({ ...call, deadlineOn }, now)).toBe(days);
  });

  it("is not counted for what is over or has no deadline to act on", () => {
    expect(daysToDeadline({ ...call, deadlineOn: "2027-03-11", isOver: true }, now)).toBeNull();
    expect(daysToDeadline({ ...exhibition, deadlineOn: "2027-03-11" }, now)).toBeNull();
  });
});

describe("a card's exhibition", () => {
  it("is its run with the hours and closures that it has", () => {
    const run = { ...exhibition, startsOn: "2027-03-01", endsOn: "2027-05-01", hours: null, closures: null };
    expect(cardExhibition(run)).toEqual({
      startsOn: "2027-03-01",
      endsOn: "2027-05-01",
      timeZone: "Asia/Shanghai",
      hours: [],
      closures: [],
    });
    expect(cardExhibition({ ...run, kind: "project" })).toBeNull();
  });
});

describe("what is to come", () => {
  const lecture: DatedCard = {
    ...undated,
    kind: "lecture",
    sessionStartsAt: new Date("2027-03-09T16:30:00Z"),
    sessionEndsAt: new Date("2027-03-09T18:00:00Z"),
    sessionZone: "Asia/Almaty",
  };

  it.each([
    ["a lecture before its date", { ...lecture, sessionStartsAt: new Date("2027-03-09T17:30:00Z") }, true],
    ["a lecture going on", lecture, false],
    ["an exhibition before its first day", { ...exhibition, startsOn: "2027-03-11", endsOn: "2027-05-01" }, true],
    ["an exhibition on its first day", { ...exhibition, startsOn: "2027-03-10", endsOn: "2027-05-01" }, false],
    ["a project before its start", { ...undated, kind: "project", startsOn: "2027-03-10" }, true],
    ["a call", { ...undated, kind: "programme", deadlineOn: "2027-04-01" }, false],
    ["a brief", { ...undated, startsOn: "2027-01-01" }, false],
  ] as const)("%s: %s", (_name, card, coming) => {
    expect(isComing(card, now)).toBe(coming);
  });
});
