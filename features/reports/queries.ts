import "server-only";
import { nameFor } from "@/features/institutions/rules/names.ts";
import { PUBLISHED } from "@/features/listings/queries/published-listing.ts";
import { PUBLIC_STATUSES } from "@/features/listings/rules/status.ts";
import { pickTranslation } from "@/features/listings/rules/translations.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { isId } from "@/lib/id.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import type { ListingStatus, ProblemReason } from "@/prisma/generated/enums.ts";
import { mayReadReports, maySettleReport } from "./policy.ts";
import type { ReportState } from "./schema.ts";

/** Which listing a report is about, in the reader's language. */
export type ReportedListing = {
  code: string;
  title: string;
  titleLanguage: string;
  institutionSlug: string;
  institutionName: string;
  institutionLanguage: string;
};

const LISTING = {
  code: true,
  status: true,
  sourceLanguage: true,
  translations: { select: { language: true, title: true, sourceHash: true } },
  institution: {
    select: { id: true, slug: true, sourceLanguage: true, names: { select: { language: true, name: true } } },
  },
} as const satisfies Prisma.ListingSelect;

type ListingRow = Prisma.ListingGetPayload<{ select: typeof LISTING }>;

/** The public listing of that code, as the form to report a problem names it. NotFound where there is none. */
export async function getPublishedReportedListing(code: string, locale: Locale): Promise<ReportedListing> {
  const row = await database().listing.findFirst({
    where: { code, ...PUBLISHED },
    select: LISTING,
  });
  if (!row) throw new NotFound();
  return named(row, locale);
}

/** A report as the office reads it. */
export type ProblemReportLine = {
  id: string;
  reason: ProblemReason;
  text: string;
  email: string | null;
  /** Language of the page on which it was written. */
  locale: string;
  createdAt: Date;
  listing: ReportedListing & { isPublic: boolean };
  maySettle: boolean;
  /** When, by whom and with what note it was settled; null while it is open. */
  settled: { at: Date; by: string; note: string } | null;
};

export type ProblemReportPage = { reports: ProblemReportLine[]; next: string | null };

const PAGE = 30;

/**
 * Reports in a state, thirty to a page after the id `after`, or the one that is asked for, whatever its state: what is open from the one that waits longest, what is settled
 * from the newest. NotFound for everybody but the office.
 */
export async function listProblemReports(
  viewer: Viewer,
  state: ReportState,
  locale: Locale,
  { one, after }: { one?: string; after?: string } = {},
): Promise<ProblemReportPage> {
  if (!mayReadReports(viewer)) throw new NotFound();
  const isOpen = state === "open";
  const from = after && isId(after) ? { id: isOpen ? { gt: after } : { lt: after } } : {};
  const where = one && isId(one) ? { id: one } : { settledAt: isOpen ? null : { not: null }, ...from };
  const rows = await database().problemReport.findMany({
    where,
    select: {
      id: true,
      reason: true,
      text: true,
      email: true,
      locale: true,
      createdAt: true,
      settledAt: true,
      settledById: true,
      outcomeNote: true,
      listing: { select: LISTING },
    },
    orderBy: { id: isOpen ? "asc" : "desc" },
    take: PAGE + 1,
  });
  const shown = rows.slice(0, PAGE);
  const names = await namesOf(shown.map(({ settledById }) => settledById));
  const reports = shown.map(({ listing, settledAt, settledById, outcomeNote, ...report }) => ({
    ...report,
    listing: { ...named(listing, locale), isPublic: isPublic(listing.status) },
    maySettle: settledAt === null && maySettleReport(viewer, listing.institution.id),
    settled: settledAt && { at: settledAt, by: names.get(settledById ?? "") ?? "", note: outcomeNote },
  }));
  return { reports, next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null };
}

/** How many reports are open and how many settled. NotFound for everybody but the office. */
export async function countProblemReports(viewer: Viewer): Promise<Record<ReportState, number>> {
  if (!mayReadReports(viewer)) throw new NotFound();
  const [open, settled] = await Promise.all([
    database().problemReport.count({ where: { settledAt: null } }),
    database().problemReport.count({ where: { settledAt: { not: null } } }),
  ]);
  return { open, settled };
}

const isPublic = (status: ListingStatus): boolean => (PUBLIC_STATUSES as readonly ListingStatus[]).includes(status);

async function namesOf(ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const users = await database().user.findMany({
    where: { id: { in: [...new Set(ids.filter((id) => id !== null))] } },
    select: { id: true, name: true, email: true },
  });
  return new Map(users.map(({ id, name, email }) => [id, name || email]));
}

function named(listing: ListingRow, locale: Locale): ReportedListing {
  const text = pickTranslation(listing.translations, listing.sourceLanguage, locale)?.text;
  const { institution } = listing;
  const name = nameFor(institution.names, institution.sourceLanguage, locale);
  return {
    code: listing.code,
    title: text?.title || listing.code,
    titleLanguage: text?.language ?? listing.sourceLanguage,
    institutionSlug: institution.slug,
    institutionName: name?.name ?? institution.slug,
    institutionLanguage: name?.language ?? institution.sourceLanguage,
  };
}
