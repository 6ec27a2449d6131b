import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { loadEnvFile } from "node:process";
import { build, buildBench, buildServer, generateClient } from "./build.ts";
import { borrowDatabase } from "./database.ts";
import { runMigrationCommand } from "./migration-command.ts";
import { tellFailure } from "./progress.ts";
import { resetDatabase } from "./reset.ts";
import { type Errand, runServer, serverProcess } from "./supervise.ts";
import { runChecks, runTests } from "./test-run.ts";
import { endTools, runTool } from "./tool.ts";

// The second half of server/launch.js, in TypeScript on the project's own Node.

const verbs: Record<string, (words: string[]) => Promise<number>> = {
  start: () => runServer("serve"),
  dev: () => runServer("dev"),
  build: async () => {
    await build();
    return 0;
  },
  check: runChecks,
  test: ([stage]) => runTests(stage),
  bench: async (words) => {
    if (words[0] === "search") await generateClient();
    else await build();
    return runTool(process.execPath, [await buildBench(), ...words]);
  },
  migration: async (words) => {
    await runMigrationCommand(words);
    return 0;
  },
  reset: (words) => resetDatabase(words.includes("--yes")),
  "sample-clear": () => runErrand("sample-clear"),
  "search-rebuild": () => runErrand("search-rebuild"),
};

/** Something short that the bundled server does with the database, be it while the portal runs. */
async function runErrand(verb: Errand): Promise<number> {
  await buildServer();
  const database = await borrowDatabase();
  const code = await new Promise<number>((settle) =>
    serverProcess(verb, database.connectionString).once("exit", (exit) => settle(exit ?? 1)),
  );
  await database.stop();
  return code;
}

if (existsSync(".env")) loadEnvFile(resolve(".env"));
const [verb = "start", ...words] = process.argv.slice(2);
const run = verbs[verb];
if (!run) {
  process.stderr.write(`\n  Unknown: ${verb}. There are: ${Object.keys(verbs).join(", ")}\n\n`);
  process.exit(1);
}
const leave = () => process.emit("SIGTERM");
process.on("disconnect", leave); // the process before this one was killed
if (verb !== "start" && verb !== "dev") {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      endTools();
      process.exit(130);
    });
  }
}
try {
  process.exitCode = await run(words);
} catch (error) {
  tellFailure(error);
  process.exitCode = 1;
}
process.off("disconnect", leave);
if (process.connected) process.disconnect();
