import { describe, expect, it } from "vitest";
import { JudgementState } from "@/prisma/generated/enums.ts";
import { isBarredFromDeciding, type JudgementMove, OPEN_STATES, stateAfter } from "./judgement.ts";

const MOVES: JudgementMove[] = ["appeal", "uphold", "refuse", "end"];

describe("what can be done about a judgement", () => {
  const legal: Record<string, string> = {
    "standing appeal": "appealed",
    "standing end": "ended",
    "appealed uphold": "upheld",
    "appealed refuse": "refused",
    "appealed end": "ended",
    "refused end": "ended",
  };
  const every = Object.values(JudgementState).flatMap((state) => MOVES.map((move) => [state, move] as const));

  it.each(every)("%s: %s", (state, move) => {
    expect(stateAfter(state, move)).toBe(legal[`${state} ${move}`] ?? null);
  });

  it("holds as long as it can end", () => {
    const holding = Object.values(JudgementState).filter((state) => stateAfter(state, "end") !== null);
    expect(holding.sort()).toEqual([...OPEN_STATES].sort());
  });
});

it("an appeal is not decided by whoever judged", () => {
  expect(isBarredFromDeciding({ judgedById: "a" }, "a")).toBe(true);
  expect(isBarredFromDeciding({ judgedById: "a" }, "b")).toBe(false);
  expect(isBarredFromDeciding({ judgedById: null }, "a")).toBe(false);
});
