import "server-only";
import { reaches, roleIn, type Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { isId } from "@/lib/id.ts";
import type { RegistrationKind, RegistrationStatus } from "@/prisma/generated/enums.ts";
import { mayDecideRegistrations } from "../policy.ts";
import {
  DESK_REGISTRATION,
  filteredRegistrations,
  type RegistrationFilter,
  sendingInstitution,
} from "../rules/desk-rows.ts";
import { LISTING_OUTLINE, type ListingOutline, listingOutline } from "../rules/listing-outline.ts";
import { freePlaces } from "../rules/places.ts";
import { placesTogether } from "../rules/pools.ts";
import { requireHosted } from "./hosted.ts";

export const REGISTRATIONS_A_PAGE = 50;

export type RegistrationFigures = {
  listing: ListingOutline;
  capacity: number;
  taken: number;
  free: number;
  /** People and registrations per status. */
  counts: Record<RegistrationStatus, { registrations: number; people: number }>;
  mayDecide: boolean;
};

/**
 * How full a listing is, for every member of its institution whom its unit concerns. Throws NotFound to strangers and for a listing of another
 * institution than `institutionId`.
 */
export async function getRegistrationFigures(
  viewer: Viewer,
  institutionId: string,
  listingId: string,
  locale: Locale,
): Promise<RegistrationFigures> {
  if (roleIn(viewer, institutionId) === undefined || !isId(listingId)) throw new NotFound();
  const [row, groups] = await Promise.all([
    database().listing.findFirst({
      where: { id: listingId, institutionId },
      select: {
        ...LISTING_OUTLINE,
        institutionId: true,
        unitId: true,
        pools: { select: { audience: true, capacity: true, taken: true } },
      },
    }),
    database().registration.groupBy({
      by: ["status"],
      where: { listingId, listing: { institutionId } },
      _count: { _all: true },
      _sum: { people: true },
    }),
  ]);
  if (!row || !reaches(viewer, institutionId, row.unitId)) throw new NotFound();
  const pool = placesTogether(row.pools) ?? { capacity: 0, taken: 0 };
  const count = (status: RegistrationStatus) => {
    const group = groups.find((candidate) => candidate.status === status);
    return { registrations: group?._count._all ?? 0, people: group?._sum.people ?? 0 };
  };
  return {
    listing: listingOutline(row, locale),
    capacity: pool.capacity,
    taken: pool.taken,
    free: freePlaces(pool),
    counts: {
      pending: count("pending"),
      confirmed: count("confirmed"),
      waitlisted: count("waitlisted"),
      offered: count("offered"),
      declined: count("declined"),
      withdrawn: count("withdrawn"),
      cancelled: count("cancelled"),
      expired: count("expired"),
    },
    mayDecide: mayDecideRegistrations(viewer, row),
  };
}

export type DeskRegistration = {
  id: string;
  number: string;
  kind: RegistrationKind;
  status: RegistrationStatus;
  people: number;
  contactName: string;
  contactEmail: string;
  institution: string | null;
  note: string;
  reason: string;
  createdAt: Date;
  attendees: { name: string; email: string }[];
};

/**
 * One page of a listing's registrations in the order of arrival, after the number `after` of the page before. Throws
 * NotFound to strangers, Forbidden to members who do not decide: they may not see who people are.
 */
export async function listDeskRegistrations(
  viewer: Viewer,
  institutionId: string,
  listingId: string,
  filter: RegistrationFilter,
  after: bigint,
  locale: Locale,
): Promise<{ registrations: DeskRegistration[]; next: string | null }> {
  await requireHosted(viewer, institutionId, listingId);
  const rows = await database().registration.findMany({
    where: { AND: [filteredRegistrations(institutionId, listingId, filter), { queueNumber: { gt: after } }] },
    orderBy: { queueNumber: "asc" },
    take: REGISTRATIONS_A_PAGE + 1,
    select: DESK_REGISTRATION,
  });
  const page = rows.slice(0, REGISTRATIONS_A_PAGE);
  return {
    registrations: page.map((row) => ({
      id: row.id,
      number: String(row.queueNumber),
      kind: row.kind,
      status: row.status,
      people: row.people,
      contactName: row.contactName,
      contactEmail: row.contactEmail,
      institution: sendingInstitution(row.institution, locale),
      note: row.note,
      reason: row.statusReason,
      createdAt: row.createdAt,
      attendees: row.attendees.map(({ name, email }) => ({ name, email })),
    })),
    next: rows.length > REGISTRATIONS_A_PAGE ? String(page.at(-1)?.queueNumber) : null,
  };
}
