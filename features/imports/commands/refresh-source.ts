import "server-only";
import { tellOwners } from "@/features/institutions/commands/tell-owners.ts";
import { readViewer } from "@/lib/auth/read-viewer.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database, transaction } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { fetchIfChanged, type Validators } from "@/lib/http/public-fetch.ts";
import { FETCH_LIMITS } from "../rules/limits.ts";
import { digestOf, nextReading } from "../rules/subscription.ts";
import { openImport } from "./open-import.ts";
import { runImport } from "./run-import.ts";

/** What came of reading a list: `taken`, `unchanged`, or why nothing did. */
type Reading = { outcome: string; isGood: boolean; digest?: string; missing?: number; validators?: Validators };

/**
 * Reads a list anew from its address, on behalf of whoever asked for it and with the roles they have now, and takes in what has
 * changed: what is new becomes a draft, what somebody here has changed stays as it is, what its source has
 * called off is for somebody here to decide. After too many failures in a row it is read
 * no more, and owners and editors are told. Answers what came of it; null when another process is at it. Only tests give another `fetchFile`.
 */
export async function refreshSource(
  _viewer: Viewer,
  sourceId: string,
  now: Date,
  fetchFile: typeof fetchIfChanged = fetchIfChanged,
): Promise<string | null> {
  // The claim is the next time itself: who comes second finds it in the future.
  const claimed = await database().importSubscription.updateMany({
    where: { sourceId, nextAt: { lte: now } },
    data: { nextAt: nextReading(now, 0) },
  });
  if (claimed.count === 0) return null;
  const reading = await read(sourceId, fetchFile);
  await note(sourceId, now, reading);
  return reading.outcome;
}

async function read(sourceId: string, fetchFile: typeof fetchIfChanged): Promise<Reading> {
  const subscription = await database().importSubscription.findUniqueOrThrow({
    where: { sourceId },
    select: {
      runId: true,
      digest: true,
      entityTag: true,
      lastModified: true,
      subscribedById: true,
      source: { select: { name: true, unitId: true, institutionId: true } },
    },
  });
  const { source, subscribedById } = subscription;
  const viewer = subscribedById === null ? null : await readViewer(subscribedById);
  const run = await database().importRun.findUnique({ where: { id: subscription.runId } });
  if (!viewer || !run) return failed("nobody");
  const { entityTag, lastModified } = subscription;
  const fetched = await fetchFile(run.address, FETCH_LIMITS, { entityTag, lastModified });
  if (!fetched.ok) return failed(fetched.refusal);
  if (fetched.value.isUnchanged) return { outcome: "unchanged", isGood: true };
  const { bytes, validators } = fetched.value;
  const digest = digestOf(bytes);
  if (digest === subscription.digest) return { outcome: "unchanged", isGood: true, validators };
  const { kind, sourceLanguage, route, countryCode, city, timeZone, encoding, address, fileName } = run;
  const form = { kind, sourceLanguage, route, countryCode, city, timeZone, list: source.name, unitId: source.unitId };
  try {
    const file = { name: fileName, bytes, address, encoding, byItself: true };
    const opened = await openImport(viewer, source.institutionId, form, file);
    if (!opened.ok) return failed(opened.refusal);
    const taken = await runImport(viewer, opened.value.id);
    if (!taken.ok) return failed(taken.refusal);
    return {
      outcome: "taken",
      isGood: true,
      digest,
      validators,
      missing: await countMissing(sourceId, opened.value.id),
    };
  } catch (error) {
    if (error instanceof Forbidden || error instanceof NotFound) return failed("nobody");
    throw error;
  }
}

const failed = (outcome: string): Reading => ({ outcome, isGood: false });

/** How many listings of the list this reading no longer named. They stay: to end something is for people. */
async function countMissing(sourceId: string, runId: string): Promise<number> {
  const [row] = await database().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM imported_listing x JOIN listing l ON l.id = x.listing_id
    WHERE x.source_id = ${sourceId}::uuid AND l.status <> 'archived'
      AND NOT EXISTS (SELECT FROM import_row r WHERE r.run_id = ${runId}::uuid AND r.uid = x.uid)`;
  return row?.count ?? 0;
}

async function note(
  sourceId: string,
  now: Date,
  { outcome, isGood, digest, missing, validators }: Reading,
): Promise<void> {
  await transaction(async (tx) => {
    const [before] = await tx.$queryRaw<{ failures: number }[]>`
      SELECT failures FROM import_subscription WHERE source_id = ${sourceId}::uuid FOR UPDATE`;
    if (!before) return; // it was given up meanwhile
    const failures = isGood ? 0 : before.failures + 1;
    const nextAt = nextReading(now, failures);
    const { source } = await tx.importSubscription.update({
      where: { sourceId },
      data: {
        lastAt: now,
        lastOutcome: outcome,
        failures,
        nextAt,
        ...(digest === undefined ? {} : { digest }),
        // Kept only with what was taken in: what could not be read is asked for whole the next time.
        ...validators,
        ...(missing === undefined ? {} : { missing }),
      },
      select: { source: { select: { institutionId: true } } },
    });
    if (nextAt !== null) return;
    await tellOwners(tx, source.institutionId, {
      template: "import-stopped",
      parameters: { sourceId },
      event: `import-stopped:${sourceId}:${now.getTime()}`,
      also: ["editor"],
    });
  });
}
