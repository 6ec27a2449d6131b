import { describe, expect, it } from "vitest";
import { fits, MEGABYTE, roomFor } from "./room.ts";

const now = new Date("2031-03-01T00:00:00Z");
const proof = (method: "office_check" | "vouching", expiresAt: string) => ({
  method,
  expiresAt: new Date(expiresAt),
  revokedAt: null,
});

describe("the room of an institution's files", () => {
  it.each([
    ["nobody knows it", [], null, 100],
    ["its verification has ended", [proof("office_check", "2031-02-01")], null, 100],
    ["others have vouched for it", [proof("vouching", "2031-04-01")], null, 500],
    ["it is verified", [proof("office_check", "2031-04-01")], null, 2_000],
    ["the office has given it more", [], 300, 300],
    ["the office has given it less than its verification does", [proof("office_check", "2031-04-01")], 300, 2_000],
  ])("when %s", (_words, verifications, roomMegabytes, megabytes) => {
    expect(roomFor({ verifications, roomMegabytes }, now)).toBe(megabytes * MEGABYTE);
  });

  it("takes a file that fills it, none that goes beyond, and one in place of another", () => {
    const room = { used: 90, room: 100 };
    expect(fits(room, 10)).toBe(true);
    expect(fits(room, 11)).toBe(false);
    expect(fits(room, 11, 1)).toBe(true);
    expect(fits({ used: 120, room: 100 }, 5, 10)).toBe(false);
  });
});
