import "server-only";
import { maySeeDesk } from "@/features/institutions/policy.ts";
import { limitIn, type Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import type { ImportState, ImportUndoing } from "@/prisma/generated/enums.ts";
import { mayImport } from "../policy.ts";
import { planRow } from "../rules/plan.ts";
import { readRun, settingsOf } from "../rules/read-run.ts";
import type { Problem, RowNote } from "../rules/source-row.ts";
import { listImported } from "./imported.ts";
import { findRun, type Run } from "./run.ts";

export const VERDICTS = ["new", "changed", "unchanged", "cancelled", "called_off", "left_out", "refused"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** One row as the page shows it: what will become of it, or what became of it. */
export type ShownRow = {
  line: number;
  uid: string;
  title: string;
  verdict: Verdict;
  changes: readonly string[];
  kept: readonly string[];
  problems: readonly Problem[];
  notes: readonly RowNote[];
  listing: { id: string; code: string } | null;
  undoing: ImportUndoing | null;
};

const FIRST_LINES = 4;

/**
 * An import as its page shows it: before it is taken in, what each row will come to by what stands here now; afterwards what it came to.
 * NotFound for strangers, for members whose units it is not for, and when it is not of that institution.
 */
export async function getImportPage(viewer: Viewer, institutionId: string, id: string) {
  const run = await findRun(viewer, id);
  if (run.source.institutionId !== institutionId) throw new NotFound();
  const { bytes, source, address, ...shown } = run;
  const read = run.state === "preview" ? readRun(run) : null;
  const rows = read ? await plannedRows(viewer, run, read) : await takenRows(run);
  return {
    ...shown,
    list: source.name,
    /** Whether it can be read anew by itself; the address may hold a secret and stays here. */
    isFetched: address !== "",
    mayChange: mayImport(viewer, source),
    hasFile: bytes !== null,
    reading: read && {
      encoding: read.encoding,
      looksLike: read.looksLike,
      firstLines: read.text.split(/\r?\n/, FIRST_LINES).map((line) => line.slice(0, 300)),
      unknown: read.table.unknown,
    },
    rows,
    counts: countsOf(rows),
    /** How many there are in the file while it is being taken in. */
    total: run.state === "running" ? (readRun(run)?.table.rows.length ?? rows.length) : rows.length,
  };
}

export type ImportPage = Awaited<ReturnType<typeof getImportPage>>;

function countsOf(rows: readonly ShownRow[]): Record<Verdict, number> {
  const count = (verdict: Verdict) => rows.filter((row) => row.verdict === verdict).length;
  return Object.fromEntries(VERDICTS.map((verdict) => [verdict, count(verdict)])) as Record<Verdict, number>;
}

async function plannedRows(
  viewer: Viewer,
  run: Run,
  { table }: NonNullable<ReturnType<typeof readRun>>,
): Promise<ShownRow[]> {
  const uids = table.rows.map(({ uid }) => uid);
  const known = await listImported(viewer, run, uids, database());
  const settings = settingsOf(run);
  return table.rows.map((row) => {
    const listing = known.get(row.uid) ?? null;
    const plan = planRow(row, settings, listing);
    return {
      line: row.line,
      uid: row.uid,
      title: row.title,
      verdict: plan.verdict,
      changes: plan.verdict === "changed" ? plan.changes : [],
      kept: plan.verdict === "changed" || plan.verdict === "unchanged" ? plan.kept : [],
      problems: plan.verdict === "refused" ? plan.problems : [],
      notes: row.notes,
      listing,
      undoing: null,
    };
  });
}

async function takenRows({ id }: Run): Promise<ShownRow[]> {
  const rows = await database().importRow.findMany({
    where: { runId: id },
    select: {
      line: true,
      uid: true,
      title: true,
      outcome: true,
      changes: true,
      kept: true,
      problems: true,
      undoing: true,
      listing: { select: { id: true, code: true } },
    },
    orderBy: { line: "asc" },
  });
  return rows.map(({ outcome, problems, ...row }) => ({
    ...row,
    verdict: outcome === "created" ? "new" : outcome,
    problems: problems as Problem[],
    notes: [],
  }));
}

const NEWEST = 30;

export type ImportLine = {
  id: string;
  list: string;
  fileName: string;
  state: ImportState;
  createdAt: Date;
  counts: Partial<Record<Verdict, number>>;
};

/** An institution's imports, newest first; for those limited to units the ones of these. NotFound for strangers. */
export async function listImports(viewer: Viewer, institutionId: string): Promise<ImportLine[]> {
  if (!maySeeDesk(viewer, institutionId)) throw new NotFound();
  const units = limitIn(viewer, institutionId);
  const runs = await database().importRun.findMany({
    where: { source: { institutionId, ...(units.length > 0 ? { unitId: { in: [...units] } } : {}) } },
    select: { id: true, fileName: true, state: true, createdAt: true, source: { select: { name: true } } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: NEWEST,
  });
  const counts = await database().importRow.groupBy({
    by: ["runId", "outcome"],
    where: { runId: { in: runs.map(({ id }) => id) } },
    _count: { _all: true },
  });
  return runs.map(({ source, ...run }) => ({
    ...run,
    list: source.name,
    counts: Object.fromEntries(
      counts
        .filter(({ runId }) => runId === run.id)
        .map(({ outcome, _count }) => [outcome === "created" ? "new" : outcome, _count._all]),
    ),
  }));
}

/** What the form for an import begins with: as the last one was, else as the institution is. NotFound for strangers. */
export async function getImportDefaults(viewer: Viewer, institutionId: string) {
  if (!maySeeDesk(viewer, institutionId)) throw new NotFound();
  const units = limitIn(viewer, institutionId);
  const own = { institutionId, ...(units.length > 0 ? { unitId: { in: [...units] } } : {}) };
  const [institution, last, lists] = await Promise.all([
    database().institution.findUniqueOrThrow({
      where: { id: institutionId },
      select: { sourceLanguage: true, countryCode: true, city: true },
    }),
    database().importRun.findFirst({
      where: { source: own },
      select: {
        kind: true,
        sourceLanguage: true,
        route: true,
        countryCode: true,
        city: true,
        timeZone: true,
        source: { select: { name: true, unitId: true } },
      },
      orderBy: { createdAt: "desc" },
    }),
    database().importSource.findMany({ where: own, select: { name: true }, orderBy: { name: "asc" }, take: 100 }),
  ]);
  const { source, ...earlier } = last ?? { source: null };
  return {
    ...institution,
    ...earlier,
    list: source?.name ?? null,
    unitId: source?.unitId ?? null,
    lists: lists.map(({ name }) => name),
  };
}
