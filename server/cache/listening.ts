import { Client } from "pg";
import { log } from "@/lib/log.ts";
import type { PageCache } from "./page-cache.ts";

/** Where the database's triggers tell what was written (prisma/migrations, "shown"). */
export const CHANNEL = "silk_road_shown";

const PING_EVERY_MS = 1_000;
/**
 * Of so many turns in a row without hearing ourselves we conclude that writes go unheard as well. Turns and not seconds, so
 * that a process which was held up itself first hears what has come meanwhile.
 */
const MOST_SILENT_TURNS = 3;
const CONNECTING_MS = 3_000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

/**
 * Hears from the database what was written and drops it from the cache. A connection that breaks is noticed at once; one
 * that is silently dead, or led through a pooler on which nothing can be heard, by a note to ourselves that does not come
 * back. Answers how to end it.
 */
export function listenForWrites(cache: PageCache, connectionString: string): () => Promise<void> {
  let ended = false;
  let pause = FIRST_PAUSE_MS;
  let current: Connection | undefined;
  let timer: NodeJS.Timeout | undefined;

  const connect = () => {
    current = new Connection(cache, connectionString, {
      onHeard: () => {
        pause = FIRST_PAUSE_MS;
      },
      onLost: (error) => {
        cache.deafen();
        if (ended) return;
        log.warn({ err: error, again: pause }, "writes are not heard: nothing is served from memory");
        timer = setTimeout(connect, pause);
        pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      },
    });
  };
  connect();
  return async () => {
    ended = true;
    clearTimeout(timer);
    await current?.end();
  };
}

type Events = { onHeard(): void; onLost(error: unknown): void };

/** One connection, from its opening to its loss. */
class Connection {
  readonly #cache: PageCache;
  readonly #client: Client;
  readonly #events: Events;
  readonly #name = `ping:${crypto.randomUUID()}`;
  #isHearing = false;
  #isLost = false;
  #isPinging = false;
  #silentTurns = 0;
  #pinging: NodeJS.Timeout | undefined;

  constructor(cache: PageCache, connectionString: string, events: Events) {
    this.#cache = cache;
    this.#events = events;
    this.#client = new Client({
      connectionString,
      connectionTimeoutMillis: CONNECTING_MS,
      keepAlive: true,
      application_name: "silk-road-cache",
    });
    this.#client.on("notification", ({ payload = "" }) => this.#hear(payload));
    this.#client.on("error", (error) => this.#lose(error));
    this.#client.on("end", () => this.#lose(new Error("The connection ended.")));
    this.#open().catch((error: unknown) => this.#lose(error));
  }

  async end(): Promise<void> {
    this.#lose(new Error("The portal stops."));
    await this.#client.end().catch(() => undefined);
  }

  async #open(): Promise<void> {
    await this.#client.connect();
    await this.#client.query(`LISTEN ${CHANNEL}`);
    this.#ping();
    this.#pinging = setInterval(() => this.#ping(), PING_EVERY_MS);
    this.#pinging.unref();
  }

  #ping(): void {
    if (this.#silentTurns++ >= MOST_SILENT_TURNS) this.#lose(new Error("Our own note did not come back."));
    if (this.#isLost || this.#isPinging) return;
    this.#isPinging = true;
    this.#client.query("SELECT pg_notify($1, $2)", [CHANNEL, this.#name]).then(
      () => {
        this.#isPinging = false;
      },
      (error: unknown) => this.#lose(error),
    );
  }

  #hear(payload: string): void {
    if (this.#isLost) return;
    if (payload.startsWith("ping:")) {
      if (payload === this.#name) this.#hearOurselves();
      return;
    }
    this.#cache.figures.counts.invalidations++;
    this.#cache.drop(payload);
  }

  /** Whatever was written before this was heard before it: notes come in the order of commits. */
  #hearOurselves(): void {
    this.#silentTurns = 0;
    if (this.#isHearing) return;
    this.#isHearing = true;
    this.#events.onHeard();
    this.#cache.listen();
  }

  #lose(error: unknown): void {
    if (this.#isLost) return;
    this.#isLost = true;
    clearInterval(this.#pinging);
    this.#events.onLost(error);
    this.#client.end().catch(() => undefined);
  }
}
