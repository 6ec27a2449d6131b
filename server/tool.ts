import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { StartFailure } from "./progress.ts";

const running = new Set<ChildProcess>();
const TAIL_LINES = 40;

/** Ends the tools that still run, when the person at the terminal stops everything. */
export function endTools(): void {
  for (const tool of running) tool.kill("SIGTERM");
}

/** The script behind a package's command, so that it is run by this Node and without a shell between. */
export const bin = {
  next: "node_modules/next/dist/bin/next",
  prisma: "node_modules/prisma/build/index.js",
  biome: "node_modules/@biomejs/biome/bin/biome",
  tsc: "node_modules/typescript/bin/tsc",
  vitest: "node_modules/vitest/vitest.mjs",
  playwright: "node_modules/@playwright/test/cli.js",
} as const;

type ToolOptions = {
  env?: Record<string, string>;
  /** Keep what it says in this file and show only its end, and only when it fails. Otherwise it speaks for itself. */
  logFile?: string;
};

/** Runs a program to its end and answers its exit code. */
export async function runTool(command: string, words: string[], options: ToolOptions = {}): Promise<number> {
  const { logFile } = options;
  if (logFile) mkdirSync(dirname(logFile), { recursive: true });
  const output = logFile ? openSync(logFile, "w") : "inherit";
  const tool = spawn(command, words, {
    stdio: ["ignore", output, output],
    env: { ...process.env, ...options.env },
  });
  if (typeof output === "number") closeSync(output);
  running.add(tool);
  return new Promise((settle, failed) => {
    tool.once("error", failed);
    tool.once("close", (code) => {
      running.delete(tool);
      settle(code ?? 1);
    });
  });
}

/** Runs one of the project's own tools; throws with the end of what it said when it fails. */
export async function runQuietly(name: keyof typeof bin, words: string[], env: Record<string, string> = {}) {
  const logFile = resolve(`.build/${name}.log`);
  const code = await runTool(process.execPath, [resolve(bin[name]), ...words], { env, logFile });
  if (code === 0) return;
  const tail = readFileSync(logFile, "utf8").trimEnd().split("\n").slice(-TAIL_LINES).join("\n");
  throw new StartFailure(`${tail}\n\n${name} ${words[0]} failed (code ${code}); all of it is in ${logFile}`);
}
