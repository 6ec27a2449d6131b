import "server-only";
import { maySeeDesk } from "@/features/institutions/policy.ts";
import { sourceFirst } from "@/features/institutions/rules/names.ts";
import { reached } from "@/features/listings/queries/reached.ts";
import { TITLED, titleIn } from "@/features/listings/rules/titles.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/id.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import type { ListingStatus } from "@/prisma/generated/enums.ts";
import { venueLabel, venueNameIn } from "../rules/venue-name.ts";
import { saidOf, VENUE_SAID, type VenueSaid } from "../rules/venue-row.ts";

export const VENUES_PER_PAGE = 25;

export type DeskVenue = {
  id: string;
  name: string;
  address: string;
  city: string;
  countryCode: string;
  seats: number | null;
  isArchived: boolean;
  /** Listings of every state that are held there. */
  listings: number;
};

/**
 * A page (from 1) of an institution's venues by name in the reader's language, found by a part of name, address or city. NotFound for
 * strangers.
 */
export async function listDeskVenues(
  viewer: Viewer,
  institutionId: string,
  { q, page }: { q: string; page: number },
  locale: string,
): Promise<{ venues: DeskVenue[]; hasMore: boolean }> {
  if (!maySeeDesk(viewer, institutionId)) throw new NotFound();
  const holds = { contains: q, mode: "insensitive" } as const;
  const found: Prisma.VenueWhereInput =
    q === ""
      ? {}
      : { OR: [{ name: holds }, { address: holds }, { city: holds }, { names: { some: { name: holds } } }] };
  const rows = await database().venue.findMany({
    where: { institutionId, ...found },
    orderBy: [{ archivedAt: { sort: "asc", nulls: "first" } }, { name: "asc" }, { id: "asc" }],
    skip: (page - 1) * VENUES_PER_PAGE,
    take: VENUES_PER_PAGE + 1,
    select: {
      id: true,
      name: true,
      names: { select: { language: true, name: true } },
      address: true,
      city: true,
      countryCode: true,
      seats: true,
      archivedAt: true,
    },
  });
  const shown = rows.slice(0, VENUES_PER_PAGE);
  const counts = await database().$queryRaw<{ id: string; listings: number }[]>`
    SELECT used.id, count(*)::int AS listings FROM (
      SELECT venue_id AS id, listing_id FROM session WHERE venue_id = ANY(${shown.map(({ id }) => id)}::uuid[])
      UNION SELECT venue_id, listing_id FROM exhibition WHERE venue_id = ANY(${shown.map(({ id }) => id)}::uuid[])
    ) used GROUP BY used.id`;
  const countOf = new Map(counts.map(({ id, listings }) => [id, listings]));
  return {
    venues: shown.map(({ names, archivedAt, ...venue }) => ({
      ...venue,
      name: venueNameIn({ name: venue.name, names }, locale),
      isArchived: archivedAt !== null,
      listings: countOf.get(venue.id) ?? 0,
    })),
    hasMore: rows.length > VENUES_PER_PAGE,
  };
}

/** What tells a venue from others of its institution. */
const PLACED = { id: true, name: true, address: true, city: true } as const satisfies Prisma.VenueSelect;

const MOST_LISTINGS = 20;
const MOST_OTHERS = 300;

export type ListingHeldThere = { id: string; code: string; title: string; language: string; status: ListingStatus };

/**
 * What the form of a venue begins with, the listings held there that the viewer works on, and the venues that it can become part of.
 * NotFound for strangers and for one of another institution.
 */
export async function getVenueForm(viewer: Viewer, institutionId: string, id: string, locale: string) {
  if (!maySeeDesk(viewer, institutionId) || !isId(id)) throw new NotFound();
  const venue = await database().venue.findFirst({
    where: { id, institutionId },
    select: {
      ...VENUE_SAID,
      archivedAt: true,
      revision: true,
      institution: { select: { sourceLanguage: true } },
      proposals: {
        orderBy: { createdAt: "desc" },
        take: 1,
        select: { state: true, form: true, createdAt: true, decisionNote: true, merged: { select: PLACED } },
      },
      mergers: { where: { state: "proposed" }, take: 1, select: { venue: { select: PLACED } } },
    },
  });
  if (!venue) throw new NotFound();
  const held = { OR: [{ sessions: { some: { venueId: id } } }, { exhibition: { venueId: id } }] };
  const [listings, total, others] = await Promise.all([
    database().listing.findMany({
      where: { AND: [reached(viewer, institutionId), held] },
      orderBy: { updatedAt: "desc" },
      take: MOST_LISTINGS,
      select: { id: true, status: true, ...TITLED },
    }),
    database().listing.count({ where: held }),
    database().venue.findMany({
      where: { institutionId, archivedAt: null, NOT: { id } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: MOST_OTHERS,
      select: { ...PLACED, revision: true },
    }),
  ]);
  const { sourceLanguage } = venue.institution;
  const [latest] = venue.proposals;
  const [merger] = venue.mergers;
  // What its editors see is what they last said, also while readers see what was before.
  const waiting = latest?.state === "proposed" ? (latest.form as VenueSaid) : null;
  const said = saidOf(venue, sourceLanguage);
  return {
    id,
    name: venue.name,
    archivedAt: venue.archivedAt,
    revision: venue.revision,
    ...said,
    names: sourceFirst(said.names, sourceLanguage),
    ...waiting,
    /** Since when a change waits for the office, which readers do not see yet. */
    changeSentAt: waiting && latest ? latest.createdAt : null,
    /** With which other it would be one by that change. */
    mergesWith: waiting && latest?.merged ? venueLabel(latest.merged) : null,
    /** Of which other it would become part by a change of that one, which waits for the office. */
    goesInto: merger ? { id: merger.venue.id, name: venueLabel(merger.venue) } : null,
    /** Why the office sent the last change back; empty when it did not. */
    sentBack: latest?.state === "refused" ? latest.decisionNote : "",
    listings: listings.map(
      (row): ListingHeldThere => ({
        id: row.id,
        code: row.code,
        status: row.status,
        ...titleIn(row, locale),
      }),
    ),
    total,
    others: others.map(({ id: other, revision, ...place }) => ({
      value: `${other}~${revision}`,
      label: venueLabel(place),
    })),
  };
}
