import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "@/server/embedded-database.ts";
import { copyProject, databaseProcess, launch } from "./launched.ts";

let project: ReturnType<typeof copyProject>;

beforeAll(() => {
  project = copyProject();
});

afterAll(() => project.remove());

const settings = async () => ({ PORT: String(await freePort()), SAMPLE_DATA: "off", LOG_LEVEL: "warn" });

describe("npm start, in a folder with a space in its name", () => {
  it("opens, refuses a second one, survives kill -9 of everything, opens again and stops cleanly", async () => {
    const env = await settings();
    const url = `http://127.0.0.1:${env.PORT}`;
    const first = launch(project.folder, ["start"], env);
    await first.says("is open at");
    expect((await fetch(`${url}/api/health/ready`)).status).toBe(200);
    expect(first.output()).toContain("/en/office-invitation/");

    const second = launch(project.folder, ["start"], await settings());
    expect(await second.exit).toBe(1);
    expect(second.output()).toContain(`already runs in this folder, at ${url}`);

    await first.killEverything();
    expect(databaseProcess(project.folder)).toBeDefined(); // the lock file is left behind

    const began = Date.now();
    const again = launch(project.folder, ["start"], env);
    await again.says("is open at");
    expect((await fetch(`${url}/api/health/live`)).status).toBe(200);
    expect(Date.now() - began).toBeLessThan(15_000);
    expect(again.output()).not.toContain("Pages, built");

    again.signal("SIGINT");
    expect(await again.exit).toBe(0);
    expect(databaseProcess(project.folder)).toBeUndefined();
    await expect(fetch(url)).rejects.toThrow();
  });

  it("says that the port is taken before it does anything else", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((settle) => other.once("listening", settle));
    const { port } = other.address() as AddressInfo;
    const start = launch(project.folder, ["start"], { ...(await settings()), PORT: String(port) });
    expect(await start.exit).toBe(1);
    expect(start.output()).toContain(`Port ${port} is taken by another program. Choose another: PORT=${port + 1}`);
    expect(start.output()).not.toContain("PostgreSQL");
    other.close();
  });

  it("says that DATABASE_URL does not answer, without its password, and starts nothing embedded", async () => {
    const closed = await freePort();
    const DATABASE_URL = `postgresql://portal:secret@127.0.0.1:${closed}/portal`;
    const start = launch(project.folder, ["start"], { ...(await settings()), DATABASE_URL });
    expect(await start.exit).toBe(1);
    expect(start.output()).toContain(`DATABASE_URL cannot be reached: 127.0.0.1:${closed} does not answer`);
    expect(start.output()).not.toContain("secret");
    expect(databaseProcess(project.folder)).toBeUndefined();
  });

  it("refuses to open to other machines with this machine's settings", async () => {
    const start = launch(project.folder, ["start"], { ...(await settings()), HOST: "0.0.0.0" });
    expect(await start.exit).toBe(1);
    expect(start.output()).toContain("Set APP_URL to its public address");
  });

  it("asks before a reset, and does it", async () => {
    const unasked = launch(project.folder, ["reset"], {});
    expect(await unasked.exit).toBe(1);
    expect(unasked.output()).toContain("npm run db:reset -- --yes");
    const agreed = launch(project.folder, ["reset", "--yes"], {});
    expect(await agreed.exit).toBe(0);
  });
});
