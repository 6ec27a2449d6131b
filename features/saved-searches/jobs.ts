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

const NEWS = "saved-search-news";

/** With what the keys of all mails of a saved search begin. */
const mailsOf = (id: string) => `saved-search:${id}:`;

/**
 * Looks at every saved search that is due at `now`, and queues a mail for each that has something new. Answers how many
 * were looked at. What is new counts as told when its mail has left (`noteTold`): of a mail that is given up, or is not sent because mail to
 * the address rests, the next one tells. While one waits to be sent no second one is queued. Safe to run in several processes at once, and twice: each search is claimed on its own row, and its
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
    const waits = await isOnItsWay(tx, search);
    const isNews = !waits && until > search.seenUntil && (await countPublishedNews(news, now, tx)) > 0;
    if (isNews) {
      await queueMail(tx, {
        template: NEWS,
        recipient: search.email,
        locale: search.locale,
        parameters: { savedSearchId: search.id, from: news.from.toISOString(), until: until.toISOString() },
        dedupeKey: `${mailsOf(search.id)}${search.dueAt.toISOString()}`,
      });
    }
    await tx.savedSearch.update({
      where: { id: search.id },
      data: {
        nextAt: nextDigestAt(search.frequency, search.timeZone, now),
        ...(until > search.seenUntil && !waits && !isNews ? { seenUntil: until } : {}),
      },
      select: { id: true },
    });
    return true;
  });
}

/** Whether an earlier mail of the search is still to be sent. Looked for among the few of its reader. */
async function isOnItsWay(tx: Transaction, { id, email }: DueSearch): Promise<boolean> {
  const waiting = await tx.outbox.count({
    where: { recipient: email, status: "queued", template: NEWS, dedupeKey: { startsWith: mailsOf(id) } },
  });
  return waiting > 0;
}

async function claimDue(tx: Transaction, now: Date): Promise<DueSearch | undefined> {
  const [search] = await tx.$queryRaw<DueSearch[]>`
    SELECT s.id, s.query, s.frequency, s.time_zone AS "timeZone", s.seen_until AS "seenUntil", s.next_at AS "dueAt",
      u.email, u.locale
    FROM saved_search s JOIN app_user u ON u.id = s.user_id
    WHERE s.next_at <= ${now} AND u.digests_paused_at IS NULL ORDER BY s.next_at LIMIT 1 FOR UPDATE OF s SKIP LOCKED`;
  return search;
}
