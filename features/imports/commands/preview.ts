import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import type { Encoding } from "../rules/encodings.ts";
import { lockRun } from "./locked-run.ts";

/**
 * Reads an import's file in another encoding from now on; empty: as it looks. Refuses with `not-now` once its rows are being taken in.
 * NotFound for strangers, Forbidden for whoever may not import.
 */
export async function chooseEncoding(viewer: Viewer, id: string, encoding: Encoding | ""): Promise<Outcome<"not-now">> {
  return transaction(async (tx) => {
    const run = await lockRun(viewer, tx, id);
    if (run.state !== "preview") return refused("not-now");
    await tx.importRun.update({ where: { id: run.id }, data: { encoding }, select: { id: true } });
    return done;
  });
}

/**
 * Throws an import away of which nothing was taken in. Refuses with `not-now` afterwards. NotFound for strangers, Forbidden for whoever
 * may not import.
 */
export async function dropImport(viewer: Viewer, id: string): Promise<Outcome<"not-now">> {
  return transaction(async (tx) => {
    const run = await lockRun(viewer, tx, id);
    if (run.state !== "preview") return refused("not-now");
    await tx.importRun.delete({ where: { id: run.id }, select: { id: true } });
    // A list that nothing ever came from is none.
    await tx.importSource.deleteMany({ where: { id: run.sourceId, runs: { none: {} }, listings: { none: {} } } });
    const { institutionId, institution } = run.source;
    await recordAudit(viewer, tx, {
      action: "import.drop",
      subjectId: run.id,
      institutionId,
      isSample: institution.isSample,
    });
    return done;
  });
}
