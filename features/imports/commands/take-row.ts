import "server-only";
import { beginListing } from "@/features/listings/commands/create-listing.ts";
import { cancelWithin } from "@/features/listings/commands/end-listing.ts";
import { saveWithin } from "@/features/listings/commands/save-listing.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import type { Fields } from "@/lib/forms/nested-form.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { type KnownListing, listImported, readDigests } from "../queries/imported.ts";
import type { Run } from "../queries/run.ts";
import { type Digests, keptAfter, type Plan, planRow } from "../rules/plan.ts";
import { settingsOf } from "../rules/read-run.ts";
import { type Problem, type RowProblem, type SourceRow, wholeRow } from "../rules/source-row.ts";
import { withPositions } from "./place-venues.ts";

/** How a listing and what is remembered of its source stood before an import changed them. */
export type Before = { fields: Fields; given: Digests; kept: Digests; revision: number };

/**
 * Takes one row in: begins a draft, or changes the listing that the same row made earlier. Whatever became of it is written down in the
 * same transaction. The caller holds the lock of the source and knows that the row was not taken yet. Throws `Incomplete` when a public
 * listing would miss something: the caller then writes the refusal down.
 */
export async function takeRow(viewer: Viewer, tx: Transaction, run: Run, row: SourceRow): Promise<void> {
  const known = (await listImported(viewer, run, [row.uid], tx)).get(row.uid) ?? null;
  const plan = planRow(row, settingsOf(run), known);
  switch (plan.verdict) {
    case "refused":
      return writeRefusal(viewer, tx, run, row, plan.problems);
    case "unchanged":
      return leave(viewer, tx, run, row, plan, known);
    case "new":
      return begin(viewer, tx, run, row, plan);
    case "changed":
      return change(viewer, tx, run, row, plan, known);
    case "cancelled":
      return callOff(viewer, tx, run, row, plan, known);
    case "left_out":
      return leaveOut(tx, run, row);
  }
}

/** Writes down that a row was not taken, and why. */
export async function writeRefusal(
  _viewer: Viewer,
  tx: Transaction,
  run: Pick<Run, "id">,
  row: SourceRow,
  problems: readonly Problem[],
): Promise<void> {
  await tx.importRow.create({
    data: { ...rowKey(run, row), outcome: "refused", problems: problems.map((problem) => ({ ...problem })) },
    select: { line: true },
  });
}

function rowKey(run: Pick<Run, "id">, { line, uid, title }: SourceRow) {
  const clean = (text: string): string => text.replaceAll("\0", "").toWellFormed();
  return { runId: run.id, line, uid: clean(uid), title: clean(title) };
}

type Of<Verdict extends Plan["verdict"]> = Extract<Plan, { verdict: Verdict }>;

async function leave(
  _viewer: Viewer,
  tx: Transaction,
  run: Run,
  row: SourceRow,
  { given, kept }: Of<"unchanged">,
  known: KnownListing | null,
): Promise<void> {
  await tx.importedListing.update({
    where: { sourceId_uid: { sourceId: run.sourceId, uid: row.uid } },
    data: { given: remembered(known, given), ...(row.isCalledOff ? {} : STANDS) },
    select: { uid: true },
  });
  await tx.importRow.create({
    data: { ...rowKey(run, row), outcome: "unchanged", listingId: known?.id ?? null, kept },
    select: { line: true },
  });
}

/** Of what its source says to take place, nobody is asked any more whether it does. */
const STANDS = { calledOffAt: null };

/** What the source says of each field, and no longer that it was called off unless it says so now. */
function remembered(known: KnownListing | null, given: Digests): Digests {
  const { status: _former, ...before } = known?.given ?? {};
  return { ...before, ...given };
}

/**
 * Calls off what its source has called off, with the reason that whoever confirmed the import gave: everybody registered is told. When
 * nobody gave one, because the list was read by the job, somebody of the desk is asked instead.
 */
async function callOff(
  viewer: Viewer,
  tx: Transaction,
  run: Run,
  row: SourceRow,
  { given }: Of<"cancelled">,
  known: KnownListing | null,
): Promise<void> {
  if (!known) throw new Error("Only a listing that is there can be called off.");
  const isConfirmed = !run.byItself && run.cancelReason !== "";
  const isOff = isConfirmed && (await cancelWithin(viewer, tx, known.id, run.cancelReason)).ok;
  await tx.importedListing.update({
    where: { sourceId_uid: { sourceId: run.sourceId, uid: row.uid } },
    data: { given: remembered(known, given), calledOffAt: isOff ? null : new Date() },
    select: { uid: true },
  });
  await tx.importRow.create({
    data: { ...rowKey(run, row), outcome: isOff ? "cancelled" : "called_off", listingId: known.id },
    select: { line: true },
  });
}

async function leaveOut(tx: Transaction, run: Run, row: SourceRow): Promise<void> {
  await tx.importRow.create({ data: { ...rowKey(run, row), outcome: "left_out" }, select: { line: true } });
}

async function begin(viewer: Viewer, tx: Transaction, run: Run, row: SourceRow, plan: Of<"new">): Promise<void> {
  const { form, given } = plan;
  const { title, unitId, route, countryCode, city } = form;
  const sourceLanguage = row.language ?? run.sourceLanguage;
  const start = { title, unitId, route, countryCode, city, sourceLanguage };
  const { id: listingId } = await beginListing(viewer, tx, run.source.institutionId, run.kind, start);
  const saved = await withPositions(viewer, tx, { run, row, listingId }, () =>
    saveWithin(viewer, tx, listingId, 1, form),
  );
  // Nothing of it can be in the way: the draft was begun a moment ago by the same person.
  if (!saved.ok) throw new Error(`An imported draft was refused: ${saved.refusal}`);
  const known = { listingId, given, ...STANDS, kept: keptAfter(await readDigests(viewer, tx, listingId), null, []) };
  const key = { sourceId: run.sourceId, uid: row.uid };
  await tx.importedListing.upsert({
    where: { sourceId_uid: key },
    create: { ...key, ...known },
    update: known,
    select: { uid: true },
  });
  await tx.importRow.create({
    data: { ...rowKey(run, row), outcome: "created", listingId, revisionAfter: saved.value.revision },
    select: { line: true },
  });
}

async function change(
  viewer: Viewer,
  tx: Transaction,
  run: Run,
  row: SourceRow,
  { form, given, changes, kept }: Of<"changed">,
  known: KnownListing | null,
): Promise<void> {
  if (!known) throw new Error("Only a listing that is there can be changed.");
  const saved = await withPositions(viewer, tx, { run, row, listingId: known.id }, () =>
    saveWithin(viewer, tx, known.id, known.revision, form),
  );
  if (!saved.ok) return writeRefusal(viewer, tx, run, row, wholeRow(row, REFUSALS[saved.refusal]));
  await tx.importedListing.update({
    where: { sourceId_uid: { sourceId: run.sourceId, uid: row.uid } },
    data: {
      given: remembered(known, given),
      ...STANDS,
      kept: keptAfter(await readDigests(viewer, tx, known.id), known.kept, changes),
    },
    select: { uid: true },
  });
  const before: Before = { fields: known.fields, given: known.given, kept: known.kept, revision: known.revision };
  await tx.importRow.create({
    data: {
      ...rowKey(run, row),
      outcome: "changed",
      listingId: known.id,
      changes,
      kept,
      before: before as Prisma.InputJsonObject,
      revisionAfter: saved.value.revision,
    },
    select: { line: true },
  });
}

type SaveRefusal = Extract<Awaited<ReturnType<typeof saveWithin>>, { ok: false }>["refusal"];

const REFUSALS: Record<SaveRefusal, RowProblem> = {
  "capacity-below-taken": "takenPlaces",
  "places-by-session": "placesBySession",
  "session-in-use": "sessionInUse",
  incomplete: "incomplete",
  "not-editable": "over",
  // Somebody saved it in this very moment; read again, the row is judged by what stands there then.
  "stale-revision": "over",
  "no-such-unit": "over",
};
