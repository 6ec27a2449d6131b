import { LRUCache } from "lru-cache";

const MOST_ADDRESSES = 5000;

// Memory of this process alone. After a restart, or on another instance, an answer counts as new from its first sight:
// who asks by date alone gets it once more than needed, never one time too few.
const seen = new LRUCache<string, { tag: string; since: number }>({ max: MOST_ADDRESSES });

/**
 * Since when `address` has answered with the bytes of `tag`, as far as this process knows, in whole seconds as
 * `Last-Modified` tells them. The newest change of what is shown would not do: something may also have left. Null when
 * the bytes changed twice within one second, because no date of this moment could then tell the two apart.
 */
export function changedAt(address: string, tag: string, now: Date): Date | null {
  const second = Math.floor(now.getTime() / 1000) * 1000;
  const before = seen.get(address);
  if (before?.tag === tag) return before.since <= second ? new Date(before.since) : null;
  const since = before ? Math.max(second, before.since + 1000) : second;
  seen.set(address, { tag, since });
  return since <= second ? new Date(since) : null;
}
