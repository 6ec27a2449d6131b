import "server-only";
import { resolve } from "node:path";
import type { Worker } from "node:worker_threads";
import { LRUCache } from "lru-cache";
import type { SocialCard } from "./card.ts";
import type { Delivery, Order, PaintedGround } from "./worker.ts";

/** The faces take some 50 MB while they are open; a thread that nobody asks goes. */
const IDLE_MS = 60_000;
/** One is drawn at a time; whoever comes when so many wait is told to come again. */
const MOST_WAITING = 16;
const KEPT_BYTES = 24 * 1024 * 1024;
const LONGEST_MS = 20_000;

/** More is asked for than can be drawn at once or in time: worth asking again. */
export class TooBusy extends Error {}

type Png = Uint8Array<ArrayBuffer>;

/** Draws social pictures, one at a time, in a thread of its own, and keeps the latest in bounded memory. */
export class Painter {
  private readonly kept = new LRUCache<string, Png>({
    maxSize: KEPT_BYTES,
    sizeCalculation: (png) => png.byteLength,
  });
  private readonly underWay = new Map<string, Promise<Png>>();
  private last: Promise<unknown> = Promise.resolve();
  private worker: Worker | undefined;
  private idle: NodeJS.Timeout | undefined;

  /** The picture of a card as PNG. `key` says what it shows: asked for twice at once, it is drawn once. */
  async paint(key: string, card: SocialCard, readGround: () => Promise<PaintedGround>): Promise<Png> {
    const ready = this.kept.get(key) ?? this.underWay.get(key);
    if (ready) return ready;
    if (this.underWay.size >= MOST_WAITING) throw new TooBusy();
    const painted = this.last.then(async () => this.order({ card, ground: await readGround() }));
    this.last = painted.catch(() => undefined);
    this.underWay.set(key, painted);
    try {
      const png = await painted;
      this.kept.set(key, png);
      return png;
    } finally {
      this.underWay.delete(key);
    }
  }

  /** Ends the thread. The next picture begins another. */
  async dismiss(): Promise<void> {
    clearTimeout(this.idle);
    const { worker } = this;
    this.worker = undefined;
    await worker?.terminate();
  }

  private async order(order: Order): Promise<Png> {
    const worker = this.hire();
    try {
      return await delivered(worker, order);
    } catch (error) {
      await this.dismiss(); // whatever state it is in, the next one begins afresh
      throw error;
    }
  }

  private hire(): Worker {
    clearTimeout(this.idle);
    this.idle = setTimeout(() => void this.dismiss(), IDLE_MS).unref();
    if (!this.worker) {
      // Asked of Node itself: the bundler of the pages would otherwise see a thread begin and take its file apart.
      const { Worker: Thread } = process.getBuiltinModule("node:worker_threads");
      this.worker = new Thread(resolve(process.cwd(), "lib/social-picture/worker.ts"));
      this.worker.on("error", () => undefined); // told to whoever waits; with nobody waiting it must not end the portal
      this.worker.unref();
    }
    return this.worker;
  }
}

function delivered(worker: Worker, order: Order): Promise<Png> {
  return new Promise((settle, fail) => {
    const finish = (end: () => void) => {
      clearTimeout(late);
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      end();
    };
    const onMessage = (delivery: Delivery) =>
      finish(() => ("png" in delivery ? settle(new Uint8Array(delivery.png)) : fail(new Error(delivery.error))));
    const onError = (error: Error) => finish(() => fail(error));
    const onExit = () => onError(new Error("The thread that draws social pictures ended."));
    const late = setTimeout(() => onError(new TooBusy("A social picture took too long.")), LONGEST_MS);
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    worker.postMessage(order);
  });
}

/** One for the process, also where the framework loads this file more than once. */
const shared = globalThis as { socialPainter?: Painter };

export function painter(): Painter {
  shared.socialPainter ??= new Painter();
  return shared.socialPainter;
}
