import { describe, expect, it } from "vitest";
import { EvidenceVerdict } from "@/prisma/generated/enums.ts";
import { type EvidenceMove, isBarredFromAppeal, verdictAfter } from "./evidence.ts";

const MOVES: EvidenceMove[] = ["accept", "refuse", "withdraw", "appeal"];

describe("what can be done with evidence", () => {
  const legal: Record<string, string> = {
    "pending accept": "accepted",
    "pending refuse": "refused",
    "pending withdraw": "withdrawn",
    "refused appeal": "pending",
  };
  const every = Object.values(EvidenceVerdict).flatMap((verdict) => MOVES.map((move) => [verdict, move] as const));

  it.each(every)("%s: %s", (verdict, move) => {
    expect(verdictAfter({ verdict, appealedAt: null }, move)).toBe(legal[`${verdict} ${move}`] ?? null);
  });

  it("ends with the second refusal", () => {
    expect(verdictAfter({ verdict: "refused", appealedAt: new Date() }, "appeal")).toBeNull();
    expect(verdictAfter({ verdict: "pending", appealedAt: new Date() }, "accept")).toBe("accepted");
  });
});

describe("an appeal", () => {
  it("is not decided by whoever refused", () => {
    const appealedAt = new Date();
    expect(isBarredFromAppeal({ appealedAt, refusedById: "a" }, "a")).toBe(true);
    expect(isBarredFromAppeal({ appealedAt, refusedById: "a" }, "b")).toBe(false);
    expect(isBarredFromAppeal({ appealedAt: null, refusedById: "a" }, "a")).toBe(false);
  });
});
