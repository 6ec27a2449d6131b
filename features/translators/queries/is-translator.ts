import "server-only";
import { isMember, type Viewer } from "@/lib/auth/viewer.ts";
import type { Database } from "@/lib/db.ts";

/** Whether the viewer has taken up an invitation to translate a listing into a language that was not taken away since. */
export async function isTranslator(
  viewer: Viewer,
  database: Database,
  listingId: string,
  language: string,
): Promise<boolean> {
  if (!isMember(viewer)) return false;
  const found = await database.translator.findFirst({
    where: { listingId, language, userId: viewer.userId, acceptedAt: { not: null }, revokedAt: null },
    select: { id: true },
  });
  return found !== null;
}
