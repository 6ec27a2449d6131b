import "server-only";
import type { MailTemplateName } from "@/features/notifications/templates/registry.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import type { LetterRoundKind } from "@/prisma/generated/enums.ts";
import {
  dueInRound,
  isReminded,
  isReminderDue,
  type Party,
  type RoundLetter,
  remindersFor,
  thanksFor,
} from "../rules.ts";

/**
 * Reminds everybody who had a place in time of one session, once for the time at which it begins now. Nothing where it is not due:
 * it was moved, called off or reminded of meanwhile. Answers whether this call was the one that wrote. `now`: instant.
 */
export function sendReminders(_viewer: Viewer, sessionId: string, now: Date): Promise<boolean> {
  return transaction(async (tx) => {
    const session = await tx.session.findUnique({
      where: { id: sessionId },
      select: { startsAt: true, listing: { select: { ...LISTING, status: true } } },
    });
    const days = session?.listing.terms?.reminderDays ?? 0;
    if (session?.listing.status !== "published") return false;
    const { startsAt, listing } = session;
    if (!isReminderDue({ startsAt, days }, now)) return false;
    const round = await claimAgain(tx, { subjectId: sessionId, listingId: listing.id, moment: startsAt });
    if (round === null) return false;
    const parties = await readParties(tx, listing.id, { sessionId, inWhole: true });
    const letters = parties
      .filter(({ since }) => isReminded(since, { startsAt, days }))
      .flatMap((party) => remindersFor(party));
    await write(tx, letters, {
      template: "registration-reminder",
      event: `${sessionId}:${round}`,
      parameters: { sessionId, startsAt: startsAt.toISOString() },
      isSample: listing.isSample,
      now,
    });
    return true;
  });
}

/**
 * Thanks everybody who took part in a session, or in a listing as a whole: where doors counted, those who were let in. Once, however often
 * its end is moved afterwards. Answers whether this call was the one that wrote. `now`: instant.
 */
export function sendThanks(_viewer: Viewer, subjectId: string, now: Date): Promise<boolean> {
  return transaction(async (tx) => {
    const session = await tx.session.findUnique({
      where: { id: subjectId },
      select: { listingId: true, endsAt: true },
    });
    const listing = await tx.listing.findUnique({
      where: { id: session?.listingId ?? subjectId },
      select: { ...LISTING, endsAt: true },
    });
    const moment = session?.endsAt ?? listing?.endsAt;
    if (!listing?.terms?.sendsThanks || !moment) return false;
    const { count } = await tx.letterRound.createMany({
      data: { subjectId, kind: "thanks", listingId: listing.id, moment },
      skipDuplicates: true,
    });
    if (count === 0) return false;
    const sessionId = session ? subjectId : null;
    const wasCounted = (await tx.checkIn.count({ where: doorsOf(listing.id, sessionId) })) > 0;
    const parties = await readParties(tx, listing.id, { sessionId, inWhole: sessionId === null });
    await write(
      tx,
      parties.flatMap((party) => thanksFor(party, wasCounted)),
      {
        template: "registration-thanks",
        event: subjectId,
        parameters: { sessionId, wasCounted },
        isSample: listing.isSample,
        now,
      },
    );
    return true;
  });
}

const LISTING = {
  id: true,
  isSample: true,
  terms: { select: { reminderDays: true, sendsThanks: true } },
} as const;

/** Of two who would write at once, and of one who comes again for the same moment, one has the next number, the other nothing. */
async function claimAgain(
  tx: Transaction,
  { subjectId, listingId, moment }: { subjectId: string; listingId: string; moment: Date },
): Promise<number | null> {
  const kind: LetterRoundKind = "reminder";
  const [claimed] = await tx.$queryRaw<{ round: number }[]>`
    INSERT INTO letter_round AS known (subject_id, kind, listing_id, moment)
    VALUES (${subjectId}::uuid, ${kind}::letter_round_kind, ${listingId}::uuid, ${moment})
    ON CONFLICT (subject_id, kind) DO UPDATE SET moment = EXCLUDED.moment, round = known.round + 1, queued_at = now()
      WHERE known.moment <> EXCLUDED.moment
    RETURNING round`;
  return claimed?.round ?? null;
}

/** Check-ins that count, at the door of the listing or of one session of it. */
const doorsOf = (listingId: string, sessionId: string | null) => ({
  listingId,
  undoneAt: null,
  isRepeat: false,
  ...(sessionId === null ? {} : { OR: [{ sessionId }, { sessionId: null }] }),
});

/** Confirmed registrations for one session, for the listing as a whole, or both, with since when they have their places. */
async function readParties(
  tx: Transaction,
  listingId: string,
  { sessionId, inWhole }: { sessionId: string | null; inWhole: boolean },
): Promise<(Party & { since: Date })[]> {
  const rows = await tx.registration.findMany({
    where: {
      listingId,
      status: "confirmed",
      OR: [...(sessionId === null ? [] : [{ sessionId }]), ...(inWhole ? [{ sessionId: null }] : [])],
    },
    orderBy: { queueNumber: "asc" },
    select: {
      id: true,
      kind: true,
      contactEmail: true,
      locale: true,
      statusAt: true,
      attendees: {
        where: { name: { not: "" } },
        orderBy: { position: "asc" },
        select: {
          id: true,
          email: true,
          locale: true,
          checkIns: { where: doorsOf(listingId, sessionId), select: { id: true } },
        },
      },
    },
  });
  return rows.map(({ attendees, statusAt, ...row }) => ({
    ...row,
    since: statusAt,
    people: attendees.map(({ id, email, locale, checkIns }) => ({ id, email, locale, tookPart: checkIns.length > 0 })),
  }));
}

type Round = {
  template: MailTemplateName;
  /** Names the round; no letter of it is written twice. */
  event: string;
  parameters: Record<string, string | boolean | null>;
  isSample: boolean;
  now: Date;
};

async function write(tx: Transaction, letters: RoundLetter[], round: Round): Promise<void> {
  const { template, event, parameters, isSample, now } = round;
  await tx.outbox.createMany({
    data: letters.map(({ recipient, locale, about }, index) => ({
      id: newId(),
      template,
      recipient,
      locale,
      parameters: { ...about, ...parameters },
      dedupeKey: `${template}:${event}:${Object.values(about)[0]}`,
      nextAttemptAt: dueInRound(index, now),
      isSample,
    })),
    skipDuplicates: true,
  });
}
