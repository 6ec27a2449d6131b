import { describe, expect, it } from "vitest";
import {
  atDoor,
  countsWith,
  type DoorNews,
  digested,
  isExpected,
  type KeptPerson,
  peopleFound,
  standingOf,
  verdictWithoutLine,
  type WaitingScan,
  withNews,
} from "./kept.ts";

const person = (changes: Partial<KeptPerson> = {}): KeptPerson => ({
  id: "1",
  name: "Zarina Rakhimova",
  contactName: "",
  codeDigest: "code",
  emailDigest: "address",
  status: "confirmed",
  sessionId: null,
  ...changes,
});
const news = (changes: Partial<DoorNews> = {}): DoorNews => ({
  now: "2031-04-03T12:00:00Z",
  stamp: "s",
  counts: { expected: 2, inside: 0, doors: [] },
  people: null,
  standings: [],
  ...changes,
});
const waits = (changes: Partial<WaitingScan> = {}): WaitingScan => ({
  key: "k",
  attendeeId: "1",
  door: "South",
  scannedAt: "2031-04-03T12:05:00Z",
  isUndone: false,
  ...changes,
});
const inAtNorth = { id: "1", first: { at: "2031-04-03T11:00:00Z", door: "North" }, again: [] };
const both = [person(), person({ id: "2", name: "张伟", contactName: "王芳", codeDigest: "other", emailDigest: "" })];

describe("a door without a line", () => {
  const door = { listingId: "l", sessionId: "first" };
  it.each([
    ["lets in whom it knows", person(), null, "in"],
    ["knows who is in", person(), inAtNorth.first, "already-in"],
    ["refuses a code that it does not know", null, null, "unknown-code"],
    [
      "refuses what was withdrawn, also of somebody who was in",
      person({ status: "withdrawn" }),
      inAtNorth.first,
      "withdrawn",
    ],
    ["refuses who waits", person({ status: "waitlisted" }), null, "waiting"],
    ["refuses another session's", person({ sessionId: "second" }), null, "other-session"],
  ])("%s", (_name, who, first, verdict) => {
    expect(verdictWithoutLine(who, first, door)).toBe(verdict);
  });

  it("lets nobody in twice, and again once it is taken back", () => {
    const kept = withNews(null, news({ people: both }));
    const first = (waiting: WaitingScan[]) => standingOf(kept, waiting, "1").first;
    expect(verdictWithoutLine(person(), first([waits()]), door)).toBe("already-in");
    expect(first([waits()])).toEqual({ at: "2031-04-03T12:05:00Z", door: "South" });
    expect(verdictWithoutLine(person(), first([waits({ isUndone: true })]), door)).toBe("in");
  });

  it("says where somebody was let in first, whatever it did itself meanwhile", () => {
    const kept = withNews(null, news({ people: both, standings: [inAtNorth] }));
    expect(standingOf(kept, [waits()], "1")).toEqual(inAtNorth);
  });
});

describe("what a door keeps", () => {
  it("changes by the news alone until all is told anew", () => {
    const first = withNews(null, news({ people: both, standings: [inAtNorth] }));
    const second = withNews(first, news({ standings: [{ id: "2", first: { at: "x", door: "South" }, again: [] }] }));
    expect(Object.keys(second.standings).sort()).toEqual(["1", "2"]);
    expect(second.people).toEqual(both);
    const takenBack = withNews(second, news({ standings: [{ id: "1", first: null, again: [] }] }));
    expect(standingOf(takenBack, [], "1").first).toBeNull();
    expect(withNews(takenBack, news({ people: [person()] })).standings).toEqual({});
  });

  it("counts what waits, once", () => {
    const kept = withNews(
      null,
      news({
        people: both,
        counts: { expected: 2, inside: 1, doors: [{ name: "North", people: 1 }] },
        standings: [inAtNorth],
      }),
    );
    expect(countsWith(kept, [waits({ attendeeId: "2" }), waits({ key: "l" })])).toEqual({
      expected: 2,
      inside: 2,
      doors: [
        { name: "North", people: 1 },
        { name: "South", people: 1 },
      ],
    });
    expect(countsWith(kept, [waits({ attendeeId: "2", isUndone: true })]).inside).toBe(1);
  });

  it("finds people by any part of a name, and by code or address as a whole", () => {
    const found = (typed: string, digest: string | null = null) => peopleFound(both, typed, digest).map(({ id }) => id);
    expect(found("RAKH")).toEqual(["1"]);
    expect(found("伟")).toEqual(["2"]);
    expect(found("王")).toEqual(["2"]);
    expect(found("z@mail.example", "address")).toEqual(["1"]);
    expect(found("z@mail.example", "other")).toEqual(["2"]);
    expect(found("nobody")).toEqual([]);
    expect(found(" ")).toEqual(["1", "2"]);
  });

  it("has a digest of its own for each listing, the same for each spelling", () => {
    expect(digested("l", " Z@Mail.example ")).toBe(digested("l", "z@mail.example"));
    expect(digested("l", "z@mail.example")).not.toBe(digested("m", "z@mail.example"));
  });

  it("shows who is expected at the door of a session, and who is not from there", () => {
    expect(isExpected(person(), "first")).toBe(true);
    expect(isExpected(person({ sessionId: "second" }), "first")).toBe(false);
    expect(isExpected(person({ sessionId: "second" }), null)).toBe(true);
    expect(isExpected(person({ status: "withdrawn" }), null)).toBe(false);
    const shown = atDoor(person({ sessionId: "second" }), inAtNorth, "first");
    expect(shown).toMatchObject({ isElsewhere: true, first: inAtNorth.first });
    expect(shown).not.toHaveProperty("codeDigest");
  });
});
