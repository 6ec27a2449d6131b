import { AsyncLocalStorage } from "node:async_hooks";

// What a public page knows of itself while it is drawn, for the response cache (decision 008): which rows it shows, so
// that a write to them drops it, and until when the clock leaves it right. The server opens the collection around the
// page; queries write into it. Elsewhere, in the desk or in a test, nobody collects and noting does nothing.

export type PageFacts = {
  tags: Set<string>;
  /** Milliseconds since 1970; undefined while nothing on the page has said anything of the clock. */
  validUntil: number | undefined;
  /** Milliseconds since 1970, when what stands around every page changes by the clock; undefined while nothing is to. */
  frameUntil: number | undefined;
};

/** Depends on rows that nobody named: dropped by every write. */
export const ANY = "any";
/** Depends on which listings or institutions there are: dropped whenever one appears, changes or goes. */
export const LISTS = "lists";
/** Shows what the office announces, if anything. */
export const ANNOUNCEMENTS = "announcements";
export const listingTag = (id: string): string => `listing:${id}`;
export const institutionTag = (id: string): string => `institution:${id}`;

// Server and pages are bundled apart, and each would have a storage of its own.
const kept = globalThis as { silkRoadPageFacts?: AsyncLocalStorage<PageFacts> };
kept.silkRoadPageFacts ??= new AsyncLocalStorage<PageFacts>();
const storage = kept.silkRoadPageFacts;

/** Runs `work` and collects what is noted in it, in this task and in every one that it starts. */
export function collectFacts<Result>(work: () => Result): { facts: PageFacts; result: Result } {
  const facts: PageFacts = { tags: new Set(), validUntil: undefined, frameUntil: undefined };
  return { facts, result: storage.run(facts, work) };
}

/** Notes that the page being drawn shows what these tags stand for. */
export function noteTags(tags: Iterable<string>): void {
  const facts = storage.getStore();
  if (facts) for (const tag of tags) facts.tags.add(tag);
}

/**
 * Notes that the page being drawn may be wrong from `instant` on; null for a part that no clock changes. The earliest
 * counts. A page that notes nothing lives to the end of its minute, which is right for every time told in minutes.
 */
export function noteValidUntil(instant: Date | null): void {
  const facts = storage.getStore();
  if (facts)
    facts.validUntil = Math.min(
      facts.validUntil ?? Number.POSITIVE_INFINITY,
      instant?.getTime() ?? Number.POSITIVE_INFINITY,
    );
}

/**
 * Notes that what stands around the page is wrong from `instant` on. The frame says nothing of the page itself: one that notes nothing of
 * the clock still lives to the end of its minute, and one that notes that no clock changes it lives until the frame does.
 */
export function noteFrameUntil(instant: Date): void {
  const facts = storage.getStore();
  if (facts) facts.frameUntil = Math.min(facts.frameUntil ?? Number.POSITIVE_INFINITY, instant.getTime());
}

const MINUTE_MS = 60_000;

/** The last millisecond of the minute that an instant falls in, as a day's end is its last millisecond. */
export function endOfMinute(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / MINUTE_MS) * MINUTE_MS + MINUTE_MS - 1);
}
