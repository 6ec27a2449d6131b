import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { removeEmbeddedDatabase, startEmbeddedDatabase } from "@/server/embedded-database.ts";
import { startApp } from "@/tests/app/start.ts";

/** The day that pictures show: a Wednesday at noon in Almaty, the sample data's dates around it. */
export const PICTURED_AT = new Date("2027-03-10T07:00:00Z");

export type PicturedPortal = { url: string; stop(): Promise<void> };

/** A portal of its own with the sample data, whose clock stands at the pictured day. Nothing works in its background. */
export async function startPicturedPortal(): Promise<PicturedPortal> {
  const folder = join(tmpdir(), `silk-road-pictures-${process.pid}`);
  const database = await startEmbeddedDatabase({ folder, database: "pictures", throwAway: true, say: () => undefined });
  const takeDown = async () => {
    await database.stop();
    removeEmbeddedDatabase(folder);
  };
  try {
    const app = await startApp({
      databaseUrl: database.connectionString,
      env: {
        SAMPLE_DATA: "on",
        ROLE: "web",
        SET_CLOCK: PICTURED_AT.toISOString(),
        NODE_OPTIONS: `--import=${pathToFileURL(resolve("e2e/set-clock.mjs")).href}`,
      },
    });
    return {
      url: app.url,
      async stop() {
        await app.stop();
        await takeDown();
      },
    };
  } catch (error) {
    await takeDown();
    throw error;
  }
}
