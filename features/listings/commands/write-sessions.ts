import "server-only";
import { chooseVenue, type KnownVenue } from "@/features/venues/rules/choose-venue.ts";
import type { Transaction } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import { toInstant } from "@/lib/time/zone.ts";
import type { ListingForm } from "../schema.ts";
import type { LockedListing } from "./locked-listing.ts";

type LectureForm = Extract<ListingForm, { kind: "lecture" }>;

/** A session for which nobody registered or was let in, and no places are kept. */
const UNUSED = { pools: { none: {} }, registrations: { none: {} }, checkIns: { none: {} } };

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
  const venues = await venuesKept(tx, listing, form);
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
      venueId: await knownVenue(tx, listing.institutionId, form, {
        name: session.venueName,
        address: session.venueAddress,
        kept: venues,
      }),
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

type Place = { city: string; countryCode: string };

/** Where a listing is held already; nothing when it moves to another city itself. Asked before anything of it is written. */
export async function venuesKept(tx: Transaction, listing: LockedListing, form: Place): Promise<Set<string>> {
  if (listing.city !== form.city || listing.countryCode !== form.countryCode) return new Set();
  const used = await tx.venue.findMany({
    where: {
      OR: [{ sessions: { some: { listingId: listing.id } } }, { exhibitions: { some: { listingId: listing.id } } }],
    },
    select: { id: true },
  });
  return new Set(used.map(({ id }) => id));
}

/**
 * The institution's venue that was typed or picked (`chooseVenue`), made when there is none. What a record says is changed on
 * its own page only: a form that says something else means another place. No name, no venue. The venue is held, so that
 * whoever changes it meanwhile comes before or after.
 */
export async function knownVenue(
  tx: Transaction,
  institutionId: string,
  { city, countryCode }: Place,
  { name, address, kept }: { name: string; address: string; kept: ReadonlySet<string> },
): Promise<string | null> {
  if (name === "") return null;
  const venues = await tx.$queryRaw<KnownVenue[]>`
    SELECT v.id, v.name, v.address, v.city, v.country_code AS "countryCode", v.archived_at IS NOT NULL AS "isArchived",
      COALESCE((SELECT json_agg(json_build_object('name', n.name)) FROM venue_name n WHERE n.venue_id = v.id), '[]') AS names
    FROM venue v WHERE v.institution_id = ${institutionId}::uuid AND (starts_with(${name}, v.name)
      OR EXISTS (SELECT FROM venue_name n WHERE n.venue_id = v.id AND n.name = ${name}))
    ORDER BY v.id`;
  const chosen = chooseVenue({ name, address, city, countryCode }, venues, kept);
  if (chosen) {
    const held = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM venue WHERE id = ${chosen.id}::uuid FOR SHARE`;
    if (held.length > 0) return chosen.id;
  }
  const said = { institutionId, name, city, countryCode, address };
  // Two who save at once may both make it; the one that comes second finds the first one's.
  await tx.venue.createMany({ data: [{ id: newId(), ...said }], skipDuplicates: true });
  const venue = await tx.venue.findUniqueOrThrow({
    where: { institutionId_name_city_countryCode_address: said },
    select: { id: true },
  });
  return venue.id;
}
