import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { SMTPServer } from "smtp-server";
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it } from "vitest";
import { registerPeople } from "@/features/registrations/commands/register-people.ts";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { startTwoServers, type TwoServers } from "@/tests/app/servers.ts";
import { cloneDatabase } from "@/tests/db/clone.ts";
import { createListingWithPool, individualInput } from "@/tests/factories/registrations.ts";
import { SIZE } from "./size.ts";

// Two processes deliver letters to a real mail server, and both are killed again and again in the midst of it.

/** How long the mail server thinks before it answers 250: time in which a process can die. */
const THINKS_MS = 15;

let clone: Awaited<ReturnType<typeof cloneDatabase>>;
/** How often a letter of this Message-ID was taken. */
const taken = new Map<string, number>();

const sink = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData(stream, _session, callback) {
    let head = "";
    stream.on("data", (chunk: Buffer) => {
      head += chunk.toString("latin1");
    });
    stream.on("end", async () => {
      await pause(THINKS_MS);
      const id = /^Message-ID:\s*<([0-9a-f-]{36})\./im.exec(head)?.[1] ?? "none";
      taken.set(id, (taken.get(id) ?? 0) + 1);
      callback();
    });
  },
});

beforeAll(async () => {
  clone = await cloneDatabase(inject("testServer"));
  process.env.DATABASE_URL = clone.connectionString;
  // A process that is killed leaves its line in pieces.
  sink.on("error", () => undefined);
  sink.listen(0, "127.0.0.1");
  await once(sink.server, "listening");
});

afterAll(async () => {
  await new Promise<void>((resolve) => sink.close(resolve));
  await database().$disconnect();
  await clone.drop();
});

beforeEach(async () => {
  await writeLetters();
});

afterEach(async () => {
  taken.clear();
  await database().outbox.deleteMany();
});

/** Everybody registers, each with a letter of their own. */
async function writeLetters(): Promise<void> {
  const { code } = await createListingWithPool({ places: SIZE.mails });
  for (let one = 0; one < SIZE.mails; one++) await registerPeople(ANONYMOUS, code, "en", individualInput());
}

const postmen = (distDir: string) =>
  startTwoServers({
    databaseUrl: clone.connectionString,
    distDir,
    env: { ROLE: "worker", SMTP_URL: `smtp://127.0.0.1:${(sink.server.address() as AddressInfo).port}` },
  });

const left = () => database().outbox.count({ where: { status: "queued" } });
const sum = () => [...taken.values()].reduce((all, times) => all + times, 0);

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await pause(20);
}

/** As if what the dead had claimed had been theirs for long enough. */
const endClaims = () =>
  database().outbox.updateMany({ where: { status: "queued" }, data: { nextAttemptAt: new Date(0) } });

async function killAmidst(running: TwoServers, after: number): Promise<void> {
  const before = sum();
  await until(async () => sum() >= before + after || (await left()) === 0);
  await running.kill();
  await endClaims();
}

it(`loses none of ${SIZE.mails} letters, whoever is killed, and sends twice only what the dead could not note`, async () => {
  for (let kill = 0; kill < SIZE.kills; kill++) {
    await killAmidst(await postmen(".next"), Math.floor(SIZE.mails / (SIZE.kills + 2)));
  }
  const last = await postmen(".next");
  await until(async () => (await left()) === 0);
  await last.stop();
  const letters = await database().outbox.findMany({ select: { id: true, status: true } });
  expect(letters).toHaveLength(SIZE.mails);
  expect(letters.filter(({ status }) => status !== "sent")).toEqual([]);
  expect(letters.filter(({ id }) => !taken.has(id))).toEqual([]);
  expect(taken.size).toBe(SIZE.mails);
  // Each of two processes has at most one letter in its hands when it dies.
  expect(sum() - SIZE.mails).toBeLessThanOrEqual(2 * SIZE.kills);
});

it("sends letters twice without being killed, when nobody claims them", async () => {
  const running = await postmen(".next-unlocked");
  await until(async () => (await left()) === 0);
  await running.stop();
  expect(sum()).toBeGreaterThan(SIZE.mails);
});
