import "server-only";
import { ASKING_FORMS, ASKING_REPLIES, openForWhole } from "@/features/forms/rules/asking.ts";
import { mayAnswer } from "@/features/forms/rules/may-answer.ts";
import { roleIn, type Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { addDays, dateColumn, plainDateOf } from "@/lib/time/day.ts";
import type { RegistrationStatus } from "@/prisma/generated/enums.ts";
import { mayRegisterDelegation } from "../policy.ts";
import { DEADLINES, registrationEnd } from "../rules/admission.ts";
import { literal } from "../rules/desk-rows.ts";
import { LISTING_OUTLINE, type ListingOutline, listingOutline } from "../rules/listing-outline.ts";
import { queuePlaceOf } from "./queue-place.ts";

export type Delegation = {
  id: string;
  status: RegistrationStatus;
  people: number;
  /** How many of them have no name yet. */
  unnamed: number;
  /** Whether the organiser asks the delegation as a whole something that is still to be answered. */
  hasOpenQuestions: boolean;
  reason: string;
  place: number | null;
  listing: ListingOutline;
};

/** More than an institution sends; keeps the page finite. */
const MOST = 200;

/**
 * The delegations that an institution has sent, newest first. Throws NotFound to strangers, Forbidden to members who
 * neither own nor register: they may not see who people are.
 */
export async function listDelegations(viewer: Viewer, institutionId: string, locale: Locale): Promise<Delegation[]> {
  if (roleIn(viewer, institutionId) === undefined) throw new NotFound();
  if (!mayRegisterDelegation(viewer, institutionId)) throw new Forbidden();
  const rows = await database().registration.findMany({
    where: { institutionId, kind: "delegation" },
    orderBy: { queueNumber: "desc" },
    take: MOST,
    select: {
      id: true,
      status: true,
      people: true,
      statusReason: true,
      sessionId: true,
      listing: { select: { ...LISTING_OUTLINE, programme: DEADLINES, forms: ASKING_FORMS } },
      replies: ASKING_REPLIES,
      _count: { select: { attendees: { where: { name: "" } } } },
    },
  });
  const now = new Date();
  return Promise.all(
    rows.map(async ({ id, status, people, listing, sessionId, statusReason, replies, _count }) => ({
      id,
      status,
      people,
      unnamed: _count.attendees,
      hasOpenQuestions: openForWhole(listing.forms, replies).some((moment) =>
        mayAnswer(moment, { status }, { status: listing.status, isOver: isOver(listing, now) }),
      ),
      reason: statusReason,
      place: status === "waitlisted" ? await queuePlaceOf(database(), id) : null,
      listing: listingOutline(listing, locale, sessionId),
    })),
  );
}

function isOver(listing: Parameters<typeof registrationEnd>[0], now: Date): boolean {
  const end = registrationEnd(listing);
  return end !== null && end <= now;
}

/** A listing that takes delegations at the moment, to choose from. */
export type OpenListing = Pick<ListingOutline, "code" | "title" | "language"> & { institution: string };

/**
 * Published listings that take registrations now, soonest first, whose code or title holds `search`. For the desk of an
 * institution; throws NotFound to strangers.
 */
export async function listOpenListings(
  viewer: Viewer,
  institutionId: string,
  search: string,
  locale: Locale,
): Promise<OpenListing[]> {
  if (roleIn(viewer, institutionId) === undefined) throw new NotFound();
  const now = new Date();
  const rows = await database().listing.findMany({
    where: {
      status: "published",
      institution: { status: "active" },
      pools: { some: {} },
      terms: {
        mode: { in: ["at_once", "approval"] },
        AND: [
          { OR: [{ opensAt: null }, { opensAt: { lte: now } }] },
          { OR: [{ closesAt: null }, { closesAt: { gt: now } }] },
        ],
      },
      AND: [
        { OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
        // No zone is more than a day behind; the exact end is looked at below.
        { OR: [{ programme: null }, { programme: { intakes: { some: { deadlineOn: { gte: dayBefore(now) } } } } }] },
        search === ""
          ? {}
          : {
              OR: [
                { code: { contains: literal(search.toUpperCase()) } },
                { translations: { some: { title: { contains: literal(search), mode: "insensitive" } } } },
              ],
            },
      ],
    },
    orderBy: [{ startsAt: { sort: "asc", nulls: "last" } }, { code: "asc" }],
    take: 20,
    select: { ...LISTING_OUTLINE, programme: DEADLINES },
  });
  return rows
    .filter((row) => (registrationEnd(row) ?? now) >= now)
    .map((row) => {
      const { code, title, language, institution } = listingOutline(row, locale);
      return { code, title, language, institution: institution.name };
    });
}

function dayBefore(now: Date): Date {
  return dateColumn(addDays(plainDateOf(now), -1));
}
