import "server-only";
import type { Transaction } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import { toInstant } from "@/lib/time/zone.ts";
import type { ListingForm } from "../schema.ts";
import type { LockedListing } from "./locked-listing.ts";

type LectureForm = Extract<ListingForm, { kind: "lecture" }>;

/** A session for which nobody registered and no places are kept. */
const UNUSED = { pools: { none: {} }, registrations: { none: {} } };

/** Says that sessions cannot go for which people are registered or places are kept, or nothing. */
export async function checkSessions(
  tx: Transaction,
  listingId: string,
  form: LectureForm,
): Promise<{ ok: false; refusal: "session-in-use" } | null> {
  const kept = form.sessions.flatMap(({ id }) => id ?? []);
  const gone = await tx.session.count({ where: { listingId, id: { notIn: kept }, NOT: UNUSED } });
  return gone > 0 ? { ok: false, refusal: "session-in-use" } : null;
}

/** Far above any position in use, so that rows can change places without meeting. */
const ASIDE = 1000;

/**
 * Replaces a lecture's sessions in the order given. A session that comes back with its id keeps it, whatever else
 * changed: calendars know it by that id. An id of another listing makes a new session.
 */
export async function writeSessions(tx: Transaction, listing: LockedListing, form: LectureForm): Promise<void> {
  const before = await tx.session.findMany({ where: { listingId: listing.id }, select: { id: true } });
  const known = new Set(before.map(({ id }) => id));
  const kept = form.sessions.flatMap(({ id }) => (id !== null && known.has(id) ? [id] : []));
  // What people are registered for stays, whatever path led here; checkSessions says so before.
  await tx.session.deleteMany({ where: { listingId: listing.id, id: { notIn: kept }, ...UNUSED } });
  await tx.session.updateMany({ where: { listingId: listing.id }, data: { position: { increment: ASIDE } } });
  const settled = new Set<string>();
  for (const [position, session] of form.sessions.entries()) {
    const { localStart, localEnd, timeZone, room, onlineUrl } = session;
    const written = {
      position,
      localStart,
      localEnd,
      timeZone,
      startsAt: toInstant(localStart, timeZone),
      endsAt: toInstant(localEnd, timeZone),
      room,
      onlineUrl,
      venueId: await knownVenue(tx, listing.institutionId, form, session.venueName, session.venueAddress),
    };
    const id = session.id !== null && known.has(session.id) && !settled.has(session.id) ? session.id : newId();
    settled.add(id);
    await tx.session.upsert({
      where: { id },
      create: { id, listingId: listing.id, ...written },
      update: written,
      select: { id: true },
    });
  }
}

/**
 * The institution's venue of that name at that address, made when there is none. A row is never changed: other
 * listings, public ones among them, show it as they were saved. No name, no venue.
 */
export async function knownVenue(
  tx: Transaction,
  institutionId: string,
  { city, countryCode }: { city: string; countryCode: string },
  name: string,
  address: string,
): Promise<string | null> {
  if (name === "") return null;
  const said = { institutionId, name, city, countryCode, address };
  // Two who save at once may both make it; the one that comes second finds the first one's.
  await tx.venue.createMany({ data: [{ id: newId(), ...said }], skipDuplicates: true });
  const venue = await tx.venue.findUniqueOrThrow({
    where: { institutionId_name_city_countryCode_address: said },
    select: { id: true },
  });
  return venue.id;
}
