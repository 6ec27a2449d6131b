import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { build, buildForDevelopment, mainBundle } from "./build.ts";
import { openDatabase } from "./database.ts";
import { announceInstance, runningInstance } from "./instance.ts";
import { StartFailure } from "./progress.ts";
import { endTools } from "./tool.ts";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const STOP_WITHIN_MS = 20_000;

export type Errand = "sample-clear" | "search-rebuild";

class Stopped extends Error {}

/** `npm start` and `npm run dev`: brings up database and server, stays, and takes both down again. */
export async function runServer(verb: "serve" | "dev"): Promise<number> {
  const port = Number(process.env.PORT || 3000);
  const host = process.env.HOST || "127.0.0.1";
  const address = process.env.APP_URL || `http://127.0.0.1:${port}`;
  await refuseSecondInstance();
  await refuseTakenPort(port, host);
  process.stdout.write("\n  Silk Road Exchange\n\n");

  const endings: (() => unknown)[] = [];
  let server: ChildProcess | undefined;
  let stopping = false;
  const stopped = new Promise<never>((_, fail) => {
    for (const signal of SIGNALS) {
      process.on(signal, () => {
        if (stopping) return;
        stopping = true;
        if (server) stopProcess(server);
        else {
          endTools();
          fail(new Stopped());
        }
      });
    }
  });
  stopped.catch(() => undefined);
  const unlessStopped = <Result>(work: Promise<Result>): Promise<Result> => Promise.race([work, stopped]);

  try {
    endings.push(await announceInstance(address));
    // Kept apart from the race: a database that comes up after Ctrl-C must be taken down as well.
    const opening = openDatabase();
    endings.push(async () => (await opening.catch(() => undefined))?.stop());
    const database = await unlessStopped(opening);
    if (verb === "dev") endings.push(await unlessStopped(buildForDevelopment()));
    else await unlessStopped(build());
    server = serverProcess(verb, database.connectionString);
    const code = await exitOf(server);
    return stopping ? 0 : code;
  } catch (error) {
    if (error instanceof Stopped) return 0;
    throw error;
  } finally {
    for (const end of endings.reverse()) await end();
  }
}

/** Starts the bundled server with a channel to this process, whose closing tells it that this process is gone. */
export function serverProcess(verb: "serve" | "dev" | Errand, connectionString: string): ChildProcess {
  // Prisma reads relations side by side inside a transaction; pg's warning about its next version is not for the operator.
  return spawn(process.execPath, ["--disable-warning=DeprecationWarning", mainBundle(), verb], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: { ...process.env, DATABASE_URL: connectionString, NODE_ENV: verb === "dev" ? "development" : "production" },
  });
}

function exitOf(child: ChildProcess): Promise<number> {
  return new Promise((settle, failed) => {
    child.once("error", failed);
    child.once("exit", (code) => settle(code ?? 1));
  });
}

function stopProcess(child: ChildProcess): void {
  child.kill("SIGTERM");
  setTimeout(() => child.kill("SIGKILL"), STOP_WITHIN_MS).unref();
}

async function refuseSecondInstance(): Promise<void> {
  const address = await runningInstance();
  if (address === undefined) return;
  throw new StartFailure(`Silk Road Exchange already runs in this folder, at ${address}`);
}

/** Before minutes of work, not after. */
async function refuseTakenPort(port: number, host: string): Promise<void> {
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new StartFailure("PORT must be a number up to 65535.");
  const code = await new Promise<string | undefined>((settle) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => settle(error.code ?? error.message));
    probe.listen(port, host, () => probe.close(() => settle(undefined)));
  });
  if (code === undefined) return;
  if (code === "EADDRINUSE") {
    throw new StartFailure(`Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm start`);
  }
  throw new StartFailure(`Port ${port} on ${host} cannot be opened (${code}).`);
}
