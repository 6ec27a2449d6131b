import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { announce, withdrawAnnouncement } from "@/features/announcements/commands.ts";
import { archiveListing, cancelListing } from "@/features/listings/commands/end-listing.ts";
import { publishListing } from "@/features/listings/commands/move-listing.ts";
import { database } from "@/lib/db.ts";
import { startTwoServers, type TwoServers, withTwoServers } from "@/tests/app/servers.ts";
import { cloneDatabase } from "@/tests/db/clone.ts";
import { createOffice } from "@/tests/factories/institutions.ts";
import { createCompleteDraft, createDesk, createPublished, type Desk } from "@/tests/factories/listings.ts";
import { createPublished as createPublishedListing } from "@/tests/factories/published-listings.ts";
import { figure, read, seenEverywhere, warm } from "./reader.ts";

// Two real servers on one database; what is written goes through the real commands, in this third process.

let clone: Awaited<ReturnType<typeof cloneDatabase>>;
let desk: Desk;

beforeAll(async () => {
  clone = await cloneDatabase(inject("testServer"));
  process.env.DATABASE_URL = clone.connectionString;
  desk = await createDesk();
});

afterAll(async () => {
  await database().$disconnect();
  await clone.drop();
});

/** Calls off a listing that every server keeps, and waits until every reader sees it. */
async function cancelAndSee(servers: readonly string[], code: string, id: string): Promise<void> {
  expect((await cancelListing(desk.editor, id, "The speaker is ill.")).ok).toBe(true);
  await seenEverywhere(servers, `/en/listings/${code}`, "The speaker is ill.");
}

async function keptEverywhere(servers: readonly string[]) {
  const listing = await createPublished(desk);
  for (const server of servers) await warm(server, `/en/listings/${listing.code}`);
  return listing;
}

describe("two servers that answer from memory", () => {
  let running: TwoServers;
  let servers: [string, string];

  beforeAll(async () => {
    running = await startTwoServers({
      databaseUrl: clone.connectionString,
      distDir: ".next",
      env: { ROLE: "web" },
    });
    servers = running.urls;
  });
  afterAll(() => running.stop());

  it("show within a second what the office announces, and no longer what it takes down", async () => {
    const office = await createOffice();
    const path = "/en/institutions";
    for (const server of servers) expect(await warm(server, path)).not.toContain("Closed on Sunday");
    const [startsAt, endsAt] = [new Date(), new Date(Date.now() + 3_600_000)];
    const form = { revision: 0, tone: "warning", place: "public", timeZone: "UTC", startsAt, endsAt } as const;
    const announced = await announce(office, { ...form, texts: [{ language: "en", text: "Closed on Sunday" }] });
    await seenEverywhere(servers, path, "Closed on Sunday");
    if (announced.ok) await withdrawAnnouncement(office, announced.value.id);
    await expect
      .poll(async () => (await Promise.all(servers.map((server) => read(server, path)))).join(""), { timeout: 1_000 })
      .not.toContain("Closed on Sunday");
  });

  it("show within a second what is published, called off and put away", async () => {
    const draft = await createCompleteDraft(desk, "lecture", { title: "Ink from Huizhou" });
    const [page, list] = [`/en/listings/${draft.code}`, "/en/browse"];
    for (const server of servers) {
      await warm(server, page);
      expect(await warm(server, list)).not.toContain("Ink from Huizhou");
    }
    expect((await publishListing(desk.editor, draft.id, draft.revision)).ok).toBe(true);
    await seenEverywhere(servers, list, "Ink from Huizhou");
    await seenEverywhere(servers, page, "Ink from Huizhou");

    for (const server of servers) for (const path of [page, list]) await warm(server, path);
    await cancelAndSee(servers, draft.code, draft.id);
    await seenEverywhere(servers, list, "Cancelled");

    for (const server of servers) for (const path of [page, list]) await warm(server, path);
    expect((await archiveListing(desk.editor, draft.id)).ok).toBe(true);
    await seenEverywhere(servers, page, "archive");
    for (const server of servers) expect(await read(server, list)).not.toContain("Ink from Huizhou");
  });

  it("lose nothing of what is written while they cannot hear it", async () => {
    for (let round = 0; round < 3; round++) {
      const { id, code } = await keptEverywhere(servers);
      await database().$executeRaw`
          SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE application_name = 'silk-road-cache' AND datname = current_database()`;
      await cancelAndSee(servers, code, id);
      for (const server of servers) await expect.poll(() => figure(server, "listening"), { timeout: 10_000 }).toBe(1);
    }
    for (const server of servers) expect(await figure(server, "listening_lost_total")).toBe(3);
    await keptEverywhere(servers); // and keep again afterwards
  });

  it("draw a page once for sixty-four readers who come at once, and set nobody a cookie", async () => {
    const [server] = servers;
    const { code } = await createPublished(desk);
    await read(server, "/en/browse"); // what the framework loads at the first page
    const [before, shared] = [await figure(server, "fills_total"), await figure(server, "shared_total")];
    const headers = { Cookie: "session=somebody; signed-in=1; locale=ar" };
    const answers = await Promise.all(
      Array.from({ length: 64 }, () => fetch(`${server}/en/listings/${code}`, { headers })),
    );
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
    expect((await figure(server, "fills_total")) - before).toBe(1);
    expect((await figure(server, "shared_total")) - shared).toBe(63);
    expect(answers.flatMap((answer) => answer.headers.getSetCookie())).toEqual([]);
  });

  it("say something else when the clock does, in lists and on pages", async () => {
    const [server] = servers;
    const opensAt = new Date(Date.now() + 4_000);
    const { code } = await createPublishedListing({
      kind: "exhibition",
      terms: { opensAt },
      places: { capacity: 30, taken: 0 },
    });
    const [page, list] = [`/en/listings/${code}`, "/en/browse?open="];
    expect(await warm(server, list)).toContain("Registration opens later");
    expect(await warm(server, page)).not.toContain(`/en/register/${code}`);
    const patience = { timeout: 15_000, interval: 50 };
    const isOpen = async () => (await read(server, page)).includes(`/en/register/${code}`);
    await expect.poll(isOpen, patience).toBe(true);
    expect(await read(server, list)).toContain("More than 20 places left");
  });
});

describe("servers that do not hear what is written", () => {
  it("go on showing what is no longer so, so that the tests above would notice", async () => {
    const env = { ROLE: "web", TEST_DEAF_CACHE: "1" };
    await withTwoServers({ databaseUrl: clone.connectionString, distDir: ".next-unlocked", env }, async (servers) => {
      // A listing's page is kept to the end of the quarter of an hour, which must not fall into this test.
      await expect.poll(() => 900_000 - (Date.now() % 900_000) > 8_000, { timeout: 20_000 }).toBe(true);
      const { id, code } = await keptEverywhere(servers);
      await expect(cancelAndSee(servers, code, id)).rejects.toThrow();
    });
  });
});
