import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type BuildOptions, build as bundle, context, stop } from "esbuild";
import { StartFailure, step } from "./progress.ts";
import { runQuietly } from "./tool.ts";

// What is built is built again only when what it is made of changed. Contents are compared, not dates: a fresh
// clone and a switched branch have new dates on old contents.

const STAMPS = resolve(".build/stamps.json");
const CLIENT_SOURCES = ["prisma/schema/*.prisma", "prisma.config.ts", "node_modules/prisma/package.json"];
const PAGE_SOURCES = [
  "{app,components,features,lib,enhance,messages,data,public,server}/**/*",
  "prisma/{schema,seed}/**/*",
  "*.{ts,js,mjs,json}",
];
const NOT_SOURCES =
  /\.test\.tsx?$|^public\/enhance\/|^tsconfig\.json$|^next-env\.d\.ts$|^vitest\.config|^playwright\.config|^biome\.json$/;

const distDir = (): string => process.env.NEXT_DIST_DIR || ".next";
const isUnlocked = (): boolean => process.env.SILK_ROAD_TEST_UNLOCKED === "1";

/** The bundled server; a build into another folder has its own beside it. */
export function mainBundle(folder = distDir()): string {
  return resolve(`.build/main${folder.replace(/^\.next/, "")}.js`);
}

/** Builds everything that is missing or older than its sources. */
export async function build(): Promise<void> {
  await generateClient();
  const sources = contentHash(PAGE_SOURCES) + (isUnlocked() ? " unlocked" : "");
  const built = existsSync(join(distDir(), "BUILD_ID")) && existsSync(mainBundle());
  if (built && readStamps()[distDir()] === sources) return;
  await step("Scripts and server", () => bundleAll([enhancementOptions(), serverOptions()]));
  await stop(); // esbuild keeps a process of its own otherwise, for as long as the portal runs
  await step("Pages, built (some minutes the first time)", () =>
    runQuietly("next", ["build"], { NODE_ENV: "production" }),
  );
  writeStamp(distDir(), sources);
}

/** Builds the server alone, for an errand that serves no pages. */
export async function buildServer(): Promise<void> {
  await generateClient();
  await bundleAll([serverOptions()]);
  await stop();
}

/** Builds the measurements; they draw in the same sources as the server. */
export async function buildBench(): Promise<string> {
  const outfile = resolve(".build/bench.js");
  const options = serverOptions();
  // What fills the database reaches modules that read who is asking; Node wants their files by name.
  const files = Object.fromEntries(
    ["headers", "navigation", "cache"].map((name) => [`next/${name}`, `next/${name}.js`]),
  );
  await bundleAll([{ ...options, alias: { ...options.alias, ...files }, entryPoints: ["bench/run.ts"], outfile }]);
  await stop();
  return outfile;
}

/** Builds what development needs and keeps the public pages' script up to date. Answers how to stop that. */
export async function buildForDevelopment(): Promise<() => Promise<void>> {
  await generateClient();
  await step("Scripts and server", () => bundleAll([serverOptions()]));
  const watched = await context(enhancementOptions());
  await watched.watch();
  return () => watched.dispose();
}

/** Writes the typed database client when the schema changed. */
export async function generateClient(): Promise<void> {
  const sources = contentHash(CLIENT_SOURCES);
  if (existsSync("prisma/generated/client.ts") && readStamps().client === sources) return;
  await step("Database client", () => runQuietly("prisma", ["generate"]));
  writeStamp("client", sources);
}

async function bundleAll(bundles: BuildOptions[]): Promise<void> {
  for (const options of bundles) {
    await bundle(options).catch((error: Error) => {
      throw new StartFailure(error.message); // names file and line; esbuild's own stack says nothing to anyone
    });
  }
}

function enhancementOptions(): BuildOptions {
  return {
    entryPoints: { enhance: "enhance/index.ts" },
    outdir: "public/enhance",
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    sourcemap: false,
    logLevel: "silent",
  };
}

function serverOptions(): BuildOptions {
  return {
    entryPoints: ["server/main.ts"],
    outfile: mainBundle(),
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node24",
    packages: "external",
    jsx: "automatic",
    alias: { "@": resolve("."), "server-only": resolve("server/empty.ts") },
    tsconfig: "tsconfig.json",
    // As Next does with its own half: decided when the program is built, never when it runs.
    define: { "process.env.SILK_ROAD_TEST_UNLOCKED": JSON.stringify(isUnlocked() ? "1" : "") },
    logLevel: "silent",
  };
}

function contentHash(patterns: string[]): string {
  const hash = createHash("sha256");
  for (const path of globSync(patterns).sort()) {
    if (NOT_SOURCES.test(path) || !statSync(path).isFile()) continue;
    hash.update(`${path}\0`).update(readFileSync(path)).update("\0");
  }
  return hash.digest("hex");
}

function readStamps(): Record<string, string> {
  return existsSync(STAMPS) ? (JSON.parse(readFileSync(STAMPS, "utf8")) as Record<string, string>) : {};
}

function writeStamp(name: string, value: string): void {
  mkdirSync(".build", { recursive: true });
  writeFileSync(STAMPS, JSON.stringify({ ...readStamps(), [name]: value }, null, 2));
}
