import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { PORTAL } from "@/lib/auth/viewer.ts";
import { database, transaction } from "@/lib/db.ts";
import { removeSealedFiles } from "@/lib/storage/sealed-file.ts";

const BATCH = 500;

type Due = { id: string; fileId: string | null; key: string | null; formId: string; institutionId: string };

/**
 * Shreds answers whose field says for how long they are kept: so many days after the end of the listing, or after it was called off if
 * that was earlier. A listing without an end counts from the answer; one that is postponed keeps them for a year more, should it
 * still come. What is left is that there was an answer. Answers how many were shredded. Safe to run twice, and in two processes at once.
 */
export async function shredDueAnswers(now: Date): Promise<number> {
  for (let shredded = 0; ; ) {
    const due = await dueAnswers(now);
    if (due.length === 0) return shredded;
    // The file first: what is left without its row would lie there for ever.
    await removeSealedFiles(due.flatMap(({ key }) => key ?? []));
    await shred(due, now);
    shredded += due.length;
  }
}

function dueAnswers(now: Date): Promise<Due[]> {
  return database().$queryRaw<Due[]>`
    SELECT a.id, a.file_id AS "fileId", s.key, r.form_id AS "formId", l.institution_id AS "institutionId"
    FROM form_answer a
    JOIN form_field f ON f.id = a.field_id
    JOIN form_reply r ON r.id = a.reply_id
    JOIN registration g ON g.id = r.registration_id
    JOIN listing l ON l.id = g.listing_id
    LEFT JOIN stored_file s ON s.id = a.file_id
    CROSS JOIN LATERAL (
      SELECT COALESCE(l.ends_at, (
        SELECT max((i.deadline_on + 1)::timestamp AT TIME ZONE i.time_zone) FROM intake i WHERE i.listing_id = l.id
      )) AS at
    ) AS ending
    WHERE a.shredded_at IS NULL AND f.retention_days IS NOT NULL
      AND COALESCE(LEAST(l.cancelled_at, ending.at), r.updated_at) + make_interval(days => f.retention_days)
        + CASE WHEN l.status = 'postponed' THEN interval '1 year' ELSE interval '0' END <= ${now}
    LIMIT ${BATCH}`;
}

async function shred(due: readonly Due[], now: Date): Promise<void> {
  await transaction(async (tx) => {
    await tx.$executeRaw`
      UPDATE form_answer SET value = NULL, sealed = NULL, file_id = NULL, shredded_at = ${now}
      WHERE id = ANY(${due.map(({ id }) => id)}::uuid[])`;
    const fileIds = due.map(({ fileId }) => fileId).filter((id) => id !== null);
    await tx.storedFile.deleteMany({ where: { id: { in: fileIds } } });
    for (const [formId, answers] of Map.groupBy(due, (one) => one.formId)) {
      await recordAudit(PORTAL, tx, {
        action: "form.shred",
        subjectId: formId,
        institutionId: answers[0]?.institutionId ?? null,
        details: { answers: answers.length },
      });
    }
  });
}
