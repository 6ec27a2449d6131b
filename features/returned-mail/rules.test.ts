import { describe, expect, it } from "vitest";
import type { ReportedRecipient } from "@/lib/mail/delivery-report.ts";
import { isAddressDead, returnOf, returnReason, serverLine } from "./rules.ts";

describe("an enhanced status code", () => {
  it.each([
    ["5.1.1", "noMailbox", true],
    ["5.1.10", "noMailbox", true],
    ["5.1.2", "noDomain", true],
    ["5.1.3", "badAddress", true],
    ["5.1.6", "moved", true],
    ["4.1.1", "noMailbox", false],
    ["5.1.0", "unknown", false],
    ["5.1.7", "sender", false],
    ["5.1.8", "sender", false],
    ["5.2.1", "disabled", false],
    ["5.2.2", "full", false],
    ["4.2.2", "full", false],
    ["5.2.3", "tooLarge", false],
    ["5.3.4", "tooLarge", false],
    ["5.3.0", "fault", false],
    ["4.4.7", "unreachable", false],
    ["5.4.6", "unreachable", false],
    ["5.5.2", "fault", false],
    ["5.6.1", "format", false],
    ["5.7.1", "refused", false],
    ["5.7.23", "sender", false],
    ["5.0.0", "unknown", false],
    ["5.99.99", "unknown", false],
    ["", "unknown", false],
  ] as const)("%s is told as %s, and for good with the address: %s", (status, reason, dead) => {
    expect([returnReason(status), isAddressDead(status)]).toEqual([reason, dead]);
  });
});

describe("what a server said", () => {
  it.each([
    ["550 5.1.1 <a@mail.example>: unknown", "550 5.1.1 <a@mail.example>: unknown"],
    [
      "550-5.1.1 There is no such account. 550-5.1.1 Try again 550 5.1.1  at help",
      "550 5.1.1 There is no such account. Try again at help",
    ],
    ["550-No such user 550 Sorry, room 550 is empty", "550 No such user Sorry, room 550 is empty"],
    ["552 Room 552 is full", "552 Room 552 is full"],
    ["user\u202Egnp.exe\u0007\r\n\0 unknown\u2066", "usergnp.exe unknown"],
    ["", ""],
  ])("%j is shown as %j", (said, shown) => {
    expect(serverLine(said)).toBe(shown);
  });

  it("is cut where nobody reads on", () => {
    const line = serverLine(`550 5.7.1 ${"very long ".repeat(5_000)}`);
    expect([...line].length).toBeLessThanOrEqual(240);
    expect(line).toMatch(/long…$/);
    expect([...serverLine("满".repeat(10_000))].length).toBe(240);
  });
});

describe("a report of several addresses", () => {
  const one = (changes: Partial<ReportedRecipient>): ReportedRecipient => ({
    finalRecipient: "far@other.example",
    originalRecipient: "",
    action: "failed",
    status: "5.1.1",
    diagnostic: "550 no",
    ...changes,
  });
  const own = "zarina@silk.example";

  it.each([
    ["another's alone", [one({})], "stranger"],
    ["none", [], "stranger"],
    ["one that only looks like it", [one({ finalRecipient: `${own}.evil.example` })], "stranger"],
    ["its own, delayed", [one({ finalRecipient: own, action: "delayed" })], "nothing"],
    ["its own, passed on", [one({ originalRecipient: own, action: "relayed" })], "nothing"],
    [
      "its own, in capitals",
      [one({ finalRecipient: "Zarina@SILK.example", status: "5.2.2" })],
      { status: "5.2.2", line: "550 no", isItsOwn: true },
    ],
    [
      "where it is passed on to",
      [one({ originalRecipient: own })],
      { status: "5.1.1", line: "550 no", isItsOwn: false },
    ],
    [
      "both",
      [one({ originalRecipient: own, status: "5.2.2" }), one({ finalRecipient: own })],
      { status: "5.1.1", line: "550 no", isItsOwn: true },
    ],
  ] as const)("that names %s", (_what, recipients, expected) => {
    expect(returnOf(recipients, own)).toEqual(expected);
  });
});
