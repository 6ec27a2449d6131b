import "server-only";
import { requireHosted } from "@/features/registrations/queries/hosted.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { digest } from "@/lib/secret.ts";
import { type DoorNews, digested, type KeptPerson, type Standing } from "../rules/kept.ts";
import { countDoor } from "./door-counts.ts";

/** What the page of a door knows already: the stamp of its list, and when (by the portal's clock) it last asked. */
export type KnownAtDoor = { stamp: string; since: Date };

/** People of one listing that a page keeps at most: beyond, without a line, it knows some of them alone. */
const MOST_KEPT = 10_000;

/** A check-in is seen only once its transaction has ended, later than the instant that it bears. */
const OVERLAP_MS = 60_000;

/**
 * What the page of a door asks for every few seconds: how many are in, who stands otherwise than a minute before `known.since`,
 * and all people and standings when it knows nothing or the list of people is another by now. Throws NotFound to strangers and
 * for a session of another listing, Forbidden to members who do not decide.
 */
export async function getDoorNews(
  viewer: Viewer,
  institutionId: string,
  listingId: string,
  sessionId: string | null,
  known: KnownAtDoor | null,
): Promise<DoorNews> {
  await requireHosted(viewer, institutionId, listingId);
  if (sessionId !== null && (await database().session.count({ where: { id: sessionId, listingId } })) === 0) {
    throw new NotFound();
  }
  // Read before the people: whoever changes in between is sent once more, not missed.
  const { now, stamp } = await readStamp(listingId);
  const since = known?.stamp === stamp ? new Date(known.since.getTime() - OVERLAP_MS) : null;
  const [counts, people, standings] = await Promise.all([
    countDoor(viewer, listingId, sessionId),
    since === null ? readPeople(listingId) : null,
    readStandings(listingId, sessionId, since),
  ]);
  return { now: now.toISOString(), stamp, counts, people, standings };
}

async function readStamp(listingId: string): Promise<{ now: Date; stamp: string }> {
  const [row] = await database().$queryRaw<[{ now: Date; stamp: string }]>`
    SELECT clock_timestamp() AS now, md5(coalesce(string_agg(
      concat_ws(chr(31), attendee.id, name, email, ticket_code, contact_name, status, session_id), chr(30) ORDER BY attendee.id
    ), '')) AS stamp
    FROM attendee JOIN registration ON registration.id = registration_id
    WHERE listing_id = ${listingId}::uuid AND name <> ''`;
  return row;
}

async function readPeople(listingId: string): Promise<KeptPerson[]> {
  const rows = await database().attendee.findMany({
    where: { name: { not: "" }, registration: { listingId } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST_KEPT,
    select: {
      id: true,
      name: true,
      email: true,
      ticketCode: true,
      registration: { select: { status: true, sessionId: true, contactName: true } },
    },
  });
  return rows.map(({ id, name, email, ticketCode, registration: { status, sessionId, contactName } }) => ({
    id,
    name,
    contactName: contactName === name ? "" : contactName,
    codeDigest: digest(digested(listingId, ticketCode)),
    emailDigest: email === "" ? "" : digest(digested(listingId, email)),
    status,
    sessionId,
  }));
}

/** Of everybody (`since` null) whoever is in; else of those whose standing changed since then, also who is not in any more. */
async function readStandings(listingId: string, sessionId: string | null, since: Date | null): Promise<Standing[]> {
  const changed =
    since === null
      ? null
      : await database().checkIn.findMany({
          where: { listingId, sessionId, OR: [{ arrivedAt: { gt: since } }, { undoneAt: { gt: since } }] },
          distinct: ["attendeeId"],
          select: { attendeeId: true },
        });
  const ids = changed?.map(({ attendeeId }) => attendeeId);
  const rows = await database().checkIn.findMany({
    where: { listingId, sessionId, undoneAt: null, ...(ids ? { attendeeId: { in: ids } } : {}) },
    orderBy: { scannedAt: "asc" },
    select: { attendeeId: true, scannedAt: true, door: true, isRepeat: true },
  });
  const standings = new Map<string, Standing>((ids ?? []).map((id) => [id, { id, first: null, again: [] }]));
  for (const { attendeeId: id, scannedAt, door, isRepeat } of rows) {
    const standing = standings.get(id) ?? { id, first: null, again: [] };
    const shown = { at: scannedAt.toISOString(), door };
    if (isRepeat) standing.again.push(shown);
    else standing.first = shown;
    standings.set(id, standing);
  }
  return [...standings.values()];
}
