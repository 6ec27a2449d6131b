import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { PORTAL } from "@/lib/auth/viewer.ts";
import { database, transaction } from "@/lib/db.ts";
import { removeSealedFiles } from "@/lib/storage/sealed-file.ts";
import { EMPTIED_AT_ONCE, LETTER_RETENTION_DAYS } from "./rules/retention.ts";

const BATCH = 500;

type Due = { id: string; fileId: string | null; key: string | null; institutionId: string };

/**
 * Empties letters whose time has run out at `now`: so many days as retentionDays says after the end of the listing or the departure, whichever is later
 * (after the listing was called off, where it was; a year more where it is postponed), or after the letter was refused or revoked, if that is
 * earlier; at once when it was withdrawn or replaced. What is left is the letter with its number, state, initials and days. Answers how many.
 * Safe to run twice, and in two processes at once.
 */
export async function shredDueLetters(now: Date): Promise<number> {
  for (let shredded = 0; ; ) {
    const due = await dueLetters(now);
    if (due.length === 0) return shredded;
    // The file first: what is left without its row would lie there for ever.
    await removeSealedFiles(due.flatMap(({ key }) => key ?? []));
    await shred(due, now);
    shredded += due.length;
  }
}

function dueLetters(now: Date): Promise<Due[]> {
  return database().$queryRaw<Due[]>`
    SELECT t.id, t.file_id AS "fileId", s.key, l.institution_id AS "institutionId"
    FROM letter t
    JOIN listing l ON l.id = t.listing_id
    LEFT JOIN registration_terms m ON m.listing_id = l.id
    LEFT JOIN stored_file s ON s.id = t.file_id
    WHERE (t.sealed IS NOT NULL OR t.file_id IS NOT NULL) AND CASE
      WHEN t.status::text = ANY(${[...EMPTIED_AT_ONCE]}) THEN true
      ELSE LEAST(
        CASE WHEN t.status IN ('refused', 'revoked') THEN t.status_at END,
        l.cancelled_at,
        GREATEST(l.ends_at, (t.departs_on + 1)::timestamp AT TIME ZONE 'UTC', t.created_at)
          + CASE WHEN l.status = 'postponed' THEN interval '1 year' ELSE interval '0' END
      ) + make_interval(days => LEAST(t.kept_days, COALESCE(m.letter_days, ${LETTER_RETENTION_DAYS}::int))) <= ${now}
    END
    LIMIT ${BATCH}`;
}

async function shred(due: readonly Due[], now: Date): Promise<void> {
  await transaction(async (tx) => {
    await tx.$executeRaw`
      UPDATE letter SET sealed = NULL, file_id = NULL, shredded_at = ${now}, revision = revision + 1
      WHERE id = ANY(${due.map(({ id }) => id)}::uuid[])`;
    const fileIds = due.map(({ fileId }) => fileId).filter((id) => id !== null);
    await tx.storedFile.deleteMany({ where: { id: { in: fileIds } } });
    for (const { id, institutionId } of due) {
      await recordAudit(PORTAL, tx, { action: "letter.shred", subjectId: id, institutionId });
    }
  });
}
