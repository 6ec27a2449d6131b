import { expect } from "vitest";

/** A second from the commit, and what a machine under load takes to ask. */
const WITHIN_MS = 1_000;

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

/** Fails unless every server's next readers see `text` at `path` within a second. */
export async function seenEverywhere(servers: readonly string[], path: string, text: string): Promise<void> {
  const seen = (server: string) =>
    expect
      .poll(async () => (await read(server, path)).includes(text), {
        timeout: WITHIN_MS,
        interval: 10,
        message: `"${text}" at ${path}`,
      })
      .toBe(true);
  await Promise.all(servers.map(seen));
}

/** One of the figures at /metrics, by its name without the cache's prefix. */
export async function figure(server: string, name: string): Promise<number> {
  const text = await read(server, "/metrics");
  const line = text.split("\n").find((each) => each.startsWith(`silk_road_cache_${name} `));
  if (!line) throw new Error(`No figure ${name} at ${server}`);
  return Number(line.split(" ")[1]);
}
