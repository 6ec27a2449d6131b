import "server-only";
import { readViewer } from "@/lib/auth/read-viewer.ts";
import { PORTAL } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { log } from "@/lib/log.ts";
import { refreshSource } from "./commands/refresh-source.ts";
import { runImport } from "./commands/run-import.ts";
import { undoImport } from "./commands/undo-import.ts";
import { FILE_KEPT_MS } from "./rules/limits.ts";

/** Lists read in one round; the next comes within ten minutes. */
const MOST_READ = 20;

/** Reads anew the lists that are due at `now` (commands/refresh-source.ts). Answers how many were tried. Safe to run in several processes at once. */
export async function refreshSources(now: Date): Promise<number> {
  const due = await database().importSubscription.findMany({
    where: { nextAt: { lte: now } },
    orderBy: { nextAt: "asc" },
    take: MOST_READ,
    select: { sourceId: true },
  });
  for (const { sourceId } of due) {
    await refreshSource(PORTAL, sourceId, now).catch((error: unknown) => {
      log.error({ source: sourceId, err: error }, "List read anew");
    });
  }
  return due.length;
}

/** An import that nobody has gone on with for so long was left in the middle. */
const LEFT_ALONE_MS = 2 * 60_000;

/**
 * Takes away files read a month before `now`, and with them imports that were only looked at: what came of the others stays written,
 * the file with whatever else was in it does not. Answers how many.
 */
export async function removeOldImportFiles(now: Date): Promise<number> {
  const old = { createdAt: { lt: new Date(now.getTime() - FILE_KEPT_MS) } };
  const dropped = await database().importRun.deleteMany({ where: { ...old, state: "preview" } });
  const emptied = await database().importRun.updateMany({
    where: { ...old, bytes: { not: null } },
    data: { bytes: null },
  });
  return dropped.count + emptied.count;
}

/**
 * Finishes imports, and the taking back of them, that were begun and left: the server was stopped, the page was closed. On behalf of
 * whoever began them, with the roles they have now. Answers how many were gone on with. Safe to run in several processes at once.
 */
export async function finishImports(now: Date): Promise<number> {
  const left = new Date(now.getTime() - LEFT_ALONE_MS);
  const runs = await database().importRun.findMany({
    where: {
      startedById: { not: null },
      OR: [
        { state: "running", confirmedAt: { lt: left } },
        { state: "undoing", undoneAt: { lt: left } },
      ],
    },
    select: { id: true, state: true, startedById: true },
    take: 20,
  });
  for (const { id, state, startedById } of runs) {
    const viewer = startedById === null ? null : await readViewer(startedById);
    if (!viewer) continue;
    try {
      await (state === "running" ? runImport(viewer, id) : undoImport(viewer, id));
    } catch (error) {
      // They may do so no longer; another of the institution can press the button.
      if (error instanceof Forbidden || error instanceof NotFound) continue;
      // What stops one must not keep the others waiting.
      log.error({ import: id, err: error }, "Import");
    }
  }
  return runs.length;
}
