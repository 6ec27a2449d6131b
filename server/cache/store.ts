import { LRUCache } from "lru-cache";
import { ANY } from "@/lib/http/page-facts.ts";
import type { Answer } from "./answer.ts";

export type Entry = {
  key: string;
  answer: Answer;
  tags: ReadonlySet<string>;
  /** Milliseconds since 1970, as the other one. */
  drawnAt: number;
  /** From then on it is wrong by the clock. */
  validUntil: number;
  bytes: number;
};

/** Names everything: what cannot be told apart is dropped as a whole. */
export const EVERYTHING = "*";

/** Share of the room for what was asked for once. */
const TRIAL_SHARE = 0.25;
/** No single answer takes more of its part of the room. */
const LARGEST_SHARE = 1 / 8;
/** What an entry takes beside its answer: key, tags, headers, the cache's own notes. */
const OVERHEAD_BYTES = 2_000;

/** What an answer takes, packed forms included: text packs to less than a third, and there are two of them. */
function bytesOf(answer: Answer, tags: ReadonlySet<string>): number {
  return Math.ceil(answer.body.byteLength * (answer.isPackable ? 1.6 : 1)) + OVERHEAD_BYTES + 100 * tags.size;
}

/**
 * Entries in memory, bounded by bytes. What was asked for once is on trial in a part of the room; only what is asked
 * for again moves to the other part. Whoever asks for endless addresses that nobody else wants pushes out his own.
 */
export class Store {
  readonly #trial: LRUCache<string, Entry>;
  readonly #proven: LRUCache<string, Entry>;
  readonly #keysByTag = new Map<string, Set<string>>();
  evictions = 0;

  constructor(bytes: number) {
    const part = (share: number) =>
      new LRUCache<string, Entry>({
        maxSize: Math.max(1, Math.floor(bytes * share)),
        maxEntrySize: Math.max(1, Math.floor(bytes * share * LARGEST_SHARE)),
        sizeCalculation: (entry) => entry.bytes,
        dispose: (entry, _key, reason) => {
          if (reason !== "evict") return;
          this.evictions++;
          this.#unindex(entry);
        },
      });
    this.#trial = part(TRIAL_SHARE);
    this.#proven = part(1 - TRIAL_SHARE);
  }

  get size(): { entries: number; bytes: number } {
    return {
      entries: this.#trial.size + this.#proven.size,
      bytes: this.#trial.calculatedSize + this.#proven.calculatedSize,
    };
  }

  /** The entry of a key, right or wrong by the clock; asking for it a second time proves it. */
  get(key: string): Entry | undefined {
    const proven = this.#proven.get(key);
    if (proven) return proven;
    const tried = this.#trial.get(key);
    if (!tried) return undefined;
    this.#trial.delete(key);
    this.#proven.set(key, tried);
    return tried;
  }

  /** Keeps an answer in the place of the one before. Too large a one is not kept. */
  set(entry: Omit<Entry, "bytes">): void {
    const isProven = this.#proven.has(entry.key);
    this.delete(entry.key);
    const kept = { ...entry, bytes: bytesOf(entry.answer, entry.tags) };
    const part = isProven ? this.#proven : this.#trial;
    part.set(entry.key, kept);
    if (part.peek(entry.key) === kept) this.#index(kept);
  }

  delete(key: string): boolean {
    const entry = this.#trial.peek(key) ?? this.#proven.peek(key);
    if (!entry) return false;
    this.#unindex(entry);
    return this.#trial.delete(key) || this.#proven.delete(key);
  }

  /** Drops what shows what a tag stands for, and what does not know what it shows. Answers how many. */
  drop(tag: string): number {
    if (tag === EVERYTHING) return this.clear();
    const keys = [...(this.#keysByTag.get(tag) ?? []), ...(this.#keysByTag.get(ANY) ?? [])];
    return keys.filter((key) => this.delete(key)).length;
  }

  clear(): number {
    const { entries } = this.size;
    this.#trial.clear();
    this.#proven.clear();
    this.#keysByTag.clear();
    return entries;
  }

  #index({ key, tags }: Entry): void {
    for (const tag of tags) {
      const keys = this.#keysByTag.get(tag);
      if (keys) keys.add(key);
      else this.#keysByTag.set(tag, new Set([key]));
    }
  }

  #unindex({ key, tags }: Entry): void {
    for (const tag of tags) {
      const keys = this.#keysByTag.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.#keysByTag.delete(tag);
    }
  }
}
