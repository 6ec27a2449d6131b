import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import type { Run } from "../queries/run.ts";
import type { SourceRow } from "../rules/source-row.ts";

type Taken = { run: Pick<Run, "source">; row: Pick<SourceRow, "positions">; listingId: string };

/**
 * Takes a row in by `save`, and gives the venues that were made by it the positions that its source says. A venue that was there before
 * lies where the institution says, whatever a calendar thinks.
 */
export async function withPositions<Saved>(
  _viewer: Viewer,
  tx: Transaction,
  { run, row, listingId }: Taken,
  save: () => Promise<Saved>,
): Promise<Saved> {
  const positions = row.positions ?? [];
  if (positions.length === 0) return save();
  const { institutionId } = run.source;
  const before = await tx.venue.findMany({
    where: { institutionId, name: { in: positions.map(({ name }) => name) } },
    select: { id: true },
  });
  const saved = await save();
  for (const { name, latitude, longitude } of positions) {
    await tx.venue.updateMany({
      where: {
        institutionId,
        name,
        id: { notIn: before.map(({ id }) => id) },
        latitude: null,
        OR: [{ sessions: { some: { listingId } } }, { exhibitions: { some: { listingId } } }],
      },
      data: { latitude, longitude },
    });
  }
  return saved;
}
