import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { totalmem } from "node:os";
import { dirname, join, relative, resolve, sep } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { choosePlace, type Place, repairSymlinks } from "./embedded-place.ts";
import { StartFailure } from "./progress.ts";

export type EmbeddedDatabase = { connectionString: string; stop(): Promise<void> };

type Settings = { directory: string; port: number; password: string };

type Options = {
  /** Folder that keeps settings and log, and the database itself where PostgreSQL's user can reach it. */
  folder: string;
  /** Name of the database in it. */
  database: string;
  /** A database that need not survive: made quicker and less careful. */
  throwAway?: boolean;
  say(line: string): void;
};

const SETTINGS_FILE = "postgres.json";
const LOG_FILE = "postgres.log";
const READY_WITHIN_MS = 60_000;

/**
 * Starts the PostgreSQL that comes from npm, on 127.0.0.1 only and with a password of its own, making its
 * data folder first when there is none. After a crash it takes over a server still running on this folder.
 */
export async function startEmbeddedDatabase(options: Options): Promise<EmbeddedDatabase> {
  mkdirSync(options.folder, { recursive: true });
  repairSymlinks();
  const kept = readSettings(options.folder);
  const place = choosePlace(options.folder, kept?.directory, options.say);
  const settings: Settings = {
    directory: place.directory,
    port: kept?.port ?? 0,
    password: kept?.password ?? randomBytes(24).toString("base64url"),
  };
  const orphan = await takeOver(settings, options.database);
  if (orphan) return orphan;
  settings.port = await freePort(settings.port);
  // Beside the settings where possible, and then noted by name, so that the project's folder may be moved.
  const noted = { ...settings, directory: relativeWithin(options.folder, settings.directory) };
  writeFileSync(join(options.folder, SETTINGS_FILE), JSON.stringify(noted), { mode: 0o600 });
  if (!existsSync(join(place.directory, "PG_VERSION"))) createCluster(place, settings, options);
  const server = await startServer(place, settings, options);
  await createDatabase(settings, options.database);
  return { connectionString: connectionString(settings, options.database), stop: () => stopServer(server) };
}

function readSettings(folder: string): Settings | undefined {
  const file = join(folder, SETTINGS_FILE);
  if (!existsSync(file)) return undefined;
  const settings = JSON.parse(readFileSync(file, "utf8")) as Settings;
  return { ...settings, directory: resolve(folder, settings.directory) };
}

function relativeWithin(folder: string, path: string): string {
  return path.startsWith(folder + sep) ? relative(folder, path) : path;
}

/** The connection string of a database that runs already for this folder. */
export async function runningDatabase(folder: string, database: string): Promise<string | undefined> {
  const settings = readSettings(folder);
  const pid = settings && pidIn(settings.directory);
  if (!settings || pid === undefined || !isPostgres(pid)) return undefined;
  const client = await connect(settings, database);
  await client?.end();
  return client && connectionString(settings, database);
}

/** Removes a stopped database and everything kept for it, also what had to be put elsewhere. */
export function removeEmbeddedDatabase(folder: string): void {
  const directory = readSettings(folder)?.directory;
  if (directory) {
    const elsewhere = !directory.startsWith(folder + sep);
    rmSync(elsewhere ? dirname(directory) : directory, { recursive: true, force: true });
  }
  for (const name of [SETTINGS_FILE, LOG_FILE]) rmSync(join(folder, name), { force: true });
  if (existsSync(folder) && readdirSync(folder).length === 0) rmSync(folder, { recursive: true });
}

function connectionString({ port, password }: Settings, database: string): string {
  return `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;
}

/** A port nobody listens on: the preferred one when it is free. */
export async function freePort(preferred = 0): Promise<number> {
  const port = await new Promise<number | undefined>((settle) => {
    const probe = createServer();
    probe.once("error", () => settle(undefined));
    probe.listen(preferred, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => settle(typeof address === "object" && address ? address.port : undefined));
    });
  });
  return port ?? freePort();
}

function createCluster(place: Place, settings: Settings, options: Options): void {
  // A first start that was interrupted leaves half a cluster, which initdb refuses.
  rmSync(place.directory, { recursive: true, force: true });
  mkdirSync(place.directory, { recursive: true, mode: 0o700 });
  const passwordFile = `${place.directory}.password`;
  writeFileSync(passwordFile, `${settings.password}\n`, { mode: 0o600 });
  if (place.identity) {
    chownSync(place.directory, place.identity.uid, place.identity.gid);
    chownSync(passwordFile, place.identity.uid, place.identity.gid);
  }
  const initdb = spawnSync(
    join(place.binaries, "bin", "initdb"),
    [
      `--pgdata=${place.directory}`,
      "--username=postgres",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C", // no machine's own locale, so that every machine sorts alike
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      ...(options.throwAway ? ["--no-sync"] : []),
    ],
    { cwd: "/", encoding: "utf8", ...place.identity },
  );
  rmSync(passwordFile, { force: true });
  if (initdb.status === 0) return;
  rmSync(place.directory, { recursive: true, force: true });
  const said = `${initdb.stderr ?? ""}${initdb.error?.message ?? ""}`.trim();
  throw new StartFailure(`PostgreSQL could not prepare its data folder ${place.directory}:\n${said}`);
}

/**
 * PostgreSQL as delivered expects a disk that turns, little memory and few long questions. The portal asks many short ones, of
 * what mostly lies in memory: compiling a plan or starting helpers for it takes longer than answering. docs/operations.md names
 * the same for a server of one's own.
 */
function forManyShortQuestions(): string[] {
  const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
  const quarter = Math.min(2048, Math.max(128, Math.floor(memory / 4 / 2 ** 20)));
  return [
    `shared_buffers=${quarter}MB`,
    `effective_cache_size=${2 * quarter}MB`,
    "work_mem=16MB",
    "random_page_cost=1.1",
    "jit=off",
    "max_parallel_workers_per_gather=0",
  ];
}

async function startServer(place: Place, settings: Settings, options: Options): Promise<ChildProcess> {
  removeStalePid(place.directory);
  const quick = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"];
  const chosen = [
    `port=${settings.port}`,
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "timezone=UTC",
    "log_timezone=UTC",
    "lc_messages=C",
    ...forManyShortQuestions(),
    ...(options.throwAway ? quick : []),
  ];
  const logFile = join(options.folder, LOG_FILE);
  const log = openSync(logFile, "w", 0o600);
  // In a process group of its own, or Ctrl-C in the terminal would cut its connections while requests still run.
  const server = spawn(
    join(place.binaries, "bin", "postgres"),
    ["-D", place.directory, ...chosen.flatMap((setting) => ["-c", setting])],
    { cwd: "/", stdio: ["ignore", "ignore", log], detached: true, ...place.identity },
  );
  closeSync(log);
  const ended = new Promise<string>((settle) => {
    server.once("exit", (code) => settle(`it ended with code ${code}`));
    server.once("error", (error) => settle(error.message));
  });
  for (const deadline = Date.now() + READY_WITHIN_MS; Date.now() < deadline; ) {
    const client = await connect(settings, "postgres");
    if (client) {
      await client.end();
      server.unref();
      return server;
    }
    const failure = await Promise.race([ended, pause(50)]);
    if (failure)
      throw new StartFailure(`PostgreSQL did not start (${failure}):\n${readFileSync(logFile, "utf8").trim()}`);
  }
  server.kill("SIGQUIT");
  throw new StartFailure(`PostgreSQL did not answer within ${READY_WITHIN_MS / 1000} seconds; see ${logFile}`);
}

async function connect(settings: Settings, database: string): Promise<Client | undefined> {
  if (!settings.port) return undefined;
  const client = new Client({
    connectionString: connectionString(settings, database),
    connectionTimeoutMillis: 5_000,
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return client;
  } catch {
    await client.end().catch(() => undefined);
    return undefined;
  }
}

async function createDatabase(settings: Settings, name: string): Promise<void> {
  const client = await connect(settings, "postgres");
  if (!client) throw new StartFailure("PostgreSQL started but does not take connections.");
  try {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

function pidIn(directory: string): number | undefined {
  const file = join(directory, "postmaster.pid");
  return existsSync(file) ? Number.parseInt(readFileSync(file, "utf8"), 10) || undefined : undefined;
}

/** The process that a PID file names may be long gone and its number given to another program. */
function isPostgres(pid: number): boolean {
  const commandLine = `/proc/${pid}/cmdline`;
  if (existsSync("/proc/self/cmdline")) {
    return existsSync(commandLine) && readFileSync(commandLine, "utf8").includes("postgres");
  }
  return (
    spawnSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8" }).stdout?.includes("postgres") ?? false
  );
}

function removeStalePid(directory: string): void {
  const pid = pidIn(directory);
  if (pid !== undefined && !isPostgres(pid)) rmSync(join(directory, "postmaster.pid"), { force: true });
}

/** A server left running on this folder when whatever started it was killed. */
async function takeOver(settings: Settings, database: string): Promise<EmbeddedDatabase | undefined> {
  const pid = pidIn(settings.directory);
  if (pid === undefined || !isPostgres(pid)) return undefined;
  const client = await connect(settings, "postgres");
  if (!client) return undefined;
  await client.end();
  await createDatabase(settings, database);
  return {
    connectionString: connectionString(settings, database),
    async stop() {
      process.kill(pid, "SIGINT");
      while (pidIn(settings.directory) === pid && isPostgres(pid)) await pause(50);
    },
  };
}

async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((settle) => server.once("exit", settle));
  server.ref();
  server.kill("SIGINT"); // PostgreSQL's "fast" shutdown: ends connections, writes everything down
  await ended;
}
