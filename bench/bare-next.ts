import { cpSync, mkdirSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { runTool } from "@/server/tool.ts";

/** Builds bench/bare, the least that the framework needs to show the same rows. Answers its folder. */
export async function buildBareNext(): Promise<string> {
  const folder = resolve(".build/bare-next");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(resolve("bench/bare"), folder, { recursive: true });
  const next = resolve("node_modules/next/dist/bin/next");
  const logFile = resolve(".build/bare-next.log");
  const code = await runTool(process.execPath, [next, "build", folder], { env: { NODE_ENV: "production" }, logFile });
  if (code !== 0) throw new Error(`The barest pages could not be built; see ${logFile}`);
  return folder;
}
