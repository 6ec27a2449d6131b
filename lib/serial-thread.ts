import "server-only";
import { resolve } from "node:path";
import type { Worker } from "node:worker_threads";

/** What a thread answers to an order: the bytes that were made, or why there are none. */
export type Made = { made: Uint8Array } | { error: string };

type Settings = {
  /** Below the project; Node runs it as it stands, without a bundler. */
  file: string;
  /** After so long without an order the thread goes. */
  idleMs: number;
  /** No order takes longer. */
  longestMs: number;
  /** What is thrown when one does. */
  late: () => Error;
};

/**
 * A thread of its own that takes one order after another. It begins with the first, goes when nobody asks for a while, and
 * is begun afresh after whatever went wrong.
 */
export class SerialThread<Order> {
  private last: Promise<unknown> = Promise.resolve();
  private worker: Worker | undefined;
  private idle: NodeJS.Timeout | undefined;

  constructor(private readonly settings: Settings) {}

  /** What the thread makes of an order, which is read when its turn has come. Throws what `late` says, or what went wrong there. */
  make(read: () => Order | Promise<Order>): Promise<Uint8Array<ArrayBuffer>> {
    const made = this.last.then(async () => this.give(await read()));
    this.last = made.catch(() => undefined);
    return made;
  }

  /** Ends the thread. The next order begins another. */
  async dismiss(): Promise<void> {
    clearTimeout(this.idle);
    const { worker } = this;
    this.worker = undefined;
    await worker?.terminate();
  }

  private async give(order: Order): Promise<Uint8Array<ArrayBuffer>> {
    const worker = this.hire();
    try {
      return await this.delivered(worker, order);
    } catch (error) {
      await this.dismiss(); // whatever state it is in, the next one begins afresh
      throw error;
    }
  }

  private hire(): Worker {
    clearTimeout(this.idle);
    this.idle = setTimeout(() => void this.dismiss(), this.settings.idleMs).unref();
    if (!this.worker) {
      // Asked of Node itself: the bundler of the pages would otherwise see a thread begin and take its file apart.
      const { Worker: Thread } = process.getBuiltinModule("node:worker_threads");
      this.worker = new Thread(resolve(process.cwd(), this.settings.file));
      this.worker.on("error", () => undefined); // told to whoever waits; with nobody waiting it must not end the portal
      this.worker.unref();
    }
    return this.worker;
  }

  private delivered(worker: Worker, order: Order): Promise<Uint8Array<ArrayBuffer>> {
    const { file, longestMs, late } = this.settings;
    return new Promise((settle, fail) => {
      const finish = (end: () => void) => {
        clearTimeout(tooLong);
        worker.off("message", onMessage).off("error", onError).off("exit", onExit);
        end();
      };
      const onMessage = (answer: Made) =>
        finish(() => ("made" in answer ? settle(new Uint8Array(answer.made)) : fail(new Error(answer.error))));
      const onError = (error: Error) => finish(() => fail(error));
      const onExit = () => onError(new Error(`The thread of ${file} ended.`));
      const tooLong = setTimeout(() => onError(late()), longestMs);
      worker.on("message", onMessage).on("error", onError).on("exit", onExit);
      worker.postMessage(order);
    });
  }
}
