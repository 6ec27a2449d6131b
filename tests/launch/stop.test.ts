import { Client } from "pg";
import { describe, expect, inject, it } from "vitest";
import { startApp } from "@/tests/app/start.ts";
import { cloneDatabase } from "@/tests/db/clone.ts";

describe("SIGTERM", () => {
  it("lets the request in flight finish, takes no new one, and ends with 0", async () => {
    const database = await cloneDatabase(inject("testServer"));
    const app = await startApp({ databaseUrl: database.connectionString });
    const holder = new Client({ connectionString: database.connectionString });
    await holder.connect();
    // The page of undelivered mail reads this table, and so waits as long as we like.
    await holder.query("BEGIN; LOCK TABLE outbox IN ACCESS EXCLUSIVE MODE");
    const inFlight = fetch(`${app.url}/dev/mail`);
    const watcher = new Client({ connectionString: database.connectionString });
    await watcher.connect();
    await waitForLockQueue(watcher);
    await watcher.end();

    const exit = app.stop();
    await refusesConnections(app.url);
    await holder.query("ROLLBACK");

    expect((await inFlight).status).toBe(200);
    expect(await exit).toBe(0);
    await holder.end();
    await database.drop();
  });
});

async function waitForLockQueue(client: Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query(
      `SELECT 1 FROM pg_stat_activity
       WHERE wait_event_type = 'Lock' AND query LIKE '%outbox%' AND query ILIKE 'select%'`,
    );
    if (rows.length > 0) return;
  }
}

async function refusesConnections(url: string): Promise<void> {
  while (
    await fetch(`${url}/api/health/ready`).then(
      (response) => response.ok,
      () => false,
    )
  );
}
