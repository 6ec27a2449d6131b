import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type Database, database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/id.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { maySeeImports } from "../policy.ts";

const RUN = {
  id: true,
  sourceId: true,
  format: true,
  kind: true,
  fileName: true,
  address: true,
  bytes: true,
  encoding: true,
  sourceLanguage: true,
  route: true,
  countryCode: true,
  city: true,
  timeZone: true,
  state: true,
  byItself: true,
  cancelReason: true,
  createdAt: true,
  confirmedAt: true,
  undoneAt: true,
  source: {
    select: {
      name: true,
      institutionId: true,
      unitId: true,
      institution: { select: { status: true, isSample: true } },
    },
  },
} as const satisfies Prisma.ImportRunSelect;

export type Run = Prisma.ImportRunGetPayload<{ select: typeof RUN }>;

/** An import as it stands. NotFound for strangers, and for members whose units it is not for. */
export async function findRun(viewer: Viewer, id: string, db: Database = database()): Promise<Run> {
  const run = isId(id) ? await db.importRun.findUnique({ where: { id }, select: RUN }) : null;
  if (!run || !maySeeImports(viewer, run.source)) throw new NotFound();
  return run;
}
