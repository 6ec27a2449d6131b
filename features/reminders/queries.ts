import "server-only";
import { requireHosted } from "@/features/registrations/queries/hosted.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";

export type Rounds = { reminderDays: number; sendsThanks: boolean; followUpUrl: string };

/** What a listing's people are written by the clock; null where it takes no registrations here. Throws as requireHosted. */
export async function getRounds(viewer: Viewer, institutionId: string, listingId: string): Promise<Rounds | null> {
  await requireHosted(viewer, institutionId, listingId);
  return database().registrationTerms.findFirst({
    where: { listingId, mode: { not: "external" } },
    select: { reminderDays: true, sendsThanks: true, followUpUrl: true },
  });
}
