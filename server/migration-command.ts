import { tmpdir } from "node:os";
import { join } from "node:path";
import { removeEmbeddedDatabase, startEmbeddedDatabase } from "./embedded-database.ts";
import { newMigration, rewriteNewestMigration } from "./new-migration.ts";

/** `npm run db:migration -- NAME`, or `-- --again` to write the newest one anew. */
export async function runMigrationCommand(words: string[]): Promise<void> {
  // The engine wants a database to talk to even for comparing two schemas: one that is thrown away.
  const folder = join(tmpdir(), `silk-road-migration-${process.pid}`);
  const scratch = await startEmbeddedDatabase({ folder, database: "scratch", throwAway: true, say: () => undefined });
  try {
    const file = words.includes("--again")
      ? await rewriteNewestMigration(scratch.connectionString)
      : await newMigration(scratch.connectionString, words.join(" "));
    console.log(`Written: ${file}\nAdd the reasons at its top and, where needed, SQL by hand at its end.`);
  } finally {
    await scratch.stop();
    removeEmbeddedDatabase(folder);
  }
}
