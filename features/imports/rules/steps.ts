import type { ImportFormat, ImportState } from "@/prisma/generated/enums.ts";

/** What may be done with an import. `callOff` is `take` when readers lose something by it, and says why. */
export type ImportStep = "take" | "callOff" | "goOn" | "fetchRefused" | "drop" | "subscribe" | "undo" | "undoGoOn";

type Standing = {
  state: ImportState;
  format: ImportFormat;
  /** Read by the job, which calls nothing off. */
  byItself: boolean;
  /** It came from an address, from which it can come again. */
  isFetched: boolean;
  hasFile: boolean;
  mayChange: boolean;
  /** Rows by what becomes or became of them. */
  counts: Record<"new" | "changed" | "unchanged" | "cancelled" | "left_out" | "refused", number>;
};

/** The steps that an import can go, as it stands. Lines that were left out of a table can be had by whoever sees it. */
export function stepsOf(run: Standing): ReadonlySet<ImportStep> {
  const steps = run.mayChange ? STEPS[run.state](run) : [];
  const isTable = run.format === "csv" && run.hasFile;
  return new Set(isTable && run.counts.refused > 0 ? [...steps, "fetchRefused"] : steps);
}

const STEPS: Record<ImportState, (run: Standing) => ImportStep[]> = {
  preview: ({ counts, byItself }) => {
    const inOrder = counts.new + counts.changed + counts.unchanged + counts.cancelled + counts.left_out;
    if (inOrder === 0) return ["drop"];
    return [counts.cancelled > 0 && !byItself ? "callOff" : "take", "drop"];
  },
  running: () => ["goOn"],
  done: ({ counts, isFetched }) => [
    ...(isFetched ? (["subscribe"] as const) : []),
    ...(counts.new + counts.changed > 0 ? (["undo"] as const) : []),
  ],
  undoing: () => ["undoGoOn"],
  undone: () => [],
};
