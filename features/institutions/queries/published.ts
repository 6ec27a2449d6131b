import "server-only";
import { databaseShowing } from "@/lib/db.ts";
import { Moved, NotFound } from "@/lib/errors.ts";
import { institutionTag, LISTS, noteTags } from "@/lib/http/page-facts.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { isSlug } from "@/lib/slug.ts";
import { queryText } from "@/lib/text/search.ts";
import { Prisma } from "@/prisma/generated/client.ts";
import type { InstitutionKind } from "@/prisma/generated/enums.ts";

/** An institution as the directory shows it. */
export type PublishedInstitutionCard = {
  slug: string;
  kind: InstitutionKind;
  name: string;
  nameLanguage: string;
  countryCode: string;
  city: string;
  isVerified: boolean;
  isSample: boolean;
  /** Listings that anybody may find, its own and those it takes part in: as many as its name finds as a filter. */
  listings: number;
  /** Key of its logo (rules/logo.ts); null without one. */
  logo: string | null;
};

export type DirectoryFilters = { q?: string; country?: string; page: number };

export const DIRECTORY_PAGE_SIZE = 30;

/**
 * The directory of institutions that are not suspended, by name in the reader's language at the instant `now`.
 * A name is found in any of its languages by any part of it, blind to case and accents; every word must be there. What the
 * search of everything finds an institution by, it is found by here too: its other names, other forms of a word, either
 * writing of Chinese, Latin letters.
 */
export async function listPublishedInstitutions(
  filters: DirectoryFilters,
  locale: Locale,
  now: Date,
): Promise<{ institutions: PublishedInstitutionCard[]; total: number }> {
  const condition = directoryCondition(filters);
  const [institutions, counted] = await Promise.all([
    databaseShowing(LISTS).$queryRaw<PublishedInstitutionCard[]>`
      ${cardColumns(locale, now)}
      WHERE ${condition}
      ORDER BY named.name, i.id LIMIT ${DIRECTORY_PAGE_SIZE} OFFSET ${(filters.page - 1) * DIRECTORY_PAGE_SIZE}`,
    databaseShowing(LISTS).$queryRaw<[{ total: number }]>`
      SELECT count(*)::int AS total FROM institution i WHERE ${condition}`,
  ]);
  return { institutions, total: counted[0].total };
}

/** The institutions that joined last, for the home page. */
export async function listPublishedNewestInstitutions(
  locale: Locale,
  now: Date,
  limit: number,
): Promise<PublishedInstitutionCard[]> {
  return databaseShowing(LISTS).$queryRaw<PublishedInstitutionCard[]>`
    ${cardColumns(locale, now)}
    WHERE i.status = 'active'
    ORDER BY i.created_at DESC, i.id DESC LIMIT ${limit}`;
}

function directoryCondition({ q, country }: DirectoryFilters): Prisma.Sql {
  const conditions = [Prisma.sql`i.status = 'active'`];
  if (q?.trim()) conditions.push(isNamed(q));
  if (country) conditions.push(Prisma.sql`i.country_code = ${country}`);
  return Prisma.join(conditions, " AND ");
}

function isNamed(q: string): Prisma.Sql {
  const words = q.split(/\s+/).filter(Boolean).slice(0, 8);
  const isPart = words.map(
    (word) => Prisma.sql`EXISTS (
      SELECT FROM institution_name m WHERE m.institution_id = i.id
      AND strpos(${folded(Prisma.sql`m.name`)}, ${folded(Prisma.sql`${word}::text`)}) > 0)`,
  );
  const question = queryText(q);
  const ways = [Prisma.sql`(${Prisma.join(isPart, " AND ")})`];
  if (question !== null) {
    ways.push(Prisma.sql`EXISTS (
      SELECT FROM search_name n WHERE n.institution_id = i.id AND n.vector @@ ${question}::tsquery)`);
  }
  return Prisma.sql`(${Prisma.join(ways, " OR ")})`;
}

/** Blind to case, width, accents and Arabic vowel signs; both sides go through it, so that they agree. */
function folded(text: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`translate(regexp_replace(lower(normalize(${text}, NFKD)),
    '[\\u0300-\\u036F\\u0640\\u064B-\\u065F]', '', 'g'), 'øłđı', 'oldi')`;
}

function cardColumns(locale: Locale, now: Date): Prisma.Sql {
  const [primary = locale] = locale.split("-");
  return Prisma.sql`
    SELECT i.slug, i.kind, named.name, named.language AS "nameLanguage", i.country_code AS "countryCode", i.city,
      i.is_sample AS "isSample", (SELECT f.key FROM stored_file f WHERE f.id = i.logo_id) AS logo,
      EXISTS (SELECT FROM verification v WHERE v.institution_id = i.id
        AND v.revoked_at IS NULL AND v.expires_at > ${now}) AS "isVerified",
      (SELECT count(*)::int FROM search_entry e WHERE e.terms @> ARRAY['institution:' || i.slug]) AS listings
    FROM institution i
    CROSS JOIN LATERAL (
      SELECT m.name, m.language FROM institution_name m WHERE m.institution_id = i.id
      ORDER BY m.language = ${locale} DESC, split_part(m.language, '-', 1) = ${primary} DESC,
        m.language = i.source_language DESC, m.language LIMIT 1
    ) named`;
}

const INSTITUTION_PAGE = {
  id: true,
  slug: true,
  kind: true,
  sourceLanguage: true,
  countryCode: true,
  city: true,
  website: true,
  contactEmail: true,
  isSample: true,
  latitude: true,
  longitude: true,
  logo: { select: { key: true, width: true, height: true } },
  names: { select: { language: true, name: true, about: true } },
  aliases: { select: { alias: true }, orderBy: { position: "asc" } },
  units: { select: { slug: true, kind: true, names: { select: { language: true, name: true } } } },
  // What the office found in order and has not withdrawn since.
  evidence: {
    where: { verdict: "accepted", scheme: { not: null }, verification: { revokedAt: null } },
    select: { scheme: true, number: true },
    orderBy: { id: "desc" },
  },
  verifications: {
    select: { method: true, evidence: true, verifiedAt: true, expiresAt: true, revokedAt: true },
    orderBy: { verifiedAt: "desc" },
  },
} as const satisfies Prisma.InstitutionSelect;

type InstitutionRow = Prisma.InstitutionGetPayload<{ select: typeof INSTITUTION_PAGE }>;

/** What public pages know of an institution: that it can be written to, and never where. */
export type InstitutionPageRow = Omit<InstitutionRow, "contactEmail"> & { takesInquiries: boolean };

/**
 * The institution behind a public address; `Moved` where it has become part of another, `NotFound` for suspended ones and for what
 * never was.
 */
export async function getPublishedInstitution(slug: string): Promise<InstitutionPageRow> {
  if (!isSlug(slug)) throw new NotFound();
  const institution = await databaseShowing().institution.findFirst({
    where: { slug, status: "active" },
    select: INSTITUTION_PAGE,
  });
  if (institution) {
    noteTags([institutionTag(institution.id)]);
    const { contactEmail, ...shown } = institution;
    return { ...shown, takesInquiries: contactEmail !== null };
  }
  const successor = await findPublishedSuccessor(slug);
  throw successor === null ? new NotFound() : new Moved(successor);
}

/** The slug of what the institution at an old address has become part of; null where that is nothing anybody may see. */
export async function findPublishedSuccessor(slug: string): Promise<string | null> {
  if (!isSlug(slug)) return null;
  const merged = await databaseShowing(LISTS).institution.findFirst({
    where: { slug, successor: { status: "active" } },
    select: { successor: { select: { slug: true } } },
  });
  return merged?.successor?.slug ?? null;
}

/** Countries and regions that institutions are in, for the directory's filter. */
export async function listPublishedInstitutionCountries(): Promise<string[]> {
  const countries = await databaseShowing(LISTS).institution.findMany({
    where: { status: "active" },
    select: { countryCode: true },
    distinct: ["countryCode"],
  });
  return countries.map(({ countryCode }) => countryCode);
}
