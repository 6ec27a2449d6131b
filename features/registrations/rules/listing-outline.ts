import { addresseeOf } from "@/features/listings/rules/contact.ts";
import { type CalledOff, calledOff, calledOffReason, isPublicStatus } from "@/features/listings/rules/status.ts";
import { pickTranslation } from "@/features/listings/rules/translations.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { plainDateOf } from "@/lib/time/day.ts";
import { formatDateRange } from "@/lib/time/format.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import type { AttendanceMode, ListingKind, ListingStatus, Route } from "@/prisma/generated/enums.ts";
import { whenInZone, whereOf } from "./dates-in-words.ts";

const VENUE = {
  select: {
    name: true,
    names: { select: { language: true, name: true } },
    address: true,
    city: true,
    countryCode: true,
  },
} as const;

/** What tickets, letters and forms tell of a listing. Online addresses are not among it. */
export const LISTING_OUTLINE = {
  id: true,
  code: true,
  kind: true,
  status: true,
  route: true,
  isSample: true,
  sourceLanguage: true,
  contactEmail: true,
  countryCode: true,
  city: true,
  attendanceMode: true,
  endsAt: true,
  cancelledAt: true,
  cancellationReason: true,
  postponedAt: true,
  postponementReason: true,
  revision: true,
  updatedAt: true,
  translations: { select: { language: true, title: true, summary: true, sourceHash: true } },
  institution: {
    select: {
      id: true,
      slug: true,
      sourceLanguage: true,
      contactEmail: true,
      names: { select: { language: true, name: true } },
    },
  },
  sessions: {
    orderBy: { startsAt: "asc" },
    select: {
      id: true,
      localStart: true,
      localEnd: true,
      timeZone: true,
      startsAt: true,
      endsAt: true,
      room: true,
      venue: VENUE,
    },
  },
  exhibition: { select: { startsOn: true, endsOn: true, timeZone: true, venue: VENUE } },
} as const satisfies Prisma.ListingSelect;

export type OutlineRow = Prisma.ListingGetPayload<{ select: typeof LISTING_OUTLINE }>;

export type OutlineSession = {
  id: string;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  /** Wall times YYYY-MM-DDTHH:MM in `timeZone`. */
  localStart: string;
  localEnd: string;
  /** Date, hours and zone in words. */
  when: string;
  where: string;
};

export type ListingOutline = {
  id: string;
  code: string;
  kind: ListingKind;
  status: ListingStatus;
  route: Route;
  isSample: boolean;
  /** Somebody can be written to about it by the portal's form. */
  takesInquiries: boolean;
  attendanceMode: AttendanceMode;
  endsAt: Date | null;
  /** Also of what has been put away since. */
  calledOff: CalledOff | null;
  calledOffReason: string;
  revision: number;
  updatedAt: Date;
  title: string;
  summary: string;
  /** BCP 47 tag of title and summary. */
  language: string;
  institution: { id: string; slug: string; name: string; language: string };
  sessions: OutlineSession[];
  /** An exhibition's days and place, in words. */
  run: { when: string; where: string } | null;
};

/** A listing in the reader's language, as far as it has it, with times in the venue's zone. */
export function listingOutline(row: OutlineRow, locale: Locale, sessionId: string | null = null): ListingOutline {
  const picked = pickTranslation(row.translations, row.sourceLanguage, locale);
  const { names, sourceLanguage } = row.institution;
  const own = (language: string) => names.find((name) => name.language === language);
  const name = own(locale) ?? own(sourceLanguage) ?? names[0];
  const place = { city: row.city, countryCode: row.countryCode };
  return {
    id: row.id,
    code: row.code,
    kind: row.kind,
    status: row.status,
    route: row.route,
    isSample: row.isSample,
    takesInquiries: isPublicStatus(row.status) && addresseeOf(row.contactEmail, row.institution.contactEmail) !== null,
    attendanceMode: row.attendanceMode,
    endsAt: row.endsAt,
    calledOff: calledOff(row),
    calledOffReason: calledOffReason(row),
    revision: row.revision,
    updatedAt: row.updatedAt,
    title: picked?.text.title ?? row.code,
    summary: picked?.text.summary ?? "",
    language: picked?.language ?? row.sourceLanguage,
    institution: {
      id: row.institution.id,
      slug: row.institution.slug,
      name: name?.name ?? row.institution.slug,
      language: name?.language ?? sourceLanguage,
    },
    sessions: row.sessions
      .filter(({ id }) => sessionId === null || id === sessionId)
      .map((session) => ({
        id: session.id,
        startsAt: session.startsAt,
        endsAt: session.endsAt,
        timeZone: session.timeZone,
        localStart: session.localStart,
        localEnd: session.localEnd,
        when: whenInZone(locale, session.startsAt, session.endsAt, session.timeZone),
        where: whereOf(locale, session.venue, session.room, place),
      })),
    run: row.exhibition
      ? {
          when: formatDateRange(locale, plainDateOf(row.exhibition.startsOn), plainDateOf(row.exhibition.endsOn)),
          where: whereOf(locale, row.exhibition.venue, "", place),
        }
      : null,
  };
}
