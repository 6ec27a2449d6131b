import { existsSync } from "node:fs";
import { userInfo } from "node:os";
import { delimiter, join } from "node:path";
import { say } from "./progress.ts";
import { runTool } from "./tool.ts";

/** The path of a command, if this machine has it. */
export function findCommand(name: string): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** Installs packages of the distribution, where there is such a thing and we may. */
export async function installPackages(packages: readonly string[]): Promise<void> {
  const mayInstall = userInfo().uid === 0 && findCommand("apt-get") !== undefined;
  if (!mayInstall || packages.length === 0) return;
  say(`Installing ${packages.join(", ")}`);
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await runTool("apt-get", ["update", "-qq"], { env });
  await runTool("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], { env });
}

/** Brings the commands that tests run besides the browser, each in the package of its own name, as far as we may. */
export async function bringCommands(names: readonly string[]): Promise<void> {
  await installPackages(names.filter((name) => !findCommand(name)));
}
