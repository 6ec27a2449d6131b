import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/id.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import { mayImport, maySeeImports } from "../policy.ts";
import { digestOf, nextReading } from "../rules/subscription.ts";
import { lockRun } from "./locked-run.ts";

/**
 * Has a list read anew every day from the address from which an import was fetched, as its rows were read then. One address at a
 * time: the newest that is asked for. Refuses `not-now` when it came from a file, or was not taken in. NotFound for strangers,
 * Forbidden for whoever may not import.
 */
export async function subscribe(viewer: Viewer, runId: string): Promise<Outcome<"not-now">> {
  return transaction(async (tx): Promise<Outcome<"not-now">> => {
    const locked = await lockRun(viewer, tx, runId);
    const run = await tx.importRun.findUniqueOrThrow({ where: { id: runId }, select: { address: true, bytes: true } });
    if (locked.state !== "done" || run.address === "") return refused("not-now");
    const { sourceId, source } = locked;
    const begun = {
      runId,
      subscribedById: viewer.userId,
      nextAt: nextReading(new Date(), 0),
      digest: run.bytes ? digestOf(run.bytes) : "",
      entityTag: "",
      lastModified: "",
      lastAt: null,
      lastOutcome: "",
      missing: 0,
      failures: 0,
    };
    await tx.importSubscription.upsert({
      where: { sourceId },
      create: { sourceId, ...begun },
      update: begun,
      select: { sourceId: true },
    });
    await recordAudit(viewer, tx, {
      action: "import.subscribe",
      subjectId: sourceId,
      institutionId: source.institutionId,
      details: { run: runId },
      isSample: source.institution.isSample,
    });
    return done;
  });
}

/** Reads a list no more; what came of it stays. Harmless when it is not read. NotFound for strangers, Forbidden for whoever may not import. */
export async function unsubscribe(viewer: Viewer, sourceId: string): Promise<void> {
  if (!isId(sourceId)) throw new NotFound();
  await transaction(async (tx) => {
    const source = await tx.importSource.findUnique({
      where: { id: sourceId },
      select: { institutionId: true, unitId: true, institution: { select: { status: true, isSample: true } } },
    });
    if (!source || !maySeeImports(viewer, source)) throw new NotFound();
    if (!mayImport(viewer, source)) throw new Forbidden();
    const { count } = await tx.importSubscription.deleteMany({ where: { sourceId } });
    if (count === 0) return;
    await recordAudit(viewer, tx, {
      action: "import.unsubscribe",
      subjectId: sourceId,
      institutionId: source.institutionId,
      isSample: source.institution.isSample,
    });
  });
}
