// What `npm start` and the other scripts run first, on whatever Node is there and before anything is installed:
// plain JavaScript without dependencies. It installs what is missing and hands over to the project's own Node.
import { spawn } from "node:child_process";
import { existsSync, readFileSync, statfsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const OLDEST_NODE = 20;
const INSTALL_NEEDS_BYTES = 2_000_000_000;
const RUNNING_NEEDS_BYTES = 200_000_000;
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const ownNode = join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");

function fail(message) {
  process.stderr.write(`\n  ${message.replaceAll("\n", "\n  ")}\n\n`);
  process.exit(1);
}

function checkNode() {
  const major = Number.parseInt(process.versions.node, 10);
  if (major < OLDEST_NODE) {
    fail(`This is Node ${process.versions.node}; Silk Road Exchange needs Node ${OLDEST_NODE} or newer to begin with.`);
  }
}

function checkDisk(needed) {
  const { bavail, bsize } = statfsSync(root);
  const free = bavail * bsize;
  if (free < needed) {
    const megabytes = (bytes) => `${Math.round(bytes / 1e6)} MB`;
    fail(
      `The disk is nearly full: ${megabytes(free)} free in ${root}, ${megabytes(needed)} needed. Free some space and start again.`,
    );
  }
}

/** npm notes what it installed in a lockfile of its own, written last: a killed installation has none. */
function isInstalled() {
  const noted = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(noted) || !existsSync(ownNode)) return false;
  const installed = JSON.parse(readFileSync(noted, "utf8")).packages;
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  const mayMiss = ({ optional, dev, devOptional }) =>
    optional || devOptional || (dev && process.env.NODE_ENV === "production");
  return Object.entries(wanted).every(
    ([path, entry]) => path === "" || (installed[path] ? installed[path].version === entry.version : mayMiss(entry)),
  );
}

function run(command, words, options) {
  const child = spawn(command, words, { cwd: root, ...options });
  const passOn = (signal) => child.kill(signal);
  for (const signal of SIGNALS) process.on(signal, passOn);
  return new Promise((settle) => {
    child.once("error", (error) => fail(`${command} could not be started: ${error.message}`));
    child.once("exit", (code, signal) => {
      for (const name of SIGNALS) process.off(name, passOn);
      settle(code ?? (signal === "SIGINT" || signal === "SIGTERM" ? 0 : 1));
    });
  });
}

/** The npm that started us, run by the same Node; otherwise the one in the path. */
function npm(words) {
  const own = process.env.npm_execpath;
  const isNpm = own !== undefined && /npm-cli\.c?js$/.test(own);
  const options = { stdio: "inherit", shell: process.platform === "win32" && !isNpm };
  return isNpm ? run(process.execPath, [own, ...words], options) : run("npm", words, options);
}

async function install() {
  checkDisk(INSTALL_NEEDS_BYTES);
  process.stdout.write("  … Packages (a few minutes the first time)\n");
  const began = Date.now();
  // Not `npm ci`: it refuses a lockfile that was written where the registry lacks other systems' optional packages.
  // This installs the same versions and leaves the lockfile alone.
  const code = await npm(["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"]);
  if (code !== 0) {
    checkDisk(RUNNING_NEEDS_BYTES);
    fail(`Packages could not be installed (npm ended with code ${code}; its reasons stand above).`);
  }
  // Where npm runs no install scripts, the project's own Node is not in its place yet.
  if (!existsSync(ownNode)) await npm(["rebuild", "node", "--foreground-scripts"]);
  if (!existsSync(ownNode)) fail("The project's own Node (package `node`) was not installed. Try: npm rebuild node");
  process.stdout.write(`  ✓ Packages  ${((Date.now() - began) / 1000).toFixed(1)} s\n`);
}

checkNode();
process.chdir(root);
if (!isInstalled()) await install();
checkDisk(RUNNING_NEEDS_BYTES);
const path = `${dirname(ownNode)}${process.platform === "win32" ? ";" : ":"}${process.env.PATH ?? ""}`;
process.exitCode = await run(ownNode, [join(root, "server", "run.ts"), ...process.argv.slice(2)], {
  stdio: ["inherit", "inherit", "inherit", "ipc"], // the channel closes when this process is killed
  env: { ...process.env, PATH: path, NEXT_TELEMETRY_DISABLED: "1" },
});
