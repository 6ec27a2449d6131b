import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { mainBundle } from "@/server/build.ts";
import { freePort } from "@/server/embedded-database.ts";

export type RunningApp = {
  /** Without a slash at its end: http://127.0.0.1:PORT */
  url: string;
  databaseUrl: string;
  pid: number;
  /** What the process has said so far, both outputs. */
  output(): string;
  /** SIGTERM, as an operator stops it; answers the exit code. */
  stop(): Promise<number | null>;
  /** SIGKILL, as a power cut stops it. */
  kill(): Promise<void>;
};

type StartOptions = {
  /** A migrated database: `(await cloneDatabase(server)).connectionString` of tests/db/clone.ts. */
  databaseUrl: string;
  /** Settings beyond DATABASE_URL, PORT and APP_URL. Sample data is off unless `SAMPLE_DATA` says otherwise. */
  env?: Record<string, string>;
  /** Folder of the build: what NEXT_DIST_DIR says, else ".next"; or ".next-unlocked" for the build without the capacity lock. */
  distDir?: string;
};

const OPEN_WITHIN_MS = 60_000;

/**
 * Starts the built server (`npm run build` first) on a free port of this machine, and answers when it serves.
 * Two of them on one database: call it twice with the same `databaseUrl`. It stops by itself when the test
 * process is gone.
 */
export async function startApp(options: StartOptions): Promise<RunningApp> {
  const distDir = options.distDir ?? (process.env.NEXT_DIST_DIR || ".next");
  const bundle = mainBundle(distDir);
  if (!existsSync(bundle)) throw new Error(`Nothing is built in ${distDir}: run npm run build first.`);
  const port = await freePort();
  const url = options.env?.APP_URL ?? `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [bundle], {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      LOG_LEVEL: "warn",
      SAMPLE_DATA: "off",
      SMTP_URL: "",
      RETURNED_MAIL_URL: "",
      OFFICE_EMAIL: "",
      NEXT_DIST_DIR: distDir,
      PORT: String(port),
      HOST: "127.0.0.1",
      APP_URL: url,
      DATABASE_URL: options.databaseUrl,
      ...options.env,
    },
  });
  let output = "";
  const collect = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout?.on("data", collect);
  child.stderr?.on("data", collect);
  const ended = new Promise<number | null>((settle) => child.once("exit", settle));
  const opened = new Promise<"open">((settle) => child.once("message", () => settle("open")));
  const first = await Promise.race([opened, ended, pause(OPEN_WITHIN_MS, "late" as const, { ref: false })]);
  if (first !== "open") {
    child.kill("SIGKILL");
    throw new Error(`The server did not open (${first}):\n${output}`);
  }
  return {
    url,
    databaseUrl: options.databaseUrl,
    pid: child.pid ?? 0,
    output: () => output,
    stop() {
      child.kill("SIGTERM");
      return ended;
    },
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
