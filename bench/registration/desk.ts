import { execFileSync } from "node:child_process";
import { sessionCookieName } from "@/lib/auth/options.ts";
import { database } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import { digest } from "@/lib/secret.ts";
import { type RunningApp, startApp } from "@/tests/app/start.ts";
import type { ListingWithPool } from "@/tests/factories/registrations.ts";

const PAGES = { "First page": "", "… of a search": "?q=person+4", "… of one country": "?country=KZ" };
const FILES = { CSV: "csv", XLSX: "xlsx" };
const ASKED = 30;
const DAY = 86_400_000;

/** How long the table of a crowded listing takes at its desk, and what its exports cost. */
export async function measureDesk(connectionString: string, listing: ListingWithPool): Promise<string> {
  const app = await startApp({ databaseUrl: connectionString, env: { ROLE: "web" } });
  try {
    const headers = { Cookie: `${sessionCookieName()}=${await signedIn(listing)}` };
    const { slug } = await database().institution.findUniqueOrThrow({ where: { id: listing.institutionId } });
    const address = `${app.url}/en/desk/${slug}/listings/${listing.id}/registrations`;
    const lines = ["| A desk's table of 50,000 | p50 / p95 | bar |", "|---|---|---|"];
    for (const [name, query] of Object.entries(PAGES)) lines.push(await measurePage(name, address + query, headers));
    lines.push("", "| Export of 50,000 | seconds | MB | memory above rest | bar |", "|---|---|---|---|---|");
    for (const [name, format] of Object.entries(FILES)) {
      lines.push(await measureFile(name, app, `${address}/export?format=${format}`, headers));
    }
    return lines.join("\n");
  } finally {
    await app.stop();
  }
}

async function signedIn({ desk }: ListingWithPool): Promise<string> {
  const token = crypto.randomUUID();
  await database().authSession.create({
    data: { id: newId(), tokenHash: digest(token), userId: desk.userId, expiresAt: new Date(Date.now() + DAY) },
  });
  return token;
}

async function measurePage(name: string, url: string, headers: Record<string, string>): Promise<string> {
  const times: number[] = [];
  for (let asked = 0; asked < ASKED + 3; asked++) {
    const start = performance.now();
    const answer = await fetch(url, { headers });
    const text = await answer.text();
    if (answer.status !== 200 || !text.includes("Person ")) throw new Error(`${url}: ${answer.status}`);
    if (asked >= 3) times.push(performance.now() - start);
  }
  const [half = 0, most = 0] = [0.5, 0.95].map((part) => times.toSorted((a, b) => a - b)[Math.floor(part * ASKED)]);
  return `| ${name} | ${Math.round(half)} / ${Math.round(most)} ms | 300 ms: ${most <= 300 ? "met" : "**missed**"} |`;
}

async function measureFile(
  name: string,
  app: RunningApp,
  url: string,
  headers: Record<string, string>,
): Promise<string> {
  const rest = residentMegabytes(app.pid);
  let [peak, bytes] = [rest, 0];
  const watch = setInterval(() => {
    peak = Math.max(peak, residentMegabytes(app.pid));
  }, 100);
  const start = performance.now();
  const answer = await fetch(url, { headers });
  if (answer.status !== 200 || !answer.body) throw new Error(`${url}: ${answer.status}`);
  for await (const part of answer.body) bytes += part.length;
  clearInterval(watch);
  const seconds = (performance.now() - start) / 1000;
  return `| ${name} | ${seconds.toFixed(1)} | ${(bytes / 1e6).toFixed(1)} | ${Math.round(peak - rest)} MB | constant |`;
}

const residentMegabytes = (pid: number): number =>
  Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) / 1024;
