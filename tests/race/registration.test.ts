import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { database } from "@/lib/db.ts";
import { withTwoServers } from "@/tests/app/servers.ts";
import { cloneDatabase } from "@/tests/db/clone.ts";
import { ATTEMPTS, outcomeOf, PLACES, rush, withdrawAndRush } from "./rush.ts";

// Two real servers on one database, and forms posted as browsers without script post them.

const ROUNDS = 20;

let clone: Awaited<ReturnType<typeof cloneDatabase>>;

beforeAll(async () => {
  clone = await cloneDatabase(inject("testServer"));
  process.env.DATABASE_URL = clone.connectionString;
});

afterAll(async () => {
  await database().$disconnect();
  await clone.drop();
});

// Each attempt says that it comes from an address of its own, which only a trusted proxy may say.
const onTwoServers = <Result>(distDir: string, work: (servers: string[]) => Promise<Result>): Promise<Result> =>
  withTwoServers({ databaseUrl: clone.connectionString, distDir, env: { ROLE: "web", TRUST_PROXY: "1" } }, work);

describe("a rush on two servers", () => {
  it(`fills ${PLACES} places exactly, ${ROUNDS} times, and again while places are given back`, async () => {
    await onTwoServers(".next", async (servers) => {
      for (let round = 0; round < ROUNDS; round++) {
        const listing = await rush(servers);
        const full = { taken: PLACES, confirmedPeople: PLACES, holds: true };
        expect(await outcomeOf(listing)).toMatchObject(full);
        expect(await database().registration.count({ where: { listingId: listing.id } })).toBe(ATTEMPTS);
        await withdrawAndRush(servers, listing);
        expect(await outcomeOf(listing)).toMatchObject(full);
      }
    });
  });

  it("sells places twice when the lock is left out, so that the test above would notice", async () => {
    const most = await onTwoServers(".next-unlocked", async (servers) => {
      let people = 0;
      for (let round = 0; round < ROUNDS && people <= PLACES; round++) {
        people = (await outcomeOf(await rush(servers))).confirmedPeople;
      }
      return people;
    });
    expect(most).toBeGreaterThan(PLACES);
  });
});
