import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { findBrowser } from "./browser.ts";
import { build, generateClient } from "./build.ts";
import { bringCommands, findCommand, installPackages } from "./packages.ts";
import { StartFailure, say, tellFailure } from "./progress.ts";
import { bin, runTool } from "./tool.ts";

type Count = { passed: number; failed: number };
type Stage = { name: string; run(): Promise<Count> };

/** A build for tests that must fail: its capacity lock is off, and its response cache can be made deaf. */
const UNLOCKED = { SILK_ROAD_TEST_UNLOCKED: "1", NEXT_DIST_DIR: ".next-unlocked" };

const ran = (succeeded: boolean): Count => ({ passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1 });

const tool = async (name: keyof typeof bin, words: string[], env?: Record<string, string>): Promise<boolean> =>
  (await runTool(process.execPath, [resolve(bin[name]), ...words], { env })) === 0;

const STAGES: Stage[] = [
  { name: "lint", run: async () => ran(await tool("biome", ["check", "."])) },
  { name: "types", run: async () => ran(await checkTypes()) },
  { name: "unit", run: () => runVitest("unit") },
  { name: "db", run: () => runVitest("db") },
  { name: "build", run: () => buildAll([{}, UNLOCKED]) },
  { name: "launch", run: () => runVitest("launch") },
  { name: "clients", run: runClients },
  { name: "cache", run: () => runVitest("cache") },
  { name: "race", run: () => runVitest("race") },
  { name: "e2e", run: runPlaywright },
];

/** What must be built for a stage that is run by itself. */
const NEEDS_BUILD: Record<string, Record<string, string>[]> = {
  launch: [{}],
  clients: [{}],
  cache: [{}, UNLOCKED],
  e2e: [{}],
  race: [{}, UNLOCKED],
};

/** `npm run check`: lint and types. */
export async function runChecks(): Promise<number> {
  await generateClient();
  const lint = await tool("biome", ["check", "."]);
  const types = await checkTypes();
  return lint && types ? 0 : 1;
}

/**
 * `npm test`: every stage, going on after a failing one, or one stage by name. The last line is always
 * `N passed, N failed`; a stage without tests of its own counts as one.
 */
export async function runTests(only: string | undefined): Promise<number> {
  const stages = STAGES.filter(({ name }) => !only || name === only);
  if (stages.length === 0)
    throw new StartFailure(`No such tests: ${only}. There are: ${STAGES.map((s) => s.name).join(", ")}`);
  const total: Count = { passed: 0, failed: 0 };
  const add = ({ passed, failed }: Count) => {
    total.passed += passed;
    total.failed += failed;
  };
  // Asked for by itself, the race runs all rounds that the portal promises; with the whole suite a part of them.
  if (only === "race") process.env.RACE_SIZE ??= "full";
  await generateClient();
  const builds = only ? NEEDS_BUILD[only] : undefined;
  if (builds) add(await attempt({ name: "build", run: () => buildAll(builds) }));
  for (const stage of stages) add(await attempt(stage));
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
  return total.failed === 0 ? 0 : 1;
}

async function attempt(stage: Stage): Promise<Count> {
  process.stdout.write(`\n── ${stage.name} ${"─".repeat(60 - stage.name.length)}\n`);
  const began = Date.now();
  const count = await stage.run().catch((error: unknown) => {
    tellFailure(error);
    return ran(false);
  });
  say(`${stage.name}: ${count.passed} passed, ${count.failed} failed, ${Math.round((Date.now() - began) / 1000)} s`);
  return count;
}

async function checkTypes(): Promise<boolean> {
  return (await tool("next", ["typegen"])) && (await tool("tsc", ["--noEmit", "--incremental", "false"]));
}

/** Builds under each of the given settings in turn. */
async function buildAll(builds: Record<string, string>[]): Promise<Count> {
  for (const settings of builds) {
    const before = Object.keys(settings).map((name) => [name, process.env[name]] as const);
    Object.assign(process.env, settings);
    try {
      await build();
    } finally {
      for (const [name, value] of before) {
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
      }
    }
  }
  return ran(true);
}

function reportFile(name: string): string {
  const file = resolve(`.build/test-${name}.json`);
  mkdirSync(resolve(".build"), { recursive: true });
  rmSync(file, { force: true });
  return file;
}

/** A run that broke off before it could count still failed. */
function countOf(succeeded: boolean, passed: number, failed: number): Count {
  return { passed, failed: succeeded ? failed : Math.max(failed, 1) };
}

async function runVitest(project: string): Promise<Count> {
  const file = reportFile(project);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const succeeded = await tool("vitest", ["run", "--project", project, ...reporters]);
  if (!existsSync(file)) return ran(false);
  const report = JSON.parse(readFileSync(file, "utf8")) as { numPassedTests: number; numFailedTests: number };
  return countOf(succeeded, report.numPassedTests, report.numFailedTests);
}

/** Other people's programs: those with which readers follow the portal's feeds, and the server of a mailbox. */
async function runClients(): Promise<Count> {
  await bringCommands(["khal", "newsboat"]);
  await installPackages(findCommand("dovecot") ? [] : ["dovecot-imapd"]);
  return runVitest("clients");
}

async function runPlaywright(): Promise<Count> {
  const file = reportFile("e2e");
  const browser = await findBrowser();
  await installPackages(findCommand("java") ? [] : ["default-jre-headless"]); // the Nu checker is written in it
  const succeeded = await tool("playwright", ["test", "--reporter=list,json"], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    ...(browser ? { CHROMIUM_PATH: browser } : {}),
  });
  if (!existsSync(file)) return ran(false);
  const { stats } = JSON.parse(readFileSync(file, "utf8")) as {
    stats: { expected: number; unexpected: number; flaky: number };
  };
  return countOf(succeeded, stats.expected + stats.flaky, stats.unexpected);
}
