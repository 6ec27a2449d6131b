import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { discardWithin } from "@/features/listings/commands/discard-listing.ts";
import { lockListing } from "@/features/listings/commands/locked-listing.ts";
import { saveWithin } from "@/features/listings/commands/save-listing.ts";
import { Incomplete } from "@/features/listings/commands/write-form.ts";
import { PREFILLED_FIELDS } from "@/features/listings/rules/choices.ts";
import { listingForm } from "@/features/listings/schema.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { nestedForm } from "@/lib/forms/nested-form.ts";
import { type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import type { ImportUndoing, ListingKind } from "@/prisma/generated/enums.ts";
import { type LockedRun, lockRun, setState } from "./locked-run.ts";
import type { Before } from "./take-row.ts";

const PATIENCE_MS = 20_000;

/**
 * Takes a whole import back: drafts that it began are thrown away, listings that it changed get their earlier form again. What somebody
 * has worked on since, or published, stays as it is and is named. Row by row like taking in, and as harmless to repeat; answers whether
 * all are done.
 *
 * Refuses with `not-now` what was not taken in. NotFound for strangers, Forbidden for whoever may not import.
 */
export async function undoImport(
  viewer: Viewer,
  id: string,
  until = new Date(Date.now() + PATIENCE_MS),
): Promise<Outcome<"not-now", { isDone: boolean }>> {
  const begun = await transaction(async (tx) => {
    const run = await lockRun(viewer, tx, id);
    if (run.state === "done") await setState(viewer, tx, run, "undoing", { undoneAt: new Date() });
    return run.state;
  });
  if (begun === "undone") return succeeded({ isDone: true });
  if (begun !== "done" && begun !== "undoing") return refused("not-now");
  for (;;) {
    if (Date.now() > until.getTime()) return succeeded({ isDone: false });
    if (await undoNext(viewer, id)) continue;
    return succeeded({ isDone: true });
  }
}

/** False when nothing is left to take back. */
async function undoNext(viewer: Viewer, id: string): Promise<boolean> {
  const undo = (work: typeof undoRow) =>
    transaction(async (tx) => {
      const run = await lockRun(viewer, tx, id);
      if (run.state !== "undoing") return false;
      const row = await nextRow(tx, id);
      if (!row) return finish(viewer, tx, run);
      const undoing = await work(viewer, tx, run, row);
      await tx.importRow.update({
        where: { runId_line: { runId: id, line: row.line } },
        data: { undoing },
        select: { line: true },
      });
      return true;
    });
  try {
    return await undo(undoRow);
  } catch (error) {
    // Published meanwhile in a state that its earlier form does not fill: it stays.
    if (error instanceof Incomplete) return undo(async () => "stays");
    throw error;
  }
}

type UndoneRow = NonNullable<Awaited<ReturnType<typeof nextRow>>>;

/** From the last to the first, as what was put on top is taken off first. */
function nextRow(tx: Transaction, runId: string) {
  return tx.importRow.findFirst({
    where: { runId, outcome: { in: ["created", "changed"] }, undoing: null },
    select: {
      line: true,
      uid: true,
      outcome: true,
      before: true,
      revisionAfter: true,
      listing: { select: { id: true, kind: true, status: true, revision: true, publishedAt: true } },
    },
    orderBy: { line: "desc" },
  });
}

async function undoRow(viewer: Viewer, tx: Transaction, run: LockedRun, row: UndoneRow): Promise<ImportUndoing> {
  const { listing, revisionAfter } = row;
  // Thrown away by hand since: there is nothing left to take back.
  if (!listing) return "taken_back";
  // The lock of the listing itself comes with the commands below; both ask its revision or its status again.
  if (listing.revision !== revisionAfter) return "stays";
  if (row.outcome === "created") return discard(viewer, tx, run, row.uid, listing);
  return restore(viewer, tx, run, row, listing);
}

async function discard(
  viewer: Viewer,
  tx: Transaction,
  run: LockedRun,
  uid: string,
  listing: NonNullable<UndoneRow["listing"]>,
): Promise<ImportUndoing> {
  if (listing.status !== "draft" || listing.publishedAt !== null) return "stays";
  const locked = await lockListing(viewer, tx, listing.id);
  if (locked.revision !== listing.revision) return "stays";
  const discarded = await discardWithin(viewer, tx, listing.id);
  if (!discarded.ok) return "stays";
  await tx.importedListing.deleteMany({ where: { sourceId: run.sourceId, uid, listingId: null } });
  return "taken_back";
}

async function restore(
  viewer: Viewer,
  tx: Transaction,
  run: LockedRun,
  row: UndoneRow,
  listing: NonNullable<UndoneRow["listing"]>,
): Promise<ImportUndoing> {
  const { fields, given, kept, revision } = row.before as unknown as Before;
  const form = formOf(fields, listing.kind);
  if (!form) return "stays";
  const saved = await saveWithin(viewer, tx, listing.id, listing.revision, form);
  if (!saved.ok) return "stays";
  await tx.importedListing.updateMany({ where: { sourceId: run.sourceId, uid: row.uid }, data: { given, kept } });
  // It stands again as an earlier import left it, which can be taken back in its turn.
  await tx.importRow.updateMany({
    where: { listingId: listing.id, revisionAfter: revision },
    data: { revisionAfter: saved.value.revision },
  });
  return "taken_back";
}

function formOf(fields: Before["fields"], kind: ListingKind) {
  const parsed = listingForm.safeParse({ ...nestedForm(fields, PREFILLED_FIELDS), kind });
  return parsed.success ? parsed.data : null;
}

async function finish(viewer: Viewer, tx: Transaction, run: LockedRun): Promise<false> {
  await setState(viewer, tx, run, "undone");
  const stays = await tx.importRow.count({ where: { runId: run.id, undoing: "stays" } });
  const takenBack = await tx.importRow.count({ where: { runId: run.id, undoing: "taken_back" } });
  await recordAudit(viewer, tx, {
    action: "import.undo",
    subjectId: run.id,
    institutionId: run.source.institutionId,
    details: { takenBack, stays },
    isSample: run.source.institution.isSample,
  });
  return false;
}
