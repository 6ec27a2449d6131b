import "server-only";
import { PORTAL } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { log } from "@/lib/log.ts";
import { sendReminders, sendThanks } from "./commands/send-round.ts";
import { thankedEnds } from "./rules.ts";

/** At most so many sessions of each kind in one round; the next comes within ten minutes. */
const MOST = 200;

/**
 * Reminds those with a place of what begins soon and thanks those who came to what is over. Safe to run in several processes at once,
 * and late. Answers of how many sessions and listings it wrote.
 */
export async function writeRounds(now: Date): Promise<number> {
  const reminded = await each(await dueReminders(now), ({ id }) => sendReminders(PORTAL, id, now));
  const thanked = await each(await dueThanks(now), ({ id }) => sendThanks(PORTAL, id, now));
  return reminded + thanked;
}

type Due = { id: string };

/** Sessions of which nobody was reminded yet at the time that they have now. */
function dueReminders(now: Date): Promise<Due[]> {
  return database().$queryRaw<Due[]>`
    SELECT session.id FROM session
    JOIN listing ON listing.id = session.listing_id
    JOIN institution ON institution.id = listing.institution_id
    JOIN registration_terms terms ON terms.listing_id = listing.id
    WHERE session.starts_at > ${now} AND session.starts_at <= ${now}::timestamptz + interval '168 hours'
      AND session.starts_at <= ${now}::timestamptz + terms.reminder_days * interval '24 hours'
      AND listing.status = 'published' AND institution.status = 'active' AND terms.mode <> 'external'
      AND NOT EXISTS (
        SELECT FROM letter_round round
        WHERE round.subject_id = session.id AND round.kind = 'reminder' AND round.moment = session.starts_at
      )
    ORDER BY session.starts_at LIMIT ${MOST}`;
}

/** What is over and not thanked for: a session for which people registered by itself, and a listing that they registered for as a whole. */
function dueThanks(now: Date): Promise<Due[]> {
  const { from, until } = thankedEnds(now);
  return database().$queryRaw<Due[]>`
    SELECT over.id FROM (
      SELECT id, id AS listing_id, ends_at, NULL::uuid AS session_id FROM listing
      WHERE ends_at BETWEEN ${from} AND ${until}
      UNION ALL
      SELECT id, listing_id, ends_at, id FROM session WHERE ends_at BETWEEN ${from} AND ${until}
    ) over
    JOIN listing ON listing.id = over.listing_id
    JOIN institution ON institution.id = listing.institution_id
    JOIN registration_terms terms ON terms.listing_id = listing.id
    WHERE listing.kind IN ('lecture', 'exhibition') AND listing.status IN ('published', 'archived')
      AND listing.cancelled_at IS NULL AND listing.postponed_at IS NULL AND institution.status = 'active'
      AND terms.sends_thanks AND terms.mode <> 'external'
      AND EXISTS (
        SELECT FROM registration WHERE registration.listing_id = listing.id AND registration.status = 'confirmed'
          AND registration.session_id IS NOT DISTINCT FROM over.session_id
      )
      AND NOT EXISTS (SELECT FROM letter_round round WHERE round.subject_id = over.id AND round.kind = 'thanks')
    ORDER BY over.ends_at LIMIT ${MOST}`;
}

/** One that fails must not keep the others back. */
async function each(due: Due[], write: (due: Due) => Promise<boolean>): Promise<number> {
  let written = 0;
  for (const one of due) {
    const isWritten = await write(one).catch((error: unknown) => {
      log.error({ subject: one.id, err: error }, "Letters by the clock");
      return false;
    });
    if (isWritten) written += 1;
  }
  return written;
}
