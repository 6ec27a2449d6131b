import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { Incomplete } from "@/features/listings/commands/write-form.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database, type Transaction, transaction } from "@/lib/db.ts";
import { type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import { listImported } from "../queries/imported.ts";
import { findRun, type Run } from "../queries/run.ts";
import { planRow } from "../rules/plan.ts";
import { readRun, settingsOf } from "../rules/read-run.ts";
import { type SourceRow, wholeRow } from "../rules/source-row.ts";
import { lockRun, setState } from "./locked-run.ts";
import { takeRow, writeRefusal } from "./take-row.ts";

/** What a page waits for at most; what is left is taken by the next press, or by the job (../jobs.ts). */
const PATIENCE_MS = 20_000;

/** `encoding`: as which the viewer has seen it; `reason`: what those are told whose listings are called off; `until`: when to stop. */
type Running = { encoding?: string; reason?: string; until?: Date };

/**
 * Takes the rows of an import in that are in order, each in a transaction of its own, until all are done or `until` has come; answers
 * which. A row once taken is never taken again, so that a double click, a second tab, and going on after a crash are harmless.
 *
 * Refusals: `not-now` (it was taken back, or its file is gone), `stale` (it is read in another encoding meanwhile than the viewer has
 * seen), `reason-needed` (it would call off what readers see, and nobody says why). NotFound for strangers, Forbidden for whoever may not import.
 */
export async function runImport(
  viewer: Viewer,
  id: string,
  { encoding, reason = "", until = new Date(Date.now() + PATIENCE_MS) }: Running = {},
): Promise<Outcome<"not-now" | "stale" | "reason-needed", { isDone: boolean }>> {
  const found = await findRun(viewer, id);
  const isOpen = found.state === "preview" || found.state === "running";
  const seen = isOpen ? readRun(found) : null;
  if (reason === "" && seen && (await wouldCallOff(viewer, found, seen.table.rows))) return refused("reason-needed");
  const begun = await transaction(async (tx) => {
    const run = await lockRun(viewer, tx, id);
    if (run.state === "done") return succeeded(run);
    if (run.state !== "preview" && run.state !== "running") return refused("not-now");
    if (encoding !== undefined && run.encoding !== encoding) return refused("stale");
    if (run.state === "running") return succeeded(run);
    await setState(viewer, tx, run, "running", { confirmedAt: new Date(), cancelReason: reason });
    return succeeded({ ...run, cancelReason: reason });
  });
  if (!begun.ok) return begun;
  if (begun.value.state === "done") return succeeded({ isDone: true });
  // Somebody may have chosen another encoding in the moment before it was locked.
  const run = { ...found, encoding: begun.value.encoding, cancelReason: begun.value.cancelReason };
  const read = run.encoding === found.encoding ? seen : readRun(run);
  if (!read) return refused("not-now");
  for (const row of read.table.rows) {
    if (Date.now() > until.getTime()) return succeeded({ isDone: false });
    if (!(await takeOnce(viewer, run, row))) return refused("not-now");
  }
  await transaction((tx) => finish(viewer, tx, run));
  return succeeded({ isDone: true });
}

/** Whether taking it in would call something off. What the job reads calls nothing off. */
async function wouldCallOff(viewer: Viewer, run: Run, rows: readonly SourceRow[]): Promise<boolean> {
  if (run.state !== "preview" || run.byItself) return false;
  const off = rows.filter(({ isCalledOff }) => isCalledOff);
  if (off.length === 0) return false;
  const uids = off.map(({ uid }) => uid);
  const known = await listImported(viewer, run, uids, database());
  return off.some((row) => planRow(row, settingsOf(run), known.get(row.uid) ?? null).verdict === "cancelled");
}

/** False when the import is no longer under way. */
async function takeOnce(viewer: Viewer, run: Run, row: SourceRow): Promise<boolean> {
  try {
    return await transaction((tx) => ifNotTaken(viewer, tx, run, row, () => takeRow(viewer, tx, run, row)));
  } catch (error) {
    if (!(error instanceof Incomplete)) throw error;
    return transaction((tx) =>
      ifNotTaken(viewer, tx, run, row, () => writeRefusal(viewer, tx, run, row, wholeRow(row, "incomplete"))),
    );
  }
}

async function ifNotTaken(
  viewer: Viewer,
  tx: Transaction,
  run: Run,
  { line }: SourceRow,
  take: () => Promise<void>,
): Promise<boolean> {
  const { state } = await lockRun(viewer, tx, run.id);
  if (state !== "running") return state === "done";
  const taken = await tx.importRow.findUnique({
    where: { runId_line: { runId: run.id, line } },
    select: { line: true },
  });
  if (!taken) await take();
  return true;
}

async function finish(viewer: Viewer, tx: Transaction, run: Run): Promise<void> {
  const locked = await lockRun(viewer, tx, run.id);
  if (locked.state !== "running") return;
  await setState(viewer, tx, locked, "done");
  const counts = await tx.importRow.groupBy({ by: ["outcome"], where: { runId: run.id }, _count: { _all: true } });
  await recordAudit(viewer, tx, {
    action: "import.run",
    subjectId: run.id,
    institutionId: locked.source.institutionId,
    details: Object.fromEntries(counts.map(({ outcome, _count }) => [outcome, _count._all])),
    isSample: locked.source.institution.isSample,
  });
}
