import "server-only";
import { reaches, type Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";

/**
 * Whether the viewer may let a unit post a listing of the institution: one of its own units that the viewer works for. Null, the
 * institution itself, is for those who work for all of it.
 */
export async function isUnitFor(
  viewer: Viewer,
  tx: Transaction,
  institutionId: string,
  unitId: string | null,
): Promise<boolean> {
  if (!reaches(viewer, institutionId, unitId)) return false;
  if (unitId === null) return true;
  return (await tx.unit.findFirst({ where: { id: unitId, institutionId }, select: { id: true } })) !== null;
}
