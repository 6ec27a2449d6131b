import { describe, expect, it } from "vitest";
import { givenPurposes, missingPurposes, neededPurposes, standingPurposes } from "./consent.ts";
import { delegateState, holdReminder, isAnswerReminderDue, openForms, settledKeys } from "./delegate.ts";

const HOST = { id: "host", countryCode: "CN" };
const given = (purpose: "event" | "abroad" | "news", changes = {}) => ({
  purpose,
  institutionId: "host",
  withdrawnAt: null,
  ...changes,
});

describe("what a person of a delegation agrees to", () => {
  it("is asked separately for data that leave the country or region of the sender", () => {
    expect(neededPurposes(HOST, { countryCode: "CN" })).toEqual(["event"]);
    expect(neededPurposes(HOST, { countryCode: "HK" })).toEqual(["event", "abroad"]);
    expect(neededPurposes(HOST, null)).toEqual(["event", "abroad"]);
  });

  it("is what was ticked, in the order in which it is asked", () => {
    expect(givenPurposes({ news: true, abroad: false, event: true })).toEqual(["event", "news"]);
    expect(givenPurposes({ event: false, abroad: false, news: false })).toEqual([]);
  });

  it("stands until it is taken back, and for the organiser whom it names", () => {
    const consents = [
      given("event", { withdrawnAt: new Date() }),
      given("abroad", { institutionId: "other" }),
      given("news"),
    ];
    expect(standingPurposes(consents, "host")).toEqual(["news"]);
    expect(missingPurposes(consents, HOST, { countryCode: "CA" })).toEqual(["event", "abroad"]);
    expect(missingPurposes([given("event")], HOST, { countryCode: "CN" })).toEqual([]);
  });
});

describe("how a place of a delegation stands", () => {
  it.each([
    ["unnamed", { name: "" }],
    ["declined", { name: "", declinedName: "Hana" }],
    ["no-address", { email: "" }],
    ["invited", { missing: 1 }],
    ["agreed", {}],
  ])("is %s", (state, changes) => {
    const person = { name: "Hana", email: "hana@mail.example", declinedName: "", missing: 0 };
    expect(delegateState({ ...person, ...changes })).toBe(state);
  });

  it("is answered when every form is that is asked now, the one after acceptance of who has a place", () => {
    const now = new Date();
    const asks = ["registering", "accepted"] as const;
    const person = { answeredAt: now, followedUpAt: null, askedMore: [] };
    expect(openForms({ ...person, answeredAt: null }, asks, "pending")).toEqual(["registering"]);
    expect(openForms(person, asks, "pending")).toEqual([]);
    expect(openForms(person, asks, "confirmed")).toEqual(["accepted"]);
    expect(openForms({ ...person, answeredAt: null }, [], "confirmed")).toEqual([]);
  });

  it("is not answered while more is asked than was", () => {
    const now = new Date();
    const person = { answeredAt: now, followedUpAt: now, askedMore: ["registering", "accepted"] as const };
    expect(openForms(person, ["registering", "accepted"], "confirmed")).toEqual(["registering", "accepted"]);
    expect(openForms(person, ["registering", "accepted"], "pending")).toEqual(["registering"]);
    expect(openForms(person, [], "confirmed")).toEqual([]);
  });

  it("asks anew what was not asked meanwhile, and nothing anew that always was", () => {
    expect(settledKeys(["q1", "q2"], ["q1", "q2"])).toEqual({ keys: ["q1", "q2"], asksMore: false });
    expect(settledKeys(["q1", "q2"], ["q1"])).toEqual({ keys: ["q1"], asksMore: false });
    expect(settledKeys(["q1"], ["q1", "q2"])).toEqual({ keys: ["q1"], asksMore: true });
    expect(settledKeys([], [])).toEqual({ keys: [], asksMore: false });
  });
});

const HOUR = 3_600_000;
const at = (hours: number) => new Date(Date.UTC(2026, 4, 1) + hours * HOUR);

describe("the reminder of a hold's end", () => {
  it.each([
    [-73, null],
    [-72, 72],
    [-25, 72],
    [-24, 24],
    [-1, 24],
    [0, null],
  ])("at %d hours from the end is that of %s hours", (hours, due) => {
    expect(holdReminder({ heldAt: at(-200), endsAt: at(0) }, at(hours))).toBe(due);
  });

  it("is none for who held the places after its moment", () => {
    expect(holdReminder({ heldAt: at(-50), endsAt: at(0) }, at(-40))).toBeNull();
    expect(holdReminder({ heldAt: at(-50), endsAt: at(0) }, at(-20))).toBe(24);
  });
});

describe("the reminder of who has not answered", () => {
  it("is due from five days before the beginning until then, and not for who was invited later", () => {
    const person = { invitedAt: at(-300), startsAt: at(0) };
    const due = [-121, -120, -1, 0].map((hours) => isAnswerReminderDue(person, at(hours)));
    expect(due).toEqual([false, true, true, false]);
    expect(isAnswerReminderDue({ ...person, invitedAt: at(-100) }, at(-50))).toBe(false);
  });
});
