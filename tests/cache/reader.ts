import { setTimeout as pause } from "node:timers/promises";
import { expect } from "vitest";

/** Whoever asks later than this after the commit is answered with what was written, however long the answer takes to draw. */
const WITHIN_MS = 1_000;
const PAUSE_MS = 10;

/** What a reader without script sees of a page. */
export async function read(server: string, path: string): Promise<string> {
  const response = await fetch(server + path);
  return response.text();
}

/** Asks until the page is kept, and answers it. */
export async function warm(server: string, path: string): Promise<string> {
  await expect
    .poll(
      async () => {
        const before = await figure(server, "hits_total");
        await read(server, path);
        return (await figure(server, "hits_total")) - before;
      },
      { timeout: 10_000, interval: 20 },
    )
    .toBe(1);
  return read(server, path);
}

/** Fails unless readers of every server see `text` at `path` who ask a second from now; call it right after the commit. */
export async function seenEverywhere(servers: readonly string[], path: string, text: string): Promise<void> {
  const until = performance.now() + WITHIN_MS;
  const seen = async (server: string): Promise<void> => {
    const asked = performance.now();
    if ((await read(server, path)).includes(text)) return;
    expect(asked, `when ${path} at ${server} still did not say "${text}"`).toBeLessThan(until);
    await pause(PAUSE_MS);
    await seen(server);
  };
  await Promise.all(servers.map(seen));
}

/** One of the figures at /metrics, by its name without the cache's prefix. */
export async function figure(server: string, name: string): Promise<number> {
  const text = await read(server, "/metrics");
  const line = text.split("\n").find((each) => each.startsWith(`silk_road_cache_${name} `));
  if (!line) throw new Error(`No figure ${name} at ${server}`);
  return Number(line.split(" ")[1]);
}
