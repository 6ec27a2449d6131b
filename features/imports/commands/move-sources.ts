import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";

/**
 * Lists of an institution that becomes part of another go on under it; where it has a list of that name already, with the old address
 * behind the name. For `mergeInstitution` only, in its transaction.
 */
export async function moveImportSources(
  _viewer: Viewer,
  tx: Transaction,
  from: { id: string; slug: string },
  intoId: string,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE import_source s SET institution_id = ${intoId}::uuid, name = CASE WHEN EXISTS (
        SELECT FROM import_source other WHERE other.institution_id = ${intoId}::uuid AND other.name = s.name)
      THEN left(s.name, 60) || ' (' || left(${from.slug}, 50) || ')' ELSE s.name END
    WHERE s.institution_id = ${from.id}::uuid`;
}
