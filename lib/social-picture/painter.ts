import "server-only";
import { LRUCache } from "lru-cache";
import { SerialThread } from "../serial-thread.ts";
import type { SocialCard } from "./card.ts";
import type { Order, PaintedGround } from "./worker.ts";

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
  private readonly thread = new SerialThread<Order>({
    file: "lib/social-picture/worker.ts",
    idleMs: IDLE_MS,
    longestMs: LONGEST_MS,
    late: () => new TooBusy("A social picture took too long."),
  });

  /** The picture of a card as PNG. `key` says what it shows: asked for twice at once, it is drawn once. */
  async paint(key: string, card: SocialCard, readGround: () => Promise<PaintedGround>): Promise<Png> {
    const ready = this.kept.get(key) ?? this.underWay.get(key);
    if (ready) return ready;
    if (this.underWay.size >= MOST_WAITING) throw new TooBusy();
    const painted = this.thread.make(async () => ({ card, ground: await readGround() }));
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
  dismiss(): Promise<void> {
    return this.thread.dismiss();
  }
}

/** One for the process, also where the framework loads this file more than once. */
const shared = globalThis as { socialPainter?: Painter };

export function painter(): Painter {
  shared.socialPainter ??= new Painter();
  return shared.socialPainter;
}
