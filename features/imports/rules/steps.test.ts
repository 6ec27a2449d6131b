import { describe, expect, it } from "vitest";
import { stepsOf } from "./steps.ts";

type Run = Parameters<typeof stepsOf>[0];

const NONE = { new: 0, changed: 0, unchanged: 0, cancelled: 0, left_out: 0, refused: 0 };
const stepsIn = ({ counts, ...run }: Partial<Omit<Run, "counts">> & { counts?: Partial<Run["counts"]> }) => [
  ...stepsOf({
    state: "preview",
    format: "csv",
    byItself: false,
    isFetched: false,
    hasFile: true,
    mayChange: true,
    ...run,
    counts: { ...NONE, ...counts },
  }),
];

describe("the steps of an import", () => {
  it("are taking it in and throwing it away while nothing was taken, with a reason when something is called off", () => {
    expect(stepsIn({ counts: { new: 2 } })).toEqual(["take", "drop"]);
    expect(stepsIn({ counts: { new: 2, cancelled: 1 } })).toEqual(["callOff", "drop"]);
    expect(stepsIn({ byItself: true, counts: { cancelled: 1 } })).toEqual(["take", "drop"]);
    expect(stepsIn({ counts: { refused: 3 } }), "nothing in order").toEqual(["drop", "fetchRefused"]);
  });

  it("are going on where it stopped, and taking back what came", () => {
    expect(stepsIn({ state: "running" })).toEqual(["goOn"]);
    expect(stepsIn({ state: "done", counts: { unchanged: 4 } })).toEqual([]);
    expect(stepsIn({ state: "done", isFetched: true, counts: { changed: 1 } })).toEqual(["subscribe", "undo"]);
    expect(stepsIn({ state: "undoing", counts: { new: 1 } })).toEqual(["undoGoOn"]);
    expect(stepsIn({ state: "undone", counts: { new: 1 } })).toEqual([]);
  });

  it("are only having the lines that were left out for whoever just looks on, of a table whose file is there", () => {
    const refused = { mayChange: false, counts: { new: 1, refused: 1 } };
    expect(stepsIn(refused)).toEqual(["fetchRefused"]);
    expect(stepsIn({ ...refused, hasFile: false })).toEqual([]);
    expect(stepsIn({ ...refused, format: "icalendar" })).toEqual([]);
  });
});
