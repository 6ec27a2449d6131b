import { createHash } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DATA_FOLDER } from "./database.ts";

// One portal per folder. A socket tells, unlike a file with a process number: when its owner is killed nobody
// answers any more, and no other program can be mistaken for it.

const LONGEST_SOCKET_PATH = 100;

function socketPath(): string {
  const path = join(DATA_FOLDER, "running.sock");
  if (process.platform === "win32") return `\\\\.\\pipe\\${createHash("sha256").update(path).digest("hex")}`;
  if (path.length <= LONGEST_SOCKET_PATH) return path;
  return join(tmpdir(), `silk-road-${createHash("sha256").update(path).digest("hex").slice(0, 16)}.sock`);
}

/** The address of the portal that runs in this folder, if one does. */
export function runningInstance(): Promise<string | undefined> {
  return new Promise((settle) => {
    let address = "";
    const socket = connect(socketPath());
    socket.on("data", (chunk) => {
      address += chunk.toString();
    });
    socket.once("end", () => settle(address));
    socket.once("error", () => settle(undefined));
  });
}

/** Lets others find out that the portal runs in this folder at `address`. Answers how to end that. */
export async function announceInstance(address: string): Promise<() => void> {
  mkdirSync(DATA_FOLDER, { recursive: true });
  const path = socketPath();
  rmSync(path, { force: true }); // left over from a killed one: nobody answered there
  const server: Server = createServer((socket) => socket.end(address));
  await new Promise<void>((opened, failed) => {
    server.once("error", failed);
    server.listen(path, opened);
  });
  server.unref();
  return () => server.close();
}
