import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { database } from "@/lib/db.ts";
import { freePort, removeEmbeddedDatabase, startEmbeddedDatabase } from "@/server/embedded-database.ts";
import { migrate } from "@/server/migrate.ts";
import { step } from "@/server/progress.ts";
import { type RunningApp, startApp } from "@/tests/app/start.ts";
import { createInstitution } from "@/tests/factories/institutions.ts";
import { createPublished } from "@/tests/factories/published-listings.ts";
import { buildBareNext } from "./bare-next.ts";
import { measure, prepareLoad } from "./load.ts";
import { type Row, table } from "./table.ts";

const LISTINGS = 2_000;
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 4);
const LIST = "/en/browse?kind=lecture";
/** Ten days with some thirty lectures. */
const CALENDAR = "/api/feeds/browse.ics?kind=lecture&to=2031-01-10&locale=en";

/**
 * Public pages and feeds from memory and drawn anew, each beside what bounds it: Node sending the same bytes from memory,
 * and the framework by itself. One thread of load, one of serving.
 */
export async function benchPublic(): Promise<void> {
  await prepareLoad();
  const folder = join(tmpdir(), `silk-road-bench-${process.pid}`);
  const postgres = await startEmbeddedDatabase({ folder, database: "bench", throwAway: true, say: () => undefined });
  const endings: (() => unknown)[] = [];
  try {
    process.env.DATABASE_URL = postgres.connectionString;
    await migrate(postgres.connectionString);
    const code = await step(`${LISTINGS.toLocaleString("en")} listings`, () => fill(LISTINGS));
    const app = await startApp({ databaseUrl: postgres.connectionString, env: { ROLE: "web" } });
    endings.push(() => app.stop());
    const env = { DATABASE_URL: postgres.connectionString, APP_URL: app.url };
    const alone = await startAlone(process.cwd(), env);
    endings.push(alone.stop);
    const bare = await startAlone(await step("The barest pages, built", buildBareNext), env);
    endings.push(bare.stop);
    const rows = [...(await fromMemory(app, code)), ...(await drawnAnew(app, code, alone.url, bare.url))];
    const [core] = cpus();
    process.stdout.write(
      `\n${ROUNDS} rounds of ${SECONDS} s, ${LISTINGS} listings, ${cpus().length} × ${core?.model.trim()}, `,
    );
    process.stdout.write(`Node ${process.version}; median (lowest–highest)\n\n${table(rows)}\n`);
  } finally {
    for (const end of endings.reverse()) await end();
    await database().$disconnect();
    await postgres.stop();
    removeEmbeddedDatabase(folder);
  }
}

/** Lectures of twenty institutions, one after the other from next year on. Answers the code of one. */
async function fill(count: number): Promise<string> {
  const institutions = await Promise.all(
    Array.from({ length: 20 }, (_, each) => createInstitution({ name: `University of the Road ${each + 1}` })),
  );
  let code = "";
  const day = (place: number) => new Date(Date.UTC(2031, 0, 1 + (place % 700))).toISOString().slice(0, 10);
  const summary = "How paper travelled from the Han capital to Samarkand, told from letters found in a watchtower.";
  for (let from = 0; from < count; from += 8) {
    const made = await Promise.all(
      Array.from({ length: Math.min(8, count - from) }, (_, offset) => {
        const place = from + offset;
        return createPublished({
          institution: institutions[place % institutions.length],
          sessions: [[`${day(place)}T15:00`, `${day(place)}T17:00`]],
          texts: [
            {
              language: "en",
              title: `Paper on the road, lecture ${place + 1}`,
              summary,
              body: `${summary}\n\n`.repeat(6),
            },
            { language: "zh-CN", title: `丝绸之路上的纸 ${place + 1}`, summary: "纸如何从长安到达撒马尔罕。" },
          ],
          terms: {},
          places: { capacity: 80, taken: Math.min(place % 90, 80) },
        });
      }),
    );
    code = made[0]?.code ?? code;
  }
  await database().$executeRaw`ANALYZE`;
  return code;
}

/** Asks for the same address again and again; beside it Node, with the bytes at hand and nothing to decide. */
async function fromMemory(app: RunningApp, code: string): Promise<Row[]> {
  const asked = [
    { name: "List of 24, brotli", path: LIST, encoding: "br" },
    { name: "List of 24, not packed", path: LIST, encoding: "identity" },
    { name: "One listing, brotli", path: `/en/listings/${code}`, encoding: "br" },
    { name: "iCalendar, gzip", path: CALENDAR, encoding: "gzip" },
    { name: "Atom, gzip", path: "/api/feeds/browse.atom?kind=lecture&locale=en", encoding: "gzip" },
    { name: "JSON Feed, gzip", path: "/api/feeds/browse.json?kind=lecture&locale=en", encoding: "gzip" },
  ];
  const rows: Row[] = [];
  for (const { name, path, encoding } of asked) {
    const url = app.url + path;
    const headers = { "Accept-Encoding": encoding };
    const first = await fetch(url, { headers });
    const tag = first.headers.get("etag") ?? "";
    const { bytes, type } = await rawAnswer(url, headers);
    const memory = await serveBytes(bytes, type);
    const [ours, peers, unchanged] = [[], [], []] as [number[], number[], number[]];
    for (let round = 0; round < ROUNDS; round++) {
      peers.push(await measure({ url: memory.url, seconds: SECONDS, headers }));
      ours.push(await measure({ url, seconds: SECONDS, headers }));
      unchanged.push(
        await measure({ url, seconds: SECONDS, headers: { ...headers, "If-None-Match": tag }, status: 304 }),
      );
    }
    memory.stop();
    const peer = { name: "Node, the same bytes", figures: peers, bar: 0.5 };
    const size = `${(bytes.byteLength / 1000).toFixed(1)} kB`;
    rows.push({ name: `${name}, ${size}, from memory`, figures: ours, peer });
    rows.push({ name: "… not changed (304)", figures: unchanged, peer });
  }
  return rows;
}

/** The bytes as they go over the wire; fetch would unpack them. */
async function rawAnswer(url: string, headers: Record<string, string>): Promise<{ bytes: Buffer; type: string }> {
  const { request } = await import("node:http");
  return new Promise((settle, failed) => {
    const asked = request(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => settle({ bytes: Buffer.concat(chunks), type: response.headers["content-type"] ?? "" }));
    });
    asked.on("error", failed);
    asked.end();
  });
}

async function serveBytes(bytes: Buffer, type: string): Promise<{ url: string; stop(): void }> {
  const headers = ["Content-Type", type, "Content-Length", String(bytes.byteLength)];
  const server = createServer((_request, response) => {
    response.writeHead(200, headers).end(bytes);
  });
  await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, stop: () => server.close() };
}

/** Asks for addresses that nobody asked for before: each is drawn. The days lie before all listings and leave none out. */
async function drawnAnew(app: RunningApp, code: string, alone: string, bare: string): Promise<Row[]> {
  let next = 0;
  const unseen = (path: string) =>
    Array.from({ length: 4_000 }, () => {
      const day = new Date(Date.UTC(2000, 0, 1 + (next++ % 9_400))).toISOString().slice(0, 10);
      return `${path}${path.includes("?") ? "&" : "?"}from=${day}`;
    });
  const asked = [
    { name: "List of 24", path: LIST, bare: "/list", bar: 0.9 },
    { name: "One listing", path: `/en/listings/${code}`, bare: `/listing/${code}`, bar: 0.9 },
    { name: "iCalendar", path: CALENDAR, bare: "/feed.ics", bar: 0.6 },
    { name: "Atom", path: "/api/feeds/browse.atom?kind=lecture&locale=en", bare: "/feed.atom", bar: 0.6 },
    { name: "JSON Feed", path: "/api/feeds/browse.json?kind=lecture&locale=en", bare: "/feed.json", bar: 0.6 },
  ];
  const rows: Row[] = [];
  for (const { name, path, bare: barePath, bar } of asked) {
    const [ours, own, barest] = [[], [], []] as [number[], number[], number[]];
    // Of a listing's page every spelling is one address: it is drawn anew for who asks in person.
    const paths = name === "One listing" ? [path] : undefined;
    const headers: Record<string, string> = paths ? { Authorization: "Bearer nobody" } : {};
    for (let round = 0; round < ROUNDS; round++) {
      barest.push(await measure({ url: bare + barePath, seconds: SECONDS }));
      own.push(await measure({ url: alone, seconds: SECONDS, paths: paths ?? unseen(path) }));
      ours.push(await measure({ url: app.url, seconds: SECONDS, headers, paths: paths ?? unseen(path) }));
    }
    rows.push({
      name: `${name}, drawn anew`,
      figures: ours,
      peer: { name: "the framework alone, same page", figures: own, bar },
    });
    rows.push({
      name: "…",
      figures: ours,
      peer: { name: "the barest page or handler, same rows", figures: barest, bar },
    });
  }
  return rows;
}

async function startAlone(dir: string, env: Record<string, string>): Promise<{ url: string; stop(): void }> {
  const port = await freePort();
  const child: ChildProcess = spawn(process.execPath, [resolve("bench/next-alone.ts")], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: { ...process.env, ...env, DIR: dir, PORT: String(port), NODE_ENV: "production" },
  });
  await new Promise<void>((settle, failed) => {
    child.once("message", () => settle());
    child.once("exit", (exit) => failed(new Error(`The framework alone did not start (${exit}).`)));
  });
  return { url: `http://127.0.0.1:${port}`, stop: () => child.kill("SIGKILL") };
}
