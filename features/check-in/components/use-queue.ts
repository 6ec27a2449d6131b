"use client";

import { useCallback, useRef } from "react";

/** The second press of a double click must not take back what the first did. */
const DOUBLE_MS = 800;

/**
 * Does one thing after another, as a scanner that types brings them. Answers false, and does nothing, for whom something is
 * under way already or has just been done.
 */
export function useQueue() {
  const queue = useRef({ end: Promise.resolve(), under: new Set<string>(), last: { id: "", time: 0 } });

  return useCallback((id: string, work: () => Promise<void>): boolean => {
    const { under, last } = queue.current;
    if (under.has(id) || (id === last.id && Date.now() - last.time < DOUBLE_MS)) return false;
    under.add(id);
    const done = queue.current.end.then(work).finally(() => {
      under.delete(id);
      queue.current.last = { id, time: Date.now() };
    });
    queue.current.end = done.catch(() => undefined); // what failed is told by `done`; the next goes on
    return true;
  }, []);
}
