import { execFile } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { bringCommands, findCommand } from "@/server/packages.ts";
import { StartFailure } from "@/server/progress.ts";

const CONNECTIONS = 32;
const run = promisify(execFile);

/** The load generator, installed where that can be done. */
export async function prepareLoad(): Promise<void> {
  await bringCommands(["wrk"]);
  if (!findCommand("wrk")) throw new StartFailure("Measuring needs wrk: apt-get install wrk");
}

export type Load = {
  url: string;
  seconds: number;
  headers?: Record<string, string>;
  /** Addresses asked for in turn instead of the one of `url`, each only once as long as they last. */
  paths?: readonly string[];
  /** What every answer must be; anything else makes the measurement worthless. */
  status?: 200 | 304;
};

/** Requests per second, from 32 connections of one thread on this machine. Throws when an answer is not what it should be. */
export async function measure({ url, seconds, headers = {}, paths, status = 200 }: Load): Promise<number> {
  const script = join(mkdtempSync(join(tmpdir(), "silk-road-load-")), "load.lua");
  writeFileSync(script, lua(paths ?? [new URL(url).pathname + new URL(url).search], headers));
  const words = ["-t1", `-c${CONNECTIONS}`, `-d${seconds}s`, "--timeout", "10s", "-s", script, new URL(url).origin];
  await expectStatus(url, paths?.[0], headers, status);
  const { stdout } = await run("wrk", words);
  if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(`Answers of ${url} were not ${status}:\n${stdout}`);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]);
}

/** The load itself tells only failures apart from other answers: a redirect would pass for a page. */
async function expectStatus(url: string, path: string | undefined, headers: Record<string, string>, status: number) {
  const answer = await fetch(path ? new URL(path, url) : url, { headers, redirect: "manual" });
  await answer.arrayBuffer();
  if (answer.status !== status) throw new Error(`${answer.url} answers ${answer.status}, not ${status}.`);
}

const quoted = (text: string) => `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;

// Without a function for each answer: wrk would copy every body for it, and so measure itself.
function lua(paths: readonly string[], headers: Record<string, string>): string {
  const lines = Object.entries(headers).map(([name, value]) => `wrk.headers[${quoted(name)}] = ${quoted(value)}`);
  return `${lines.join("\n")}
local paths = { ${paths.map(quoted).join(", ")} }
local asked = 0
local prepared = {}
function init(args)
  for place, path in ipairs(paths) do prepared[place] = wrk.format("GET", path) end
end
function request()
  asked = asked + 1
  return prepared[(asked - 1) % #paths + 1]
end
`;
}
