import "server-only";
import { SerialThread } from "../serial-thread.ts";
import type { Paper } from "./paper.ts";

const MOST_WAITING = 16;
/** Some thousand badges on a slow machine. */
const LONGEST_MS = 60_000;
/** The faces take some 50 MB while they are open; a thread that nobody asks goes, but not while it prints. */
const IDLE_MS = 60_000 + LONGEST_MS;

/** More is asked for than can be printed at once or in time: worth asking again. */
export class PressBusy extends Error {}

/** Prints PDFs, one at a time, in a thread of its own. */
export class Press {
  private waiting = 0;
  private readonly thread = new SerialThread<Paper>({
    file: "lib/paper/worker.ts",
    idleMs: IDLE_MS,
    longestMs: LONGEST_MS,
    late: () => new PressBusy("A paper took too long."),
  });

  /** The paper as PDF. Throws PressBusy when too many wait or it takes too long. */
  async print(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
    if (this.waiting >= MOST_WAITING) throw new PressBusy();
    this.waiting += 1;
    try {
      return await this.thread.make(() => paper);
    } finally {
      this.waiting -= 1;
    }
  }

  /** Ends the thread. The next paper begins another. */
  dismiss(): Promise<void> {
    return this.thread.dismiss();
  }
}

/** One for the process, also where the framework loads this file more than once. */
const shared = globalThis as { paperPress?: Press };

export function press(): Press {
  shared.paperPress ??= new Press();
  return shared.paperPress;
}
