import { readFileSync } from "node:fs";
import { get } from "node:http";
import { cpus } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { freePort } from "@/server/embedded-database.ts";
import { step } from "@/server/progress.ts";
import { copyProject, descendants, launch } from "@/tests/launch/launched.ts";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
/** After the first page the process still tidies up; what it holds then is what it holds at night. */
const REST_MS = 20_000;

/** What docs/performance.md promises. Bytes as they travel, packed with gzip. */
const BARS = { seconds: 5, restMB: 500, list: 30_000, enhance: 15_000, form: 200_000 };

/**
 * `npm run bench -- start`: from `npm start` on a built tree with the sample data to the first page served, database and all;
 * the memory of all its processes without PostgreSQL when nobody asks for anything; and what pages weigh on the way.
 */
export async function benchStart(): Promise<void> {
  const project = copyProject();
  try {
    const env = { PORT: String(await freePort()), SAMPLE_DATA: "on", LOG_LEVEL: "warn" };
    await step("Sample data", () => startOnce(project.folder, env, async () => undefined));
    const seconds: number[] = [];
    const rest: number[] = [];
    let weights = "";
    for (let round = 0; round < ROUNDS; round++) {
      const began = performance.now();
      await startOnce(project.folder, env, async (url, pid) => {
        seconds.push((performance.now() - began) / 1000);
        await pause(REST_MS);
        rest.push(memoryMB(pid));
        weights ||= await weigh(url);
      });
    }
    const [core] = cpus();
    process.stdout.write(`
${ROUNDS} rounds, ${cpus().length} × ${core?.model.trim()}, Node ${process.version}; lowest–highest

| Asked for | measured | bar |
|---|---|---|
| from \`npm start\` to the first page | ${range(seconds, 1)} s | ${BARS.seconds} s: ${verdict(Math.max(...seconds) <= BARS.seconds)} |
| memory at rest, without PostgreSQL | ${range(rest, 0)} MB | ${BARS.restMB} MB: ${verdict(Math.max(...rest) <= BARS.restMB)} |
${weights}
`);
  } finally {
    project.remove();
  }
}

/** Starts the portal, waits for its first page, lets `measure` look at it and stops it. */
async function startOnce(
  folder: string,
  env: { PORT: string } & Record<string, string>,
  measure: (url: string, pid: number) => Promise<void>,
): Promise<void> {
  const portal = launch(folder, ["start"], env);
  const url = `http://127.0.0.1:${env.PORT}`;
  try {
    await portal.says("is open at");
    const answer = await fetch(`${url}/en`);
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`The first page answers ${answer.status}:\n${portal.output()}`);
    await measure(url, portal.pid);
  } finally {
    portal.signal("SIGINT");
    await portal.exit;
  }
}

/**
 * Memory of a process and all it started, PostgreSQL's left out, in MB. What several hold together, the program itself above all,
 * is counted once (Pss of smaps_rollup, on Linux only).
 */
function memoryMB(root: number): number {
  const kilobytes = descendants(root)
    .filter((pid) => !readFileSync(`/proc/${pid}/comm`, "utf8").startsWith("postgres"))
    .map((pid) => Number(/^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1]));
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1000;
}

async function weigh(url: string): Promise<string> {
  const list = await secondPage(url);
  const weighed = [
    { name: "list of 24, HTML and styles", bytes: await packed(list), bar: BARS.list },
    { name: "… as most browsers take it, with Brotli", bytes: await packed(list, "br"), bar: BARS.list },
    {
      name: "script of a public page",
      bytes: gzipSync(readFileSync("public/enhance/enhance.js")).byteLength,
      bar: BARS.enhance,
    },
    { name: "sign-in, script of the first load", bytes: await scripts(url, "/en/sign-in"), bar: BARS.form },
  ];
  return weighed
    .map(({ name, bytes, bar }) => `| ${name} | ${kilo(bytes)} kB | ${kilo(bar)} kB: ${verdict(bytes <= bar)} |`)
    .join("\n");
}

/** Beside the first page of a list stands what is on now; from the second on there are only its 24 rows. */
async function secondPage(url: string): Promise<string> {
  const html = await (await fetch(`${url}/en/browse`)).text();
  const next = /<a href="([^"]+)" rel="next"/.exec(html)?.[1];
  if (!next) throw new Error("The list has no second page.");
  return url + next.replaceAll("&amp;", "&");
}

/** Bytes of an answer as they travel. */
function packed(address: string, encoding = "gzip"): Promise<number> {
  return new Promise((settle, failed) => {
    get(address, { headers: { "Accept-Encoding": encoding } }, (answer) => {
      let bytes = 0;
      answer.on("data", (chunk: Buffer) => {
        bytes += chunk.byteLength;
      });
      answer.on("end", () => settle(bytes));
    }).on("error", failed);
  });
}

/** What a browser of today loads with a page; scripts for older ones are marked and left out. */
async function scripts(url: string, path: string): Promise<number> {
  const html = await (await fetch(url + path)).text();
  const tags = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+\.js)[^"]*"[^>]*>/g)].filter(
    ([tag]) => !/nomodule/i.test(tag),
  );
  const addresses = new Set(tags.map(([, address]) => new URL(address ?? "", url).href));
  const bytes = await Promise.all([...addresses].map((address) => packed(address)));
  return bytes.reduce((sum, each) => sum + each, 0);
}

const kilo = (bytes: number) => (bytes / 1000).toFixed(bytes < 100_000 ? 1 : 0);
const verdict = (isMet: boolean) => (isMet ? "met" : "**missed**");
const range = (figures: readonly number[], digits: number) =>
  `${Math.min(...figures).toFixed(digits)}–${Math.max(...figures).toFixed(digits)}`;
