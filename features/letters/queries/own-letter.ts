import "server-only";
import { type ListingOutline, listingOutline } from "@/features/registrations/rules/listing-outline.ts";
import { spelledTicketCode } from "@/features/registrations/rules/submission.ts";
import { personalToken, readPersonalToken } from "@/lib/auth/personal-link.ts";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { type Database, database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { LetterPaper } from "@/lib/paper/paper.ts";
import { plainDateOf } from "@/lib/time/day.ts";
import type { LetterStatus } from "@/prisma/generated/enums.ts";
import { LETTER, LETTER_DAYS, type LetterRow, PLACE_LISTING } from "../rules/letter-row.ts";
import { type PlaceRefusal, placeRefusal } from "../rules/may-ask.ts";
import { openPassport } from "../rules/passport.ts";
import { listingRetentionDays, retentionDays } from "../rules/retention.ts";
import { canMove } from "../rules/states.ts";
import { type EventDays, eventDays } from "../rules/stay.ts";
import { composeLetter } from "./letter-paper.ts";

export type OwnLetter = {
  status: LetterStatus;
  reason: string;
  revision: number;
  person: string;
  listing: ListingOutline;
  /** Days of the listing, YYYY-MM-DD; null where it has none. */
  event: EventDays | null;
  /** Why nothing more comes of it, though it may stand as it is. */
  refusal: PlaceRefusal | null;
  mayComplete: boolean;
  mayWithdraw: boolean;
  /** What the form begins with: all but what is not shown again. */
  values: Record<string, string>;
  /** Number and birth date, and a scan, are kept and not shown again. */
  isKept: boolean;
  hasScan: boolean;
  /** Spelled as people read it; null while it is not issued. */
  number: string | null;
  code: string | null;
  hasPaper: boolean;
  isShredded: boolean;
  /** For how many days after the end what is given is kept. */
  days: number;
};

/**
 * The letter that a personal link opens. Number, birth date and scan are not among it: a link may come into other hands. Throws NotFound for a
 * link not made here or no longer good, and when somebody else has the place.
 */
export async function getLetterByToken(token: string, locale: Locale): Promise<OwnLetter> {
  const row = await readByToken(token);
  const { attendee } = row;
  const refusal = placeRefusal(attendee.registration, row.listing, new Date());
  return {
    status: row.status,
    reason: row.statusReason,
    revision: row.revision,
    person: attendee.name,
    listing: listingOutline(row.listing, locale, attendee.registration.sessionId),
    event: eventDays(row.listing, attendee.registration.sessionId),
    refusal,
    mayComplete: refusal === null && canMove("complete", row.status, ["person"]),
    mayWithdraw: canMove("withdraw", row.status, ["person"]),
    values: shownAgain(row, attendee.name),
    isKept: row.sealed !== null,
    hasScan: row.fileId !== null,
    number: row.code === null ? null : spelledTicketCode(row.code),
    code: row.code,
    hasPaper: row.status === "issued" && row.sealed !== null,
    isShredded: row.shreddedAt !== null,
    days: retentionDays(row, row.listing.terms),
  };
}

/** Whether what the passport says is kept of a letter, so that it need not be given again. Throws as getLetterByToken. */
export async function isLetterKeptByToken(token: string): Promise<boolean> {
  const link = readPersonalToken("letter", token);
  const row =
    link &&
    (await database().letter.findUnique({
      where: { id: link.id, attendee: { registration: { linkVersion: link.version } } },
      select: { sealed: true },
    }));
  if (!row) throw new NotFound();
  return row.sealed !== null;
}

/** The issued letter of a personal link, to be printed. Throws NotFound as getLetterByToken, and while or once there is none. */
export async function getLetterPaperByToken(token: string): Promise<LetterPaper> {
  return composeLetter(ANONYMOUS, await readByToken(token));
}

async function readByToken(token: string) {
  const link = readPersonalToken("letter", token);
  const row = link && (await database().letter.findUnique({ where: { id: link.id }, select: LETTER }));
  const attendee = row?.attendee;
  if (!row || !attendee || attendee.registration.linkVersion !== link.version) throw new NotFound();
  return { ...row, attendee };
}

function shownAgain(row: LetterRow, name: string): Record<string, string> {
  const passport = openPassport(row);
  const { firstLanguage, secondLanguage } = row;
  return {
    firstLanguage,
    secondLanguage,
    name: passport?.name ?? name,
    nationality: passport?.nationality ?? "",
    issuingCountry: passport?.issuingCountry ?? "",
    validFrom: passport?.validFrom ?? "",
    validUntil: passport?.validUntil ?? "",
    embassy: passport?.embassy ?? "",
    arrivesOn: row.arrivesOn ? plainDateOf(row.arrivesOn) : "",
    departsOn: row.departsOn ? plainDateOf(row.departsOn) : "",
  };
}

/**
 * What a ticket's page says of an invitation letter: how the last one stands, why none can be asked for, and for how many days after the end
 * what one gives for it is kept.
 */
export async function getLetterOfferByToken(
  token: string,
): Promise<{ status: LetterStatus | null; refusal: PlaceRefusal | null; days: number }> {
  const link = readPersonalToken("ticket", token);
  const attendee =
    link &&
    (await database().attendee.findUnique({
      where: { id: link.id },
      select: {
        registration: {
          select: {
            status: true,
            linkVersion: true,
            listing: { select: { ...PLACE_LISTING, ...LETTER_DAYS } },
          },
        },
        letters: { orderBy: { createdAt: "desc" }, take: 1, select: { status: true } },
      },
    }));
  if (!attendee || attendee.registration.linkVersion !== link.version) throw new NotFound();
  const { registration, letters } = attendee;
  return {
    status: letters[0]?.status ?? null,
    refusal: placeRefusal(registration, registration.listing, new Date()),
    days: listingRetentionDays(registration.listing.terms),
  };
}

export type LetterMail = {
  status: LetterStatus;
  reason: string;
  revision: number;
  name: string;
  number: string | null;
  hasPredecessor: boolean;
  listing: ListingOutline;
  /** Of the person's own page; null where somebody else has the place now. */
  token: string | null;
  institutionSlug: string;
};

/** What mails tell of a letter, by its id; null once it is gone. */
export async function getLetterMailByToken(
  database: Database,
  letterId: string,
  locale: Locale,
): Promise<LetterMail | null> {
  const row = await database.letter.findUnique({ where: { id: letterId }, select: LETTER });
  if (!row) return null;
  const { attendee, listing } = row;
  return {
    status: row.status,
    reason: row.statusReason,
    revision: row.revision,
    name: attendee?.name ?? row.initials,
    number: row.code === null ? null : spelledTicketCode(row.code),
    hasPredecessor: row.predecessorId !== null,
    listing: listingOutline(listing, locale, attendee?.registration.sessionId ?? null),
    token: attendee && personalToken("letter", row.id, attendee.registration.linkVersion),
    institutionSlug: listing.institution.slug,
  };
}
