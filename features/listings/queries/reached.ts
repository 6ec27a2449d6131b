import "server-only";
import { limitIn, type Viewer } from "@/lib/auth/viewer.ts";
import type { Prisma } from "@/prisma/generated/client.ts";

/** What of an institution's listings the viewer works with: all of them, or what the units post that they are limited to. */
export function reached(viewer: Viewer, institutionId: string): Prisma.ListingWhereInput {
  const units = limitIn(viewer, institutionId);
  return units.length === 0 ? { institutionId } : { institutionId, unitId: { in: [...units] } };
}
