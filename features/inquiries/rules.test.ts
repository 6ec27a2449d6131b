import { describe, expect, it } from "vitest";
import { inquiryState } from "./rules.ts";

const NOW = new Date("2026-11-28T12:00:00Z");
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000);

describe("the link of an inquiry", () => {
  it.each([
    ["open", { createdAt: hoursAgo(48), passedOnAt: null, isTaken: true }],
    ["gone", { createdAt: hoursAgo(48.01), passedOnAt: null, isTaken: true }],
    ["gone", null],
    ["closed", { createdAt: hoursAgo(1), passedOnAt: null, isTaken: false }],
    ["passed-on", { createdAt: hoursAgo(400), passedOnAt: hoursAgo(399), isTaken: true }],
    ["passed-on", { createdAt: hoursAgo(2), passedOnAt: hoursAgo(1), isTaken: false }],
  ] as const)("is %s", (state, inquiry) => {
    expect(inquiryState(inquiry, NOW)).toBe(state);
  });
});
