import "server-only";
import { requireOwnListing } from "@/features/registrations/queries/hosted.ts";
import {
  LISTING_OUTLINE,
  type ListingOutline,
  listingOutline,
} from "@/features/registrations/rules/listing-outline.ts";
import { spelledTicketCode } from "@/features/registrations/rules/submission.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { isId } from "@/lib/id.ts";
import { plainDateOf } from "@/lib/time/day.ts";
import type { LetterStatus } from "@/prisma/generated/enums.ts";
import { letterActors } from "../policy.ts";
import { LETTER, LETTER_DAYS } from "../rules/letter-row.ts";
import { maskedNumber, openPassport } from "../rules/passport.ts";
import { listingRetentionDays } from "../rules/retention.ts";
import { canMove, isOpen, LETTER_STATUSES, type LetterActor } from "../rules/states.ts";
import { type LetterPlace, requireLetterDesk } from "./letter-desk.ts";

export const LETTERS_A_PAGE = 50;

export type DeskLetterRow = {
  id: string;
  name: string;
  status: LetterStatus;
  statusAt: Date;
  number: string | null;
  stay: { from: string; to: string } | null;
};

export type DeskLetters = {
  listing: ListingOutline;
  /** For how many days after the end the data of letters that are asked for now is kept. */
  days: number;
  counts: Record<LetterStatus, number>;
  letters: DeskLetterRow[];
  /** The last letter of this page, after which the next goes on; null where there is none. */
  next: string | null;
};

/**
 * A page of a listing's letters, those that wait longest first, for whoever reviews or issues them. `status` null: of all. Throws as
 * requireLetterDesk.
 */
export async function listDeskLetters(
  viewer: Viewer,
  place: Pick<LetterPlace, "institutionId" | "listingId">,
  filter: { status: LetterStatus | null; after: string | null },
  locale: Locale,
): Promise<DeskLetters> {
  const { id: listingId } = await requireLetterDesk(viewer, place);
  const [listing, groups, rows] = await Promise.all([
    database().listing.findUniqueOrThrow({
      where: { id: listingId },
      select: { ...LISTING_OUTLINE, ...LETTER_DAYS },
    }),
    database().letter.groupBy({ by: ["status"], where: { listingId }, _count: { _all: true } }),
    database().letter.findMany({
      where: {
        listingId,
        ...(filter.status ? { status: filter.status } : {}),
        ...(filter.after && isId(filter.after) ? { id: { gt: filter.after } } : {}),
      },
      orderBy: { id: "asc" },
      take: LETTERS_A_PAGE + 1,
      select: {
        id: true,
        status: true,
        statusAt: true,
        code: true,
        initials: true,
        arrivesOn: true,
        departsOn: true,
        attendee: { select: { name: true } },
      },
    }),
  ]);
  const page = rows.slice(0, LETTERS_A_PAGE);
  const count = (status: LetterStatus) => groups.find((group) => group.status === status)?._count._all ?? 0;
  return {
    listing: listingOutline(listing, locale),
    days: listingRetentionDays(listing.terms),
    counts: Object.fromEntries(LETTER_STATUSES.map((status) => [status, count(status)])) as DeskLetters["counts"],
    letters: page.map(({ id, status, statusAt, code, initials, arrivesOn, departsOn, attendee }) => ({
      id,
      name: attendee?.name ?? initials,
      status,
      statusAt,
      number: code === null ? null : spelledTicketCode(code),
      stay: arrivesOn && departsOn ? { from: plainDateOf(arrivesOn), to: plainDateOf(departsOn) } : null,
    })),
    next: rows.length > LETTERS_A_PAGE ? (page.at(-1)?.id ?? null) : null,
  };
}

/**
 * How many letters of a listing wait for the desk; null for members of it who neither review nor issue any. NotFound as requireOwnListing:
 * only that somebody has nothing to do with letters is nothing to tell.
 */
export async function countWaitingLetters(
  viewer: Viewer,
  place: Pick<LetterPlace, "institutionId" | "listingId">,
): Promise<number | null> {
  const listing = await requireOwnListing(viewer, place.institutionId, place.listingId);
  if (letterActors(viewer, listing).length === 0) return null;
  return database().letter.count({
    where: { listingId: place.listingId, status: { in: ["completed", "in_review"] } },
  });
}

/** What was done with a letter or looked at of it, by whom (empty: by the person or the portal), newest first. */
export type LetterEvent = { id: string; action: string; at: Date; actor: string };

type Signature = Record<"costs" | "signatoryName" | "signatoryRole" | "signatoryRoleSecond" | "contact", string>;

export type DeskLetter = {
  id: string;
  name: string;
  status: LetterStatus;
  statusAt: Date;
  reason: string;
  revision: number;
  languages: [string, string];
  /** What the passport says, number and birth date masked; null while it is not there, or not any more. */
  passport: {
    name: string;
    nationality: string;
    numberMask: string;
    issuingCountry: string;
    validFrom: string;
    validUntil: string;
    embassy: string;
  } | null;
  stay: { from: string; to: string } | null;
  hasScan: boolean;
  isShredded: boolean;
  number: string | null;
  /** Ids of the letters before and after it. */
  predecessorId: string | null;
  successorId: string | null;
  /** Another may be begun in its stead: none is on its way, and the data is still there. */
  mayReissue: boolean;
  actors: LetterActor[];
  listing: ListingOutline;
  /** What a form of issue begins with: as the institution signed last. Null where there is nothing to issue, or not by them. */
  lastSignature: Signature | null;
  events: LetterEvent[];
};

/** One letter for whoever reviews or issues it, what is sensitive behind its mask. Throws as requireLetterDesk, NotFound for another listing's. */
export async function getDeskLetter(viewer: Viewer, place: LetterPlace, locale: Locale): Promise<DeskLetter> {
  const { actors } = await requireLetterDesk(viewer, place);
  const row = isId(place.letterId)
    ? await database().letter.findFirst({
        where: { id: place.letterId, listingId: place.listingId },
        select: {
          ...LETTER,
          successors: { orderBy: { createdAt: "desc" }, take: 1, select: { id: true, status: true } },
        },
      })
    : null;
  if (!row) throw new NotFound();
  const passport = openPassport(row);
  const { arrivesOn, departsOn } = row;
  const successor = row.successors[0];
  return {
    id: row.id,
    name: row.attendee?.name ?? row.initials,
    status: row.status,
    statusAt: row.statusAt,
    reason: row.statusReason,
    revision: row.revision,
    languages: [row.firstLanguage, row.secondLanguage],
    passport: passport && {
      name: passport.name,
      nationality: passport.nationality,
      // Made here: the number itself does not leave the server unasked.
      numberMask: maskedNumber(passport.passportNumber),
      issuingCountry: passport.issuingCountry,
      validFrom: passport.validFrom,
      validUntil: passport.validUntil,
      embassy: passport.embassy,
    },
    stay: arrivesOn && departsOn ? { from: plainDateOf(arrivesOn), to: plainDateOf(departsOn) } : null,
    hasScan: row.fileId !== null,
    isShredded: row.shreddedAt !== null,
    number: row.code === null ? null : spelledTicketCode(row.code),
    predecessorId: row.predecessorId,
    successorId: successor?.id ?? null,
    mayReissue: canMove("revoke", row.status, actors) && passport !== null && !(successor && isOpen(successor.status)),
    actors,
    listing: listingOutline(row.listing, locale, row.attendee?.registration.sessionId ?? null),
    lastSignature: canMove("issue", row.status, actors)
      ? await lastSignature(place.institutionId, row, viewer.name)
      : null,
    events: await letterEvents(row.id),
  };
}

async function lastSignature(
  institutionId: string,
  { firstLanguage, secondLanguage }: { firstLanguage: string; secondLanguage: string },
  name: string,
): Promise<Signature> {
  const last = await database().letter.findFirst({
    where: { listing: { institutionId }, issuedAt: { not: null } },
    orderBy: { issuedAt: "desc" },
    select: {
      costs: true,
      signatoryName: true,
      signatoryRole: true,
      signatoryRoleSecond: true,
      contact: true,
      firstLanguage: true,
      secondLanguage: true,
    },
  });
  if (!last) return { costs: "", signatoryName: name, signatoryRole: "", signatoryRoleSecond: "", contact: "" };
  const { costs, signatoryName, contact } = last;
  // Words for the role fit the languages they were written for.
  const isSame = last.firstLanguage === firstLanguage && last.secondLanguage === secondLanguage;
  const roles = isSame ? last : { signatoryRole: "", signatoryRoleSecond: "" };
  const { signatoryRole, signatoryRoleSecond } = roles;
  return { costs: costs ?? "", signatoryName, signatoryRole, signatoryRoleSecond, contact };
}

const MOST_EVENTS = 200;

async function letterEvents(letterId: string): Promise<LetterEvent[]> {
  const entries = await database().auditEntry.findMany({
    where: { subjectType: "letter", subjectId: letterId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: MOST_EVENTS,
    select: { id: true, action: true, at: true, actorId: true },
  });
  const actorIds = entries.flatMap(({ actorId }) => actorId ?? []);
  const actors = await database().user.findMany({
    where: { id: { in: actorIds } },
    select: { id: true, name: true, email: true },
  });
  const names = new Map(actors.map(({ id, name, email }) => [id, name === "" ? email : name]));
  return entries.map(({ id, action, at, actorId }) => ({
    id,
    action: action.slice("letter.".length),
    at,
    actor: actorId === null ? "" : (names.get(actorId) ?? ""),
  }));
}
