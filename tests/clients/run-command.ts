import { spawn } from "node:child_process";
import { findCommand } from "@/server/packages.ts";

export type Ran = { code: number | null; out: string; complaints: string };

/**
 * Runs a program of the distribution with `folder` as its home, and answers what it said. Fails in words when it is not
 * installed: a client that is missing proves nothing.
 */
export function runCommand(name: string, words: string[], folder: string): Promise<Ran> {
  const command = findCommand(name);
  if (!command) {
    throw new Error(`${name} is not installed, and npm test could not install it: apt-get install ${name}`);
  }
  const child = spawn(command, words, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, HOME: folder, LC_ALL: "C.UTF-8", TERM: "xterm" },
  });
  const said = { out: "", complaints: "" };
  child.stdout.on("data", (chunk: Buffer) => {
    said.out += chunk.toString();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    said.complaints += chunk.toString();
  });
  return new Promise((settle, failed) => {
    child.once("error", failed);
    child.once("close", (code) => settle({ code, ...said }));
  });
}
