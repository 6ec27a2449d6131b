import type { RequestListener } from "node:http";
import { startWorker } from "@/features/notifications/jobs.ts";
import { database } from "@/lib/db.ts";
import { env, isLoopback } from "@/lib/env.ts";
import { log } from "@/lib/log.ts";
import { listenForWrites } from "./cache/listening.ts";
import { PageCache } from "./cache/page-cache.ts";
import { greeting } from "./greeting.ts";
import { closeServer, createHttpServer, listen } from "./http.ts";
import { clearSample, prepareDatabase } from "./prepare.ts";
import { StartFailure, step, tellFailure } from "./progress.ts";
import { rebuildSearch } from "./rebuild-search.ts";

// The process that serves: `node .build/main.js [serve|dev|sample-clear|search-rebuild]`. The launcher starts it with a database
// ready; in production it runs by itself with the environment of .env.example.

const PATIENCE_MS = 10_000;
const MEGABYTE = 1_000_000;

/** Answers how to stop. */
async function serve(verb: "serve" | "dev"): Promise<() => Promise<void>> {
  const port = Number(process.env.PORT || 3000);
  const host = process.env.HOST || "127.0.0.1";
  process.env.APP_URL ||= `http://127.0.0.1:${port}`;
  const { ROLE, loopback } = env();
  if (loopback && !isLoopback(`http://${host.includes(":") ? `[${host}]` : host}`)) {
    throw new StartFailure(
      `HOST=${host} opens the portal to other machines, where sample accounts and mail on show have no place. ` +
        "Set APP_URL to its public address and APP_SECRET to a secret of its own.",
    );
  }
  const officeLink = await prepareDatabase();
  const servesPages = ROLE !== "worker";
  const pages = servesPages ? await step("Pages", () => preparePages(verb, host, port)) : undefined;
  let stopping = false;
  const cached = pages && verb === "serve" ? openCache(pages.handle) : undefined;
  const server = createHttpServer(
    pages?.handle ?? ((_request, response) => response.writeHead(404).end()),
    async () => !stopping && (await isReady()),
    cached?.cache,
  );
  await listen(server, port, host);
  const worker = ROLE === "web" ? undefined : await startWorker();
  process.stdout.write(await greeting(officeLink));
  return async () => {
    stopping = true;
    await Promise.all([closeServer(server, PATIENCE_MS), worker?.stop()]);
    await cached?.close();
    if (verb !== "dev") await pages?.close();
    await database().$disconnect();
  };
}

async function preparePages(verb: "serve" | "dev", hostname: string, port: number) {
  const dev = verb === "dev";
  Object.assign(process.env, { NODE_ENV: dev ? "development" : "production" });
  // Only now: Next and React decide by NODE_ENV, while they load, which of their two builds they are.
  const { default: next } = await import("next");
  const app = next({ dev, dir: process.cwd(), hostname, port, ...(dev ? { turbopack: true } : {}) });
  await app.prepare();
  return { handle: app.getRequestHandler(), close: () => app.close() };
}

/** In development nothing is kept: the framework's own tools need its script, and a change must show at once. */
function openCache(pages: RequestListener) {
  const { DATABASE_URL, PAGE_CACHE_MB } = env();
  const cache = new PageCache(pages, PAGE_CACHE_MB * MEGABYTE);
  const isOff = PAGE_CACHE_MB === 0 || isDeaf();
  const close = isOff ? async () => undefined : listenForWrites(cache, DATABASE_URL);
  if (isDeaf()) cache.listen();
  return { cache, close };
}

/** Only in the build for tests that must fail: it keeps answers and never hears that they are wrong. */
function isDeaf(): boolean {
  return process.env.SILK_ROAD_TEST_UNLOCKED === "1" && process.env.TEST_DEAF_CACHE === "1";
}

/** Migrations were applied before the port was opened; what can change is whether the database answers. */
async function isReady(): Promise<boolean> {
  try {
    await database().$queryRaw`SELECT 1`;
    return true;
  } catch {
    return false;
  }
}

function stopOnSignals(stop: () => Promise<void>): void {
  let stopping = false;
  const stopOnce = () => {
    if (stopping) return; // Ctrl-C reaches this process twice, from the terminal and from the launcher
    stopping = true;
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.fatal({ err: error }, "could not stop cleanly");
        process.exit(1);
      },
    );
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stopOnce);
  process.on("disconnect", stopOnce); // the launcher was killed
}

process.on("uncaughtException", (error) => {
  log.fatal({ err: error }, "unexpected failure");
  process.exit(1);
});
process.on("unhandledRejection", (error) => log.error({ err: error }, "unhandled rejection"));

try {
  const verb = process.argv[2] ?? "serve";
  const errand = { "sample-clear": clearSample, "search-rebuild": rebuildSearch }[verb];
  if (errand) {
    await errand();
    await database().$disconnect();
  } else {
    stopOnSignals(await serve(verb === "dev" ? "dev" : "serve"));
    process.send?.("open");
  }
} catch (error) {
  tellFailure(error);
  process.exit(1);
}
