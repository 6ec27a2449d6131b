import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** Counts of one process since it started. Plain numbers, because a hit takes microseconds. */
export type Counts = Record<
  "hits" | "misses" | "shared" | "stale" | "unchanged" | "fills" | "notKept" | "dropped" | "invalidations" | "lost",
  number
>;

const HELP: Record<keyof Counts, [name: string, help: string]> = {
  hits: ["hits_total", "Answers from memory"],
  misses: ["misses_total", "Requests for which nothing was kept"],
  shared: ["shared_total", "Misses that waited for a drawing begun for somebody else"],
  stale: ["stale_serves_total", "Hits on an entry that was drawn anew in the background"],
  unchanged: ["not_modified_total", "Answers 304"],
  fills: ["fills_total", "Drawings begun"],
  notKept: ["not_kept_total", "Drawings that were sent and not kept"],
  dropped: ["dropped_total", "Entries dropped because a write named what they show"],
  invalidations: ["invalidations_total", "Tags heard from the database"],
  lost: ["listening_lost_total", "Times that the database was no longer heard and everything was dropped"],
};

const PREFIX = "silk_road_cache_";

export type Room = { size: { entries: number; bytes: number }; evictions: number };

/** The figures of the response cache and of the process, as Prometheus reads them. */
export class Figures {
  readonly counts: Counts = {
    hits: 0,
    misses: 0,
    shared: 0,
    stale: 0,
    unchanged: 0,
    fills: 0,
    notKept: 0,
    dropped: 0,
    invalidations: 0,
    lost: 0,
  };
  readonly registry = new Registry();
  readonly fillSeconds: Histogram;
  readonly ageSeconds: Histogram;

  constructor(room: Room, isListening: () => boolean) {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    for (const [count, [name, help]] of Object.entries(HELP) as [keyof Counts, [string, string]][]) {
      const { counts } = this;
      new Counter({
        name: PREFIX + name,
        help,
        registers,
        collect() {
          this.reset();
          this.inc(counts[count]);
        },
      });
    }
    new Counter({
      name: `${PREFIX}evictions_total`,
      help: "Entries that had to make room",
      registers,
      collect() {
        this.reset();
        this.inc(room.evictions);
      },
    });
    const gauge = (name: string, help: string, read: () => number) =>
      new Gauge({
        name: PREFIX + name,
        help,
        registers,
        collect() {
          this.set(read());
        },
      });
    gauge("entries", "Entries kept", () => room.size.entries);
    gauge("bytes", "Bytes that the entries take", () => room.size.bytes);
    gauge("listening", "1 while writes are heard and answers are kept", () => (isListening() ? 1 : 0));
    this.fillSeconds = new Histogram({
      name: `${PREFIX}fill_seconds`,
      help: "How long a drawing took",
      buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 5],
      registers,
    });
    this.ageSeconds = new Histogram({
      name: `${PREFIX}age_at_hit_seconds`,
      help: "How old an answer was when it was sent",
      buckets: [0.1, 1, 5, 15, 60, 300, 900, 3600],
      registers,
    });
  }
}
