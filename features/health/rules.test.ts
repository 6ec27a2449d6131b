import { describe, expect, it } from "vitest";
import { cronOf, databaseState, gigabytes, jobState, mailState, nextRun, storageState } from "./rules.ts";

const at = (time: string) => new Date(`2027-03-01T${time}Z`);

describe("a schedule", () => {
  it.each([
    [{ everyMinutes: 1 }, "* * * * *", "10:07:30", "10:08:00"],
    [{ everyMinutes: 5 }, "*/5 * * * *", "10:07:30", "10:10:00"],
    [{ everyMinutes: 5 }, "*/5 * * * *", "10:10:00", "10:15:00"],
    [{ everyMinutes: 10 }, "*/10 * * * *", "10:55:00", "11:00:00"],
    [{ atMinute: 17 }, "17 * * * *", "10:17:00", "11:17:00"],
    [{ atMinute: 41 }, "41 * * * *", "10:17:00", "10:41:00"],
  ] as const)("%o is %s and after %s next at %s", (schedule, cron, now, next) => {
    expect(cronOf(schedule)).toBe(cron);
    expect(nextRun(schedule, at(now))).toEqual(at(next));
  });
});

describe("a job", () => {
  const run = (startedAt: string, failures = 0) => ({ startedAt: at(startedAt), endedAt: null, failures });
  it.each([
    ["ran a moment ago", run("09:58:00"), null, "in-order"],
    ["failed a moment ago", run("09:58:00", 2), null, "failing"],
    ["failed and then did not run", run("09:40:00", 2), null, "late"],
    ["is two turns behind", run("09:46:00"), null, "late"],
    ["has only begun to be known", null, at("09:50:00"), "waiting"],
    ["has been known for long and never ran", null, at("08:00:00"), "late"],
    ["nobody has ever run", null, null, "waiting"],
  ] as const)("that %s", (_, last, knownSince, state) => {
    expect(jobState({ everyMinutes: 5 }, last, knownSince, at("10:00:00"))).toBe(state);
  });
});

describe("the mail", () => {
  const figures = { waiting: 0, retried: 0, failed: 0, sentInADay: 9, returnedInADay: 1, oldestWaiting: null };
  it.each([
    ["all sent", figures, "in-order"],
    ["waiting for a minute", { ...figures, waiting: 1, oldestWaiting: at("09:59:00") }, "in-order"],
    ["waiting for long", { ...figures, waiting: 1, failed: 2, oldestWaiting: at("09:30:00") }, "stuck"],
    ["some failed", { ...figures, failed: 2 }, "some-failed"],
  ] as const)("%s", (_, mail, state) => {
    expect(mailState(mail, at("10:00:00"))).toBe(state);
  });
});

it("tells a slow database and a full or broken storage", () => {
  expect([databaseState(3), databaseState(900)]).toEqual(["in-order", "slow"]);
  expect([storageState(5e9), storageState(5e8), storageState(null)]).toEqual(["in-order", "nearly-full", "broken"]);
  expect([gigabytes(1.29e9), gigabytes(57.9e9)]).toEqual([1.2, 57]);
});
