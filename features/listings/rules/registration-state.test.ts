import { describe, expect, it } from "vitest";
import { type RegistrationWindow, registrationState } from "./registration-state.ts";

const now = new Date("2027-03-09T12:00:00Z");
const before = new Date(now.getTime() - 1);
const after = new Date(now.getTime() + 1);
const terms = { mode: "at_once", opensAt: null, closesAt: null } as const;
const open: RegistrationWindow = { status: "published", isOver: false, terms, pool: { capacity: 4, taken: 3 } };

describe("how registration stands", () => {
  it.each<[string, Partial<RegistrationWindow>, string]>([
    ["has places", {}, "open"],
    ["does not count places", { pool: null }, "open"],
    ["is full", { pool: { capacity: 4, taken: 4 } }, "waitlist"],
    ["is full but by approval", { terms: { ...terms, mode: "approval" }, pool: { capacity: 4, taken: 4 } }, "waitlist"],
    ["takes none", { terms: null }, "none"],
    ["is elsewhere", { terms: { ...terms, mode: "external" } }, "external"],
    ["opens later", { terms: { ...terms, opensAt: after } }, "not_yet"],
    ["opens this instant", { terms: { ...terms, opensAt: now } }, "open"],
    ["closed this instant", { terms: { ...terms, closesAt: now } }, "closed"],
    ["closed before", { terms: { ...terms, mode: "external", closesAt: before } }, "closed"],
    ["was called off", { status: "cancelled" }, "cancelled"],
    ["is over", { isOver: true }, "over"],
    ["is archived", { status: "archived" }, "over"],
  ])("when the listing %s", (_, change, state) => {
    expect(registrationState({ ...open, ...change }, now)).toBe(state);
  });
});
