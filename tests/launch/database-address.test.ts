import { createServer, type Server } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { checkDatabase } from "@/server/database.ts";
import { freePort } from "@/server/embedded-database.ts";

let server: Server | undefined;

afterEach(() => {
  server?.close();
});

const message = (type: string, ...parts: Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(5);
  head.write(type, 0, "latin1");
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
};
const int16 = (value: number) => Buffer.from([value >> 8, value & 255]);
const int32 = (value: number) => Buffer.from([0, 0, value >> 8, value & 255]);
const text = (value: string) => Buffer.from(`${value}\0`);
const READY = message("Z", Buffer.from("I"));

/** As much of PostgreSQL's protocol as it takes to be asked for the version and answer it. */
async function oldPostgres(version: string): Promise<string> {
  const port = await freePort();
  const row = Buffer.from(version);
  server = createServer((socket) => {
    socket.once("data", () => {
      socket.write(Buffer.concat([message("R", int32(0)), READY]));
      socket.on("data", (chunk) => {
        if (chunk[0] !== "Q".charCodeAt(0)) return;
        const column = [
          text("server_version_num"),
          Buffer.alloc(6),
          int32(25),
          Buffer.from([255, 255]),
          Buffer.alloc(6),
        ];
        socket.write(
          Buffer.concat([
            message("T", int16(1), ...column),
            message("D", int16(1), int32(row.length), row),
            message("C", text("SHOW")),
            READY,
          ]),
        );
      });
    });
  });
  await new Promise<void>((settle) => server?.listen(port, "127.0.0.1", settle));
  return `postgresql://portal:secret@127.0.0.1:${port}/portal`;
}

describe("DATABASE_URL", () => {
  it("is refused when its PostgreSQL is older than 14", async () => {
    await expect(checkDatabase(await oldPostgres("130004"))).rejects.toThrow(
      "DATABASE_URL leads to PostgreSQL 13; 14 or newer is needed.",
    );
  });

  it("is taken from 14 on", async () => {
    await expect(checkDatabase(await oldPostgres("140000"))).resolves.toBeUndefined();
  });

  it.each(["mysql://localhost/portal", "localhost:5432", "not an address"])("is refused as %s", async (address) => {
    await expect(checkDatabase(address)).rejects.toThrow("DATABASE_URL is not an address");
  });
});
