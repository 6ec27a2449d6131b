import { createHash } from "node:crypto";

const DAY_MS = 86_400_000;

/** Failures in a row after which a list is no longer read, and its institution is told. */
export const MOST_FAILURES = 5;

/** When a list is read next after it was read, or tried, at `now`: a day later; never again after too many failures in a row. */
export function nextReading(now: Date, failures: number): Date | null {
  return failures >= MOST_FAILURES ? null : new Date(now.getTime() + DAY_MS);
}

/** Of two files with the same digest one is the other. */
export const digestOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
