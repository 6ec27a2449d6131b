import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import lighthouse, { type Flags, type Result } from "lighthouse";
import { firstCode } from "@/e2e/public-pages.ts";
import { findBrowser } from "@/server/browser.ts";
import { freePort, removeEmbeddedDatabase, startEmbeddedDatabase } from "@/server/embedded-database.ts";
import { startApp } from "@/tests/app/start.ts";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const PAGES = {
  "Home, English": "/en",
  "Home, Arabic": "/ar",
  "List, English": "/en/browse",
  "List, Chinese": "/zh-CN/browse",
  "Exhibition, English": `/en/listings/${firstCode("EXH")}`,
  "Lecture, Arabic": `/ar/listings/${firstCode("LEC")}`,
};
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;

/** A phone on a slow line: 1.6 Mbit/s, 150 ms there and back, a processor four times slower. */
const PHONE = {
  formFactor: "mobile",
  screenEmulation: { mobile: true, width: 412, height: 823, deviceScaleFactor: 1.75, disabled: false },
} satisfies Flags;
const LINE = { throughputKbps: 1638.4, cpuSlowdownMultiplier: 4 };

/** Scores come from Lighthouse's model of that phone, which loads the page at full speed and reckons. */
const MODELLED = {
  ...PHONE,
  throttlingMethod: "simulate",
  throttling: { ...LINE, rttMs: 150 },
  onlyCategories: [...CATEGORIES],
} satisfies Flags;

/** Paints come from a browser that is in truth held to that line and that processor. */
const HELD_BACK = {
  ...PHONE,
  throttlingMethod: "devtools",
  throttling: {
    cpuSlowdownMultiplier: LINE.cpuSlowdownMultiplier,
    requestLatencyMs: 150,
    downloadThroughputKbps: LINE.throughputKbps,
    uploadThroughputKbps: 750,
  },
  onlyCategories: ["performance"],
} satisfies Flags;

/** What docs/performance.md promises: performance 100, the others at least 98, LCP 0.8 s, CLS 0.02. */
const BARS = { performance: 100, others: 98, lcp: 0.8, cls: 0.02 };

type Measured = {
  scores: number[];
  /** Largest paint as the model reckons it; the other two paints are measured. All in seconds. */
  modelled: number;
  fcp: number;
  lcp: number;
  cls: number;
  blocked: number;
  bytes: number;
  failed: string[];
};

/** Home, list and listing as Lighthouse sees them on a phone, with the sample data; the median of each figure. */
export async function benchLighthouse(): Promise<void> {
  const folder = join(tmpdir(), `silk-road-lighthouse-${process.pid}`);
  const postgres = await startEmbeddedDatabase({ folder, database: "bench", throwAway: true, say: () => undefined });
  const endings: (() => unknown)[] = [];
  try {
    const app = await startApp({ databaseUrl: postgres.connectionString, env: { SAMPLE_DATA: "on", ROLE: "web" } });
    endings.push(() => app.stop());
    const port = await freePort();
    const args = [`--remote-debugging-port=${port}`, "--no-sandbox", "--disable-gpu"];
    const browser = await chromium.launch({ executablePath: await findBrowser(), args });
    endings.push(() => browser.close());
    process.stdout.write(
      `\n${ROUNDS} rounds each, ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}\n\n`,
    );
    process.stdout.write(
      `| Page | ${CATEGORIES.join(" | ")} | FCP | LCP | LCP, modelled | CLS | blocked | sent |\n|---|${"---|".repeat(10)}\n`,
    );
    for (const [name, path] of Object.entries(PAGES)) {
      await fetch(app.url + path); // the first one draws it
      const rounds: Measured[] = [];
      for (let round = 0; round < ROUNDS; round++) rounds.push(await measure(app.url + path, port));
      tell(name, rounds);
    }
  } finally {
    for (const end of endings.reverse()) await end();
    await postgres.stop();
    removeEmbeddedDatabase(folder);
  }
}

async function measure(url: string, port: number): Promise<Measured> {
  const lhr = await ask(url, { ...MODELLED, port });
  const heldBack = await ask(url, { ...HELD_BACK, port });
  const value = (audit: string, of = lhr) => of.audits[audit]?.numericValue ?? Number.NaN;
  return {
    scores: CATEGORIES.map((category) => Math.round((lhr.categories[category]?.score ?? 0) * 100)),
    modelled: value("largest-contentful-paint") / 1000,
    fcp: value("first-contentful-paint", heldBack) / 1000,
    lcp: value("largest-contentful-paint", heldBack) / 1000,
    cls: value("cumulative-layout-shift"),
    blocked: value("total-blocking-time"),
    bytes: value("total-byte-weight") / 1000,
    failed: failures(lhr),
  };
}

async function ask(url: string, flags: Flags): Promise<Result> {
  const run = await lighthouse(url, { ...flags, logLevel: "error" });
  if (!run) throw new Error(`Lighthouse told nothing of ${url}`);
  return run.lhr;
}

/** Everything that cost points, or would in another category's weighting. */
function failures({ audits, categories }: Result): string[] {
  const weighted = new Set(
    CATEGORIES.flatMap((name) => categories[name]?.auditRefs ?? [])
      .filter(({ weight }) => weight > 0)
      .map(({ id }) => id),
  );
  return Object.values(audits)
    .filter(({ id, score }) => weighted.has(id) && score !== null && score < 1)
    .map(({ id, displayValue }) => (displayValue ? `${id} (${displayValue})` : id));
}

function tell(name: string, rounds: Measured[]): void {
  const median = (pick: (round: Measured) => number) =>
    rounds.map(pick).sort((a, b) => a - b)[rounds.length >> 1] ?? Number.NaN;
  const scores = CATEGORIES.map((_category, at) => median(({ scores: all }) => all[at] ?? 0));
  const lcp = median((round) => round.lcp);
  const cls = median((round) => round.cls);
  const [performance = 0, ...others] = scores;
  const holds =
    performance >= BARS.performance &&
    others.every((score) => score >= BARS.others) &&
    lcp <= BARS.lcp &&
    cls <= BARS.cls;
  const cells = [
    name,
    ...scores,
    `${median((round) => round.fcp).toFixed(2)} s`,
    `${lcp.toFixed(2)} s`,
    `${median((round) => round.modelled).toFixed(2)} s`,
    cls.toFixed(3),
    `${Math.round(median((round) => round.blocked))} ms`,
    `${median((round) => round.bytes).toFixed(0)} kB${holds ? "" : " ✗"}`,
  ];
  process.stdout.write(`| ${cells.join(" | ")} |\n`);
  const failed = [...new Set(rounds.flatMap((round) => round.failed))];
  if (failed.length > 0) process.stderr.write(`  ${name}: ${failed.join(", ")}\n`);
}
