import { describe, expect, it } from "vitest";
import { A_MINUTE } from "@/features/notifications/rules.ts";
import {
  dueInRound,
  isReminded,
  isReminderDue,
  type Party,
  reminderMoment,
  remindersFor,
  thankedEnds,
  thanksFor,
} from "./rules.ts";

const HOUR = 3_600_000;
const at = (hours: number) => new Date(Date.UTC(2026, 4, 1) + hours * HOUR);

describe("a reminder", () => {
  it.each<[number, [number, boolean][]]>([
    [
      1,
      [
        [-25, false],
        [-24, true],
        [-1, true],
        [0, false],
      ],
    ],
    [
      3,
      [
        [-73, false],
        [-72, true],
        [-1, true],
        [0, false],
      ],
    ],
    [
      7,
      [
        [-169, false],
        [-168, true],
        [-1, true],
        [0, false],
      ],
    ],
    [
      0,
      [
        [-24, false],
        [-1, false],
      ],
    ],
  ])("of %d days is due from its moment until it begins", (days, moments) => {
    for (const [hours, due] of moments) expect(isReminderDue({ startsAt: at(0), days }, at(hours))).toBe(due);
  });

  it("is for who had a place before its moment, since later ones have just been told", () => {
    const session = { startsAt: at(0), days: 1 };
    expect(reminderMoment(at(0), 1)).toEqual(at(-24));
    expect(isReminded(at(-25), session)).toBe(true);
    expect(isReminded(at(-24), session)).toBe(false);
    expect(isReminded(at(-2), session)).toBe(false);
  });
});

describe("thanks", () => {
  it("are for what ended between four hours and three days ago", () => {
    expect(thankedEnds(at(0))).toEqual({ from: at(-72), until: at(-4) });
  });
});

it("the mails of a round are spread evenly", () => {
  expect(dueInRound(0, at(0))).toEqual(at(0));
  expect(dueInRound(A_MINUTE, at(0))).toEqual(new Date(at(0).getTime() + 60_000));
  expect(dueInRound(A_MINUTE / 2, at(0))).toEqual(new Date(at(0).getTime() + 30_000));
});

const person = (id: string, email: string, changes: { tookPart?: boolean; locale?: string } = {}) => ({
  id,
  email,
  locale: "",
  tookPart: false,
  ...changes,
});
const party = (kind: Party["kind"], people: Party["people"]): Party => ({
  id: "r",
  kind,
  contactEmail: "contact@mail.example",
  locale: "ar",
  people,
});
const CONTACT = { recipient: "contact@mail.example", locale: "ar", about: { registrationId: "r" } };

describe("whom a round writes to", () => {
  it("is reminded once: who registered for themselves, each delegate with an address, and the contact", () => {
    expect(remindersFor(party("individual", [person("a", "contact@mail.example"), person("b", "")]))).toEqual([
      CONTACT,
    ]);
    const people = [person("a", "a@mail.example", { locale: "fr" }), person("b", ""), person("c", "a@mail.example")];
    expect(remindersFor(party("delegation", people))).toEqual([
      { recipient: "a@mail.example", locale: "fr", about: { attendeeId: "a" } },
      CONTACT,
    ]);
    expect(remindersFor(party("delegation", [person("a", "contact@mail.example")]))).toEqual([
      { recipient: "contact@mail.example", locale: "ar", about: { attendeeId: "a" } },
    ]);
  });

  it("is thanked who was let in where doors counted, else everybody", () => {
    const came = person("a", "contact@mail.example", { tookPart: true });
    const stayed = person("a", "contact@mail.example");
    expect(thanksFor(party("individual", [came]), true)).toEqual([CONTACT]);
    expect(thanksFor(party("individual", [stayed]), true)).toEqual([]);
    expect(thanksFor(party("individual", [stayed]), false)).toEqual([CONTACT]);
  });

  it("of a delegation is thanked each present person, the contact for those without an address", () => {
    const here = person("a", "a@mail.example", { tookPart: true });
    const silent = person("b", "", { tookPart: true });
    const away = person("c", "c@mail.example");
    const toHere = { recipient: "a@mail.example", locale: "ar", about: { attendeeId: "a" } };
    expect(thanksFor(party("delegation", [here, away]), true)).toEqual([toHere]);
    expect(thanksFor(party("delegation", [here, silent, away]), true)).toEqual([toHere, CONTACT]);
  });
});
