import { describe, expect, it } from "vitest";
import { newId } from "@/lib/id.ts";
import { queueQuery, readQueueFilter } from "./schema.ts";

describe("the filter of the queue", () => {
  it("is what the address says, and comes back the same", () => {
    const after = { since: new Date("2027-03-01T10:00:00.123Z"), id: newId() };
    const filter = { kind: "evidence", heldBy: "mine", country: "CN", days: 7, text: "silk & wool", after } as const;
    expect(readQueueFilter(Object.fromEntries(new URLSearchParams(queueQuery(filter))))).toEqual(filter);
    expect(queueQuery({})).toBe("");
  });

  it("leaves out what makes no sense", () => {
    const nonsense = { kind: "mail", held: "you", country: "XX", days: "-1", q: " \u0000 ", after: "1.x" };
    for (const search of [{}, nonsense, { days: "0", after: `x.${newId()}` }, { days: "99999", q: ["a", "b"] }]) {
      expect(Object.values(readQueueFilter(search)).filter((value) => value !== undefined)).toEqual([]);
    }
  });
});
