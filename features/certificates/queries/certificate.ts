import "server-only";
import { pickTranslation } from "@/features/listings/rules/translations.ts";
import { requireHosted } from "@/features/registrations/queries/hosted.ts";
import {
  LISTING_OUTLINE,
  type ListingOutline,
  listingOutline,
} from "@/features/registrations/rules/listing-outline.ts";
import { spelledTicketCode } from "@/features/registrations/rules/submission.ts";
import { readPersonalToken } from "@/lib/auth/personal-link.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type Database, database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { publicAddress } from "@/lib/http/public-address.ts";
import { isLocale, type Locale } from "@/lib/i18n/locales.ts";
import { translator } from "@/lib/i18n/translator.ts";
import type { CertificatePaper, Words } from "@/lib/paper/paper.ts";
import { formatDateInZone } from "@/lib/time/format.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { initials } from "../rules/initials.ts";
import { TOOK_PART } from "../rules/took-part.ts";

const CERTIFICATE = {
  id: true,
  code: true,
  issuedAt: true,
  listing: { select: LISTING_OUTLINE },
  attendee: {
    select: {
      id: true,
      name: true,
      registration: { select: { status: true, linkVersion: true } },
      checkIns: {
        where: { undoneAt: null, isRepeat: false },
        orderBy: { scannedAt: "asc" },
        select: { sessionId: true, scannedAt: true },
      },
    },
  },
} as const satisfies Prisma.CertificateSelect;

type Row = Prisma.CertificateGetPayload<{ select: typeof CERTIFICATE }>;

/** Whether what it certifies still holds: nobody took the check-in back or the place away. */
const isGenuine = ({ attendee }: Row) => attendee.registration.status === "confirmed" && attendee.checkIns.length > 0;

/** When it was: the sessions whose doors were passed, the whole listing's days, or the day of coming. */
function whenOf(row: Row, outline: ListingOutline, locale: Locale): string[] {
  const passed = new Set(row.attendee.checkIns.map(({ sessionId }) => sessionId));
  const sessions = outline.sessions.filter(({ id }) => passed.has(null) || passed.has(id));
  if (sessions.length > 0) return sessions.map(({ when }) => when);
  if (outline.run) {
    const [first] = row.attendee.checkIns;
    return first ? [formatDateInZone(locale, first.scannedAt, "UTC", "long")] : [outline.run.when];
  }
  return row.attendee.checkIns.slice(0, 1).map(({ scannedAt }) => formatDateInZone(locale, scannedAt, "UTC", "long"));
}

export type VerifiedCertificate = {
  /** False: it was issued, and what it certified was taken back since. */
  isGenuine: boolean;
  code: string;
  initials: string;
  listing: ListingOutline;
  when: string[];
  issuedAt: Date;
};

/** What anybody may learn of a certificate by its number: initials, not a name. Null when none has it. */
export async function getPublishedCertificate(code: string, locale: Locale): Promise<VerifiedCertificate | null> {
  const row = await database().certificate.findUnique({ where: { code }, select: CERTIFICATE });
  if (!row) return null;
  const listing = listingOutline(row.listing, locale);
  return {
    isGenuine: isGenuine(row),
    code: spelledTicketCode(row.code),
    initials: initials(row.attendee.name),
    listing,
    when: whenOf(row, listing, locale),
    issuedAt: row.issuedAt,
  };
}

/**
 * The certificate of a ticket's person, to be printed. Throws NotFound for a link not made here or no longer good, and where
 * there is none or what it certified was taken back.
 */
export async function getCertificateByToken(token: string, locale: Locale): Promise<CertificatePaper> {
  const link = readPersonalToken("ticket", token);
  const row =
    link && (await database().certificate.findUnique({ where: { attendeeId: link.id }, select: CERTIFICATE }));
  if (!row || row.attendee.registration.linkVersion !== link.version || !isGenuine(row)) throw new NotFound();
  const t = await translator(locale, "certificate");
  const outline = listingOutline(row.listing, locale);
  const own = (text: string): Words => ({ text, lang: locale });
  const address = publicAddress(`/${locale}/verify/${row.code}`);
  const issuer = { text: outline.institution.name, lang: outline.institution.language };
  return {
    kind: "certificate",
    locale,
    portal: (await translator(locale, "mail"))("portalName"),
    heading: own(t("title")),
    certifies: own(t("certifies")),
    name: { text: row.attendee.name, lang: "" },
    tookPart: own(t("tookPart")),
    titles: titlesOf(row, locale),
    facts: [
      ...whenOf(row, outline, locale).map((when, index) => ({
        label: own(index === 0 ? t("when") : ""),
        value: own(when),
      })),
      { label: own(t("issuedOn")), value: own(formatDateInZone(locale, row.issuedAt, "UTC", "long")) },
    ],
    issuer,
    number: { label: own(t("number")), code: { qr: address, spelled: spelledTicketCode(row.code) } },
    verify: { label: own(t("verifyHere")), address },
  };
}

/** The title in the reader's language, and in the listing's own where that is another. */
function titlesOf(row: Row, locale: Locale): Words[] {
  const { translations, sourceLanguage, code } = row.listing;
  const titleIn = (language: string): Words | null => {
    const picked = isLocale(language) ? pickTranslation(translations, sourceLanguage, language) : null;
    return picked ? { text: picked.text.title, lang: picked.language } : null;
  };
  const source = translations.find(({ language }) => language === sourceLanguage);
  const titles = [titleIn(locale), source ? { text: source.title, lang: sourceLanguage } : null].filter(
    (title) => title !== null,
  );
  const different = titles.filter(({ text }, index) => titles.findIndex((title) => title.text === text) === index);
  return different.length > 0 ? different : [{ text: code, lang: "en" }];
}

/** How many were let in and how many of them have a certificate, for whoever decides. Throws as requireHosted. */
export async function getCertificateFigures(
  viewer: Viewer,
  institutionId: string,
  listingId: string,
): Promise<{ tookPart: number; issued: number }> {
  await requireHosted(viewer, institutionId, listingId);
  const where = { ...TOOK_PART, registration: { ...TOOK_PART.registration, listingId } };
  const [tookPart, issued] = await Promise.all([
    database().attendee.count({ where }),
    database().attendee.count({ where: { ...where, certificate: { isNot: null } } }),
  ]);
  return { tookPart, issued };
}

/** What the letter says of a certificate, by its id; null once it is gone or no longer genuine. */
export async function getCertificateLetterByToken(
  database: Database,
  certificateId: string,
  locale: Locale,
): Promise<{ attendeeId: string; linkVersion: number; name: string; listing: ListingOutline } | null> {
  const row = await database.certificate.findUnique({ where: { id: certificateId }, select: CERTIFICATE });
  if (!row || !isGenuine(row)) return null;
  const { id, name, registration } = row.attendee;
  return {
    attendeeId: id,
    linkVersion: registration.linkVersion,
    name,
    listing: listingOutline(row.listing, locale),
  };
}
