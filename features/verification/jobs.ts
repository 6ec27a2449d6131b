import "server-only";
import { tellOwners } from "@/features/institutions/commands/tell-owners.ts";
import { database, transaction } from "@/lib/db.ts";
import { fileStore, letterName } from "@/lib/storage/file-store.ts";
import { lapseNotice, noticedEnds } from "./rules/lapse.ts";

const LETTERS_KEPT_MS = 180 * 86_400_000;

/**
 * Takes away letters that were shown half a year before `now` and decided about: what came of them stays, the letter with its
 * signatures does not. Answers how many.
 */
export async function removeOldLetters(now: Date): Promise<number> {
  const old = await database().storedFile.findMany({
    where: {
      createdAt: { lt: new Date(now.getTime() - LETTERS_KEPT_MS) },
      evidence: { verdict: { not: "pending" } },
    },
    select: { id: true, key: true },
    take: 200,
  });
  for (const { id, key } of old) {
    await fileStore().remove(letterName(key));
    await database().storedFile.deleteMany({ where: { id } });
  }
  return old.length;
}

type Ending = { id: string; institutionId: string; expiresAt: Date };

/**
 * Tells owners, sixty and fourteen days before and when it has come, of the end of what their institution is verified by. Answers how
 * many verifications are near their end at `now`. Safe to run in several processes at once, and twice: each mail is named by what it tells.
 */
export async function tellOfLapses(now: Date): Promise<number> {
  return transaction(async (tx) => {
    const { after, until } = noticedEnds(now);
    // Of each institution the one that lasts longest: while another goes on, nothing ends.
    const ending = await tx.$queryRaw<Ending[]>`
      SELECT last.id, i.id AS "institutionId", last.expires_at AS "expiresAt"
      FROM institution i CROSS JOIN LATERAL (
        SELECT v.id, v.expires_at FROM verification v
        WHERE v.institution_id = i.id AND v.revoked_at IS NULL ORDER BY v.expires_at DESC, v.id LIMIT 1
      ) last
      WHERE i.status = 'active' AND NOT i.is_sample AND last.expires_at > ${after} AND last.expires_at <= ${until}`;
    for (const { id, institutionId, expiresAt } of ending) {
      const notice = lapseNotice(expiresAt, now);
      if (notice === null) continue;
      await tellOwners(tx, institutionId, {
        template: notice === "lapsed" ? "verification-lapsed" : "verification-ending",
        parameters: { institutionId, verificationId: id },
        event: `verification-lapse:${id}:${notice}`,
      });
    }
    return ending.length;
  });
}
