import "server-only";
import { answerCells } from "@/features/forms/queries/answer-cells.ts";
import { listAnswerColumns } from "@/features/forms/queries/export-columns.ts";
import { reaches, roleIn, type Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { isId } from "@/lib/id.ts";
import type { RegistrationKind, RegistrationStatus } from "@/prisma/generated/enums.ts";
import { mayDecideRegistrations } from "../policy.ts";
import type { RegistrationFilter } from "../rules/desk-filter.ts";
import { sendingInstitution } from "../rules/desk-rows.ts";
import { LISTING_OUTLINE, type ListingOutline, listingOutline } from "../rules/listing-outline.ts";
import { freePlaces } from "../rules/places.ts";
import { placesTogether } from "../rules/pools.ts";
import { readDeskRows } from "./desk-condition.ts";
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
  decidedAt: Date;
  countryCode: string;
  role: string;
  sessionId: string | null;
  poolId: string;
  /** People of it who were let in at a door. */
  checkedIn: number;
  attendees: { name: string; email: string }[];
  /** By question (`moment.key`), of those asked for that are not sensitive; of several people each different one once. */
  answers: Record<string, string>;
};

/**
 * One page of a listing's registrations in the order of arrival, after the number `after` of the page before, with the answers to these
 * `questions` (`moment.key`); a sensitive one is left out. Throws NotFound to strangers, Forbidden to members who do not decide: they may
 * not see who people are.
 */
export async function listDeskRegistrations(
  viewer: Viewer,
  institutionId: string,
  listingId: string,
  filter: RegistrationFilter,
  after: bigint,
  locale: Locale,
  questions: readonly string[] = [],
): Promise<{ registrations: DeskRegistration[]; next: string | null }> {
  const listing = await requireHosted(viewer, institutionId, listingId);
  const rows = await readDeskRows(viewer, listing.id, filter, after, REGISTRATIONS_A_PAGE + 1);
  const page = rows.slice(0, REGISTRATIONS_A_PAGE);
  const open = await openQuestions(viewer, institutionId, listingId, locale, questions);
  const ids = page.map(({ id }) => id);
  const cells = await answerCells(viewer, ids, open, locale);
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
      decidedAt: row.statusAt,
      countryCode: row.countryCode,
      role: row.role,
      sessionId: row.sessionId,
      poolId: row.poolId,
      checkedIn: row.attendees.filter(({ checkIns }) => checkIns.length > 0).length,
      attendees: row.attendees.map(({ name, email }) => ({ name, email })),
      answers: Object.fromEntries(
        open.map((name, index) => {
          const words = row.attendees.map((attendee) => cells(row.id, attendee.id)[index] ?? "");
          return [name, [...new Set(words)].filter((word) => word !== "").join("; ")];
        }),
      ),
    })),
    next: rows.length > REGISTRATIONS_A_PAGE ? String(page.at(-1)?.queueNumber) : null,
  };
}

/** Those of these questions that exist and were never sensitive. */
async function openQuestions(
  viewer: Viewer,
  institutionId: string,
  listingId: string,
  locale: Locale,
  questions: readonly string[],
): Promise<string[]> {
  if (questions.length === 0) return [];
  const asked = await listAnswerColumns(viewer, institutionId, listingId, locale);
  return questions.filter((name) => asked.some((column) => column.name === name && !column.isSensitive));
}
