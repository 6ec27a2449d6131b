import "server-only";
import { queueMail } from "@/features/notifications/commands.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import type { DigestFrequency } from "@/prisma/generated/enums.ts";
import { countPublishedNews } from "./queries.ts";
import { nextDigestAt, settledBefore } from "./rules.ts";

type DueSearch = {
  id: string;
  query: string;
  frequency: DigestFrequency;
  timeZone: string;
  seenUntil: Date;
  dueAt: Date;
  email: string;
  locale: string;
};

/**
 * Looks at every saved search that is due at `now`, and queues a mail for each that has something new. Answers how many
 * were looked at. Safe to run in several processes at once, and twice: each search is claimed on its own row, and its
 * mail is named by the instant that it was due at.
 */
export async function sendDueDigests(now: Date): Promise<number> {
  let looked = 0;
  while (await lookAtNext(now)) looked++;
  return looked;
}

async function lookAtNext(now: Date): Promise<boolean> {
  return transaction(async (tx) => {
    const search = await claimDue(tx, now);
    if (!search) return false;
    const until = settledBefore(now);
    const news = { query: search.query, from: search.seenUntil, until };
    if (until > search.seenUntil && (await countPublishedNews(news, now, tx)) > 0) {
      await queueMail(tx, {
        template: "saved-search-news",
        recipient: search.email,
        locale: search.locale,
        parameters: { savedSearchId: search.id, from: news.from.toISOString(), until: until.toISOString() },
        dedupeKey: `saved-search:${search.id}:${search.dueAt.toISOString()}`,
      });
    }
    await tx.savedSearch.update({
      where: { id: search.id },
      data: {
        nextAt: nextDigestAt(search.frequency, search.timeZone, now),
        ...(until > search.seenUntil ? { seenUntil: until } : {}),
      },
      select: { id: true },
    });
    return true;
  });
}

async function claimDue(tx: Transaction, now: Date): Promise<DueSearch | undefined> {
  const [search] = await tx.$queryRaw<DueSearch[]>`
    SELECT s.id, s.query, s.frequency, s.time_zone AS "timeZone", s.seen_until AS "seenUntil", s.next_at AS "dueAt",
      u.email, u.locale
    FROM saved_search s JOIN app_user u ON u.id = s.user_id
    WHERE s.next_at <= ${now} AND u.digests_paused_at IS NULL ORDER BY s.next_at LIMIT 1 FOR UPDATE OF s SKIP LOCKED`;
  return search;
}
