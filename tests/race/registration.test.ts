import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { database } from "@/lib/db.ts";
import { startTwoServers, type TwoServers } from "@/tests/app/servers.ts";
import { cloneDatabase } from "@/tests/db/clone.ts";
import { disturbQueue, queueOutcome } from "./queue.ts";
import { madeFor, replay, TIMES } from "./replay.ts";
import { ATTEMPTS, approveAll, outcomeOf, PLACES, rush, withdrawAndRush } from "./rush.ts";
import { SIZE } from "./size.ts";

// Two real servers on one database, and forms posted as browsers without script post them. What is done in this process beside
// them (the desk, the jobs) is a third. Each race is run again on a portal that lacks what guards it, and must then be lost.

let clone: Awaited<ReturnType<typeof cloneDatabase>>;
let servers: TwoServers;

beforeAll(async () => {
  clone = await cloneDatabase(inject("testServer"));
  process.env.DATABASE_URL = clone.connectionString;
});

afterAll(async () => {
  await database().$disconnect();
  await clone.drop();
});

/** Each attempt says that it comes from an address of its own, which only a trusted proxy may say. */
const start = (distDir: string) =>
  startTwoServers({ databaseUrl: clone.connectionString, distDir, env: { ROLE: "web", TRUST_PROXY: "1" } });

describe("on two servers", () => {
  beforeAll(async () => {
    servers = await start(".next");
  });
  afterAll(() => servers.stop());

  const full = { taken: PLACES, confirmedPeople: PLACES, holds: true };

  it(`a rush fills ${PLACES} places exactly, ${SIZE.rounds} times, and again while places are given back`, async () => {
    for (let round = 0; round < SIZE.rounds; round++) {
      const listing = await rush(servers.urls);
      expect(await outcomeOf(listing)).toMatchObject(full);
      expect(await database().registration.count({ where: { listingId: listing.id } })).toBe(ATTEMPTS);
      await withdrawAndRush(servers.urls, listing);
      expect(await outcomeOf(listing)).toMatchObject(full);
    }
  });

  it("a desk that confirms everybody at once fills the places exactly", async () => {
    for (let round = 0; round < SIZE.rounds / 4; round++) {
      const listing = await rush(servers.urls, "approval");
      expect(await outcomeOf(listing)).toMatchObject({ taken: 0, confirmedPeople: 0 });
      const { confirmed, full: refused } = await approveAll(listing);
      expect(confirmed + refused).toBe(ATTEMPTS);
      expect(await outcomeOf(listing)).toMatchObject(full);
    }
  });

  it(`a form sent ${TIMES} times makes one registration, for each of ${SIZE.submissions}`, async () => {
    const { listing, answers } = await replay(servers.urls, SIZE.submissions);
    const once = { registrations: SIZE.submissions, letters: SIZE.submissions, taken: SIZE.submissions };
    expect(await madeFor(listing)).toEqual(once);
    expect(answers.flat()).toHaveLength(SIZE.submissions * TIMES);
    for (const same of answers) expect(new Set(same).size).toBe(1);
  });

  it(`a queue keeps its order and leaves no place empty while all of it moves, ${SIZE.queues} times`, async () => {
    let offered = 0;
    for (let round = 0; round < SIZE.queues; round++) {
      const outcome = await queueOutcome(await disturbQueue(servers.urls));
      expect(outcome).toMatchObject({ holds: true, offeredTwice: 0, outOfOrder: false });
      offered += outcome.offered;
    }
    expect(offered).toBeGreaterThan(SIZE.queues);
  });
});

describe("without what guards them", () => {
  beforeAll(async () => {
    servers = await start(".next-unlocked");
  });
  afterAll(() => servers.stop());

  it("a rush sells places twice", async () => {
    let most = 0;
    for (let round = 0; round < SIZE.rounds && most <= PLACES; round++) {
      most = Math.max(most, (await outcomeOf(await rush(servers.urls))).confirmedPeople);
    }
    expect(most).toBeGreaterThan(PLACES);
  });

  it("a queue that moves loses count", async () => {
    let isKept = true;
    for (let round = 0; round < SIZE.queues && isKept; round++) {
      const { holds, outOfOrder, offeredTwice } = await queueOutcome(await disturbQueue(servers.urls));
      isKept = holds && !outOfOrder && offeredTwice === 0;
    }
    expect(isKept).toBe(false);
  });

  it("a form sent often makes registrations that nobody asked for", async () => {
    await database().$executeRaw`DROP INDEX registration_submission_key_key, attendee_seat_key_key`;
    const { listing } = await replay(servers.urls, SIZE.submissions);
    expect((await madeFor(listing)).registrations).toBeGreaterThan(SIZE.submissions);
  });
});
