import { isIndexMissing, rebuildIndex } from "@/features/listings/commands/rebuild-index.ts";
import { placeUnplacedCities } from "@/features/places/commands/place-cities.ts";
import { ensureOfficeInvitation } from "@/lib/auth/office-invitation.ts";
import { database, transaction } from "@/lib/db.ts";
import { env } from "@/lib/env.ts";
import { newId } from "@/lib/id.ts";
import { clearSampleData } from "@/prisma/seed/clear.ts";
import { loadSampleData } from "@/prisma/seed/load.ts";
import { isGazetteerEmpty, loadGazetteer } from "./load-gazetteer.ts";
import { loadRegister } from "./load-register.ts";
import { applyMigrations, isMigrated, whilePreparing } from "./migrate.ts";
import { step } from "./progress.ts";
import { OPERATOR } from "./rebuild-search.ts";

/** The portal itself, as the subject of an audit entry. */
const NIL = "00000000-0000-0000-0000-000000000000";

/**
 * Makes the database ready to serve: migrations, register, gazetteer, sample data. Safe to run in several processes at
 * once; the second finds everything done. Answers the office's one-time link when one was made.
 */
export async function prepareDatabase(): Promise<string | null> {
  const { DATABASE_URL } = env();
  return whilePreparing(DATABASE_URL, async () => {
    if (!(await isMigrated(DATABASE_URL))) await step("Tables", () => applyMigrations(DATABASE_URL));
    if (await isRegisterEmpty()) await step("Register of universities", loadRegister);
    if (await isGazetteerEmpty()) await step("Gazetteer", loadGazetteer);
    if (await wantsSampleData()) await step("Sample data", () => loadSampleData(new Date()));
    // The index of a version that kept another one.
    if (await isIndexMissing(OPERATOR)) await step("Search index", () => rebuildIndex(OPERATOR));
    // Costs one look at the cities in use; names that our table has learnt since the last start count from here on.
    await transaction((tx) => placeUnplacedCities(tx));
    return ensureOfficeInvitation();
  });
}

async function isRegisterEmpty(): Promise<boolean> {
  return (await database().registerEntry.findFirst({ select: { id: true } })) === null;
}

/** Sample data goes only into a database nobody has used, and only where no stranger can sign in with it. */
async function wantsSampleData(): Promise<boolean> {
  if (!env().loopback || process.env.SAMPLE_DATA === "off") return false;
  const [institution, user] = await Promise.all([
    database().institution.findFirst({ select: { id: true } }),
    database().user.findFirst({ select: { id: true } }),
  ]);
  if (institution || user) return false;
  // Whoever cleared the sample data left an audit entry: it does not come back at the next start.
  return (await database().auditEntry.findFirst({ select: { id: true } })) === null;
}

/** `npm run sample:clear`: removes exactly the sample data. */
export async function clearSample(): Promise<void> {
  const { removed } = await clearSampleData();
  await database().auditEntry.create({
    data: { id: newId(), action: "office.clear-sample", subjectType: "office", subjectId: NIL, details: { removed } },
    select: { id: true },
  });
  process.stdout.write(`  Sample data removed: ${removed} rows.\n`);
}
