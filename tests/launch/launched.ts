import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const NOT_COPIED = /^(node_modules|\.data|\.git|\.next-.+|test-results|playwright-report)$/;

/** A copy of the built project in a folder with a space in its name; packages are linked, not copied. */
export function copyProject(): { folder: string; remove(): void } {
  const parent = mkdtempSync(join(tmpdir(), "silk-road-launch-"));
  const folder = join(parent, "Silk Road");
  mkdirSync(folder);
  execFileSync("chmod", ["755", parent]); // PostgreSQL's own user passes through it
  for (const name of readdirSync(".").filter((entry) => !NOT_COPIED.test(entry))) {
    cpSync(resolve(name), join(folder, name), {
      recursive: true,
      // The build links to its packages; written anew, the links would lead back to the folder that is copied.
      verbatimSymlinks: true,
      filter: (path) => !path.startsWith(resolve(".next/cache")) && !path.startsWith(resolve(".next/dev")),
    });
  }
  const links = process.platform === "linux" ? "-al" : "-a";
  execFileSync("cp", [links, resolve("node_modules"), join(folder, "node_modules")]);
  return { folder, remove: () => rmSync(parent, { recursive: true, force: true }) };
}

/** What `npm start` runs, as a person would at a terminal. */
export function launch(folder: string, words: string[], env: Record<string, string>) {
  const child = spawn(process.execPath, ["server/launch.js", ...words], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env } as unknown as NodeJS.ProcessEnv,
  });
  let output = "";
  const collect = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  const exit = new Promise<number | null>((settle) => child.once("exit", settle));
  return {
    exit,
    pid: child.pid ?? 0,
    output: () => output,
    signal: (name: NodeJS.Signals) => child.kill(name),
    /** Waits until it has said `text`; fails with all it said when it ends first. */
    async says(text: string): Promise<void> {
      while (!output.includes(text)) {
        if (child.exitCode !== null) throw new Error(`It ended without saying "${text}":\n${output}`);
        await pause(50);
      }
    },
    /** SIGKILL to it and everything it started, database included, as when the power goes. */
    async killEverything(): Promise<void> {
      for (const pid of descendants(child.pid ?? 0)) process.kill(pid, "SIGKILL");
      await exit;
    },
  };
}

/** A process and all that it started, directly or not. */
export function descendants(root: number): number[] {
  const rows = execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" }).trim().split("\n");
  const parents = new Map(rows.map((row) => row.trim().split(/\s+/).map(Number) as [number, number]));
  const family = new Set([root]);
  for (let size = 0; size !== family.size; ) {
    size = family.size;
    for (const [pid, parent] of parents) if (family.has(parent)) family.add(pid);
  }
  return [...family].filter((pid) => parents.has(pid));
}

/** Process number of the embedded PostgreSQL that runs for `folder`, if it does. */
export function databaseProcess(folder: string): number | undefined {
  const file = join(folder, ".data/postgres/postmaster.pid");
  return existsSync(file) ? Number.parseInt(readFileSync(file, "utf8"), 10) : undefined;
}
