import { describe, expect, it } from "vitest";
import type { RegistrationStatus } from "@/prisma/generated/enums.ts";
import { readTicketCode } from "./code.ts";
import { LONGEST_WITHOUT_LINE_MS, scanInstant } from "./scan.ts";
import { refusalOf, type TicketRefusal } from "./verdict.ts";

describe("a ticket code", () => {
  it.each([
    ["0123456789AB", "0123456789AB"],
    ["0123-4567-89ab", "0123456789AB"],
    [" 0123 4567 89AB\n", "0123456789AB"],
    ["O123–4567–89AB", "0123456789AB"],
    ["0I23l5678901", "012315678901"],
    ["０１２３４５６７８９ＡＢ", "0123456789AB"],
    ["0123456789A", null],
    ["0123456789ABC", null],
    ["0123456789AU", null],
    ["https://portal.example/en/tickets/x", null],
    ["", null],
  ])("is read from %j", (text, code) => {
    expect(readTicketCode(text)).toBe(code);
  });
});

describe("a ticket at a door", () => {
  const rows: [RegistrationStatus, string, string | null, string | null, TicketRefusal | null][] = [
    ["confirmed", "here", null, null, null],
    ["confirmed", "here", null, "first", null],
    ["confirmed", "here", "first", null, null],
    ["confirmed", "here", "first", "first", null],
    ["confirmed", "here", "second", "first", "other-session"],
    ["confirmed", "elsewhere", null, null, "other-listing"],
    ["withdrawn", "elsewhere", null, null, "other-listing"],
    ["pending", "here", null, null, "undecided"],
    ["waitlisted", "here", null, null, "waiting"],
    ["offered", "here", null, null, "waiting"],
    ["declined", "here", null, null, "declined"],
    ["withdrawn", "here", null, null, "withdrawn"],
    ["withdrawn", "here", "second", "first", "withdrawn"],
    ["cancelled", "here", null, null, "cancelled"],
    ["expired", "here", null, null, "expired"],
  ];
  it.each(rows)("%s of %s for session %s at the door of %s: %s", (status, listingId, sessionId, at, refusal) => {
    expect(refusalOf({ listingId, sessionId, status }, { listingId: "here", sessionId: at })).toBe(refusal);
  });

  it("that nobody issued is unknown", () => {
    expect(refusalOf(null, { listingId: "here", sessionId: null })).toBe("unknown-code");
  });
});

describe("the instant of a scan", () => {
  const arrived = new Date("2031-04-03T12:00:00Z");
  const device = (scanned: string, sent: string) => ({ scannedAt: new Date(scanned), sentAt: new Date(sent) });
  it.each([
    ["asked at once", null, "2031-04-03T12:00:00.000Z"],
    ["two hours without a line", device("2031-04-03T10:00:00Z", "2031-04-03T12:00:00Z"), "2031-04-03T10:00:00.000Z"],
    ["a clock a year behind", device("2030-04-03T10:00:00Z", "2030-04-03T10:30:00Z"), "2031-04-03T11:30:00.000Z"],
    ["a clock ahead", device("2040-01-01T00:00:00Z", "2040-01-01T00:01:00Z"), "2031-04-03T11:59:00.000Z"],
    ["shown after it was sent", device("2031-04-03T13:00:00Z", "2031-04-03T12:00:00Z"), "2031-04-03T12:00:00.000Z"],
    ["no time at all", device("never", "2031-04-03T12:00:00Z"), "2031-04-03T12:00:00.000Z"],
  ])("%s", (_name, times, instant) => {
    expect(scanInstant(arrived, times).toISOString()).toBe(instant);
  });

  it("lies no further back than a device may go without a line", () => {
    const long = device("2000-01-01T00:00:00Z", "2031-04-03T12:00:00Z");
    expect(arrived.getTime() - scanInstant(arrived, long).getTime()).toBe(LONGEST_WITHOUT_LINE_MS);
  });
});
