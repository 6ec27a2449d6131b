import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/id.ts";
import type { ImportState } from "@/prisma/generated/enums.ts";
import { mayImport, maySeeImports } from "../policy.ts";

export type LockedRun = Awaited<ReturnType<typeof lockRun>>;

/**
 * Locks an import's source and with it all of its imports: rows of two that read the same list take turns, so that no row becomes two
 * listings. NotFound for strangers, Forbidden for whoever may not import.
 */
export async function lockRun(viewer: Viewer, tx: Transaction, id: string) {
  if (!isId(id)) throw new NotFound();
  await tx.$queryRaw`
    SELECT s.id FROM import_source s JOIN import_run r ON r.source_id = s.id WHERE r.id = ${id}::uuid FOR UPDATE OF s`;
  // A statement of its own: its snapshot is younger than the lock.
  const run = await tx.importRun.findUnique({
    where: { id },
    select: {
      id: true,
      sourceId: true,
      state: true,
      encoding: true,
      cancelReason: true,
      source: {
        select: {
          institutionId: true,
          unitId: true,
          institution: { select: { status: true, isSample: true } },
        },
      },
    },
  });
  if (!run || !maySeeImports(viewer, run.source)) throw new NotFound();
  if (!mayImport(viewer, run.source)) throw new Forbidden();
  return run;
}

/** Puts an import into another state. The caller holds the lock and knows that it may. */
export async function setState(
  viewer: Viewer,
  tx: Transaction,
  run: Pick<LockedRun, "id">,
  state: ImportState,
  at: { confirmedAt?: Date; undoneAt?: Date; cancelReason?: string } = {},
): Promise<void> {
  const by = state === "running" || state === "undoing" ? { startedById: viewer.userId } : {};
  await tx.importRun.update({ where: { id: run.id }, data: { state, ...at, ...by }, select: { id: true } });
}
