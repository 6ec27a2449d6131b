import "server-only";
import { resolve } from "node:path";
import type { Worker } from "node:worker_threads";
import type { Paper } from "./paper.ts";
import type { Delivery } from "./worker.ts";

/** The faces take some 50 MB while they are open; a thread that nobody asks goes. */
const IDLE_MS = 60_000;
const MOST_WAITING = 16;
/** Some thousand badges on a slow machine. */
const LONGEST_MS = 60_000;

/** More is asked for than can be printed at once or in time: worth asking again. */
export class PressBusy extends Error {}

type Pdf = Uint8Array<ArrayBuffer>;

/** Prints PDFs, one at a time, in a thread of its own. */
export class Press {
  private waiting = 0;
  private last: Promise<unknown> = Promise.resolve();
  private worker: Worker | undefined;
  private idle: NodeJS.Timeout | undefined;

  /** The paper as PDF. Throws PressBusy when too many wait or it takes too long. */
  async print(paper: Paper): Promise<Pdf> {
    if (this.waiting >= MOST_WAITING) throw new PressBusy();
    this.waiting += 1;
    const printed = this.last.then(() => this.order(paper));
    this.last = printed.catch(() => undefined);
    try {
      return await printed;
    } finally {
      this.waiting -= 1;
    }
  }

  /** Ends the thread. The next paper begins another. */
  async dismiss(): Promise<void> {
    clearTimeout(this.idle);
    const { worker } = this;
    this.worker = undefined;
    await worker?.terminate();
  }

  private async order(paper: Paper): Promise<Pdf> {
    const worker = this.hire();
    try {
      return await delivered(worker, paper);
    } catch (error) {
      await this.dismiss(); // whatever state it is in, the next one begins afresh
      throw error;
    }
  }

  private hire(): Worker {
    clearTimeout(this.idle);
    this.idle = setTimeout(() => void this.dismiss(), IDLE_MS + LONGEST_MS).unref();
    if (!this.worker) {
      // Asked of Node itself: the bundler of the pages would otherwise see a thread begin and take its file apart.
      const { Worker: Thread } = process.getBuiltinModule("node:worker_threads");
      this.worker = new Thread(resolve(process.cwd(), "lib/paper/worker.ts"));
      this.worker.on("error", () => undefined); // told to whoever waits; with nobody waiting it must not end the portal
      this.worker.unref();
    }
    return this.worker;
  }
}

function delivered(worker: Worker, paper: Paper): Promise<Pdf> {
  return new Promise((settle, fail) => {
    const finish = (end: () => void) => {
      clearTimeout(late);
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      end();
    };
    const onMessage = (delivery: Delivery) =>
      finish(() => ("pdf" in delivery ? settle(new Uint8Array(delivery.pdf)) : fail(new Error(delivery.error))));
    const onError = (error: Error) => finish(() => fail(error));
    const onExit = () => onError(new Error("The thread that prints ended."));
    const late = setTimeout(() => onError(new PressBusy("A paper took too long.")), LONGEST_MS);
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    worker.postMessage(paper);
  });
}

/** One for the process, also where the framework loads this file more than once. */
const shared = globalThis as { paperPress?: Press };

export function press(): Press {
  shared.paperPress ??= new Press();
  return shared.paperPress;
}
