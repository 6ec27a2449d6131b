import "server-only";
import { databaseShowing } from "@/lib/db.ts";
import { LISTS, noteValidUntil } from "@/lib/http/page-facts.ts";
import { PAGES_PER_PART, type SitemapPage } from "@/lib/http/sitemap.ts";
import { isId } from "@/lib/id.ts";
import { Prisma } from "@/prisma/generated/client.ts";

/** What fills sitemaps by itself; few enough pages for one part are named by hand elsewhere. */
export const SITEMAP_NOUNS = ["listings", "institutions", "units", "people"] as const;
export type SitemapNoun = (typeof SITEMAP_NOUNS)[number];

type Section = { folder: string; rows: Prisma.Sql; isListed: Prisma.Sql; name: Prisma.Sql; changedAt: Prisma.Sql };

const LISTED = Prisma.sql`i.status = 'active' AND l.published_at IS NOT NULL AND l.hidden_at IS NULL AND l.status IN ('published', 'postponed', 'cancelled')`;

/**
 * Per noun: its rows, which of them search engines may list, the last part of the page's path. A called-off listing keeps its
 * tombstone there, an archived one asks not to be listed; several rows of one person have one page, that of the first.
 */
const SECTIONS: Record<SitemapNoun, Section> = {
  listings: {
    folder: "listings",
    rows: Prisma.sql`listing r`,
    isListed: Prisma.sql`EXISTS (
      SELECT FROM listing l JOIN institution i ON i.id = l.institution_id WHERE l.id = r.id AND ${LISTED})`,
    name: Prisma.sql`r.code`,
    changedAt: Prisma.sql`r.updated_at`,
  },
  institutions: {
    folder: "institutions",
    rows: Prisma.sql`institution r`,
    isListed: Prisma.sql`r.status = 'active'`,
    name: Prisma.sql`r.slug`,
    changedAt: Prisma.sql`NULL::timestamptz`,
  },
  units: {
    folder: "institutions",
    rows: Prisma.sql`unit r`,
    isListed: Prisma.sql`EXISTS (SELECT FROM institution i WHERE i.id = r.institution_id AND i.status = 'active')`,
    name: Prisma.sql`(SELECT i.slug FROM institution i WHERE i.id = r.institution_id) || '/units/' || r.slug`,
    changedAt: Prisma.sql`NULL::timestamptz`,
  },
  people: {
    folder: "people",
    rows: Prisma.sql`person r`,
    isListed: Prisma.sql`EXISTS (
      SELECT FROM listing_person n JOIN listing l ON l.id = n.listing_id JOIN institution i ON i.id = l.institution_id
      WHERE n.person_id = r.id AND ${LISTED})
      AND NOT EXISTS (SELECT FROM person same WHERE same.orcid = r.orcid AND same.id < r.id)`,
    name: Prisma.sql`r.id::text`,
    changedAt: Prisma.sql`NULL::timestamptz`,
  },
};

export type SitemapPart = { noun: SitemapNoun; first: string; changedAt: Date | null };

/**
 * The parts of the sitemap: runs of `size` rows in the order of their making, each named by its first row, so that a part keeps
 * its address and what is new only adds to the last. Parts of which nothing is public are left out.
 */
export async function listPublishedSitemapParts(size = PAGES_PER_PART): Promise<SitemapPart[]> {
  noteValidUntil(null);
  const parts = await Promise.all(
    SITEMAP_NOUNS.map(async (noun) => {
      const { rows, isListed, changedAt } = SECTIONS[noun];
      const found = await databaseShowing(LISTS).$queryRaw<Omit<SitemapPart, "noun">[]>`
        SELECT (min(numbered.id::text)) AS first, max(numbered.changed_at) FILTER (WHERE numbered.listed) AS "changedAt"
        FROM (
          SELECT r.id, ${changedAt} AS changed_at, ${isListed} AS listed, (row_number() OVER (ORDER BY r.id) - 1) / ${size} AS part
          FROM ${rows}
        ) numbered
        GROUP BY numbered.part HAVING bool_or(numbered.listed) ORDER BY numbered.part`;
      return found.map((part) => ({ noun, ...part }));
    }),
  );
  return parts.flat();
}

const BATCH = 1000;

/**
 * The public pages of a part, in batches: what is listed among the `size` rows from `first` (a row's id) on. Nothing for an
 * id that cannot be one.
 */
export async function* listPublishedSitemapPages(
  noun: SitemapNoun,
  first: string,
  size = PAGES_PER_PART,
): AsyncGenerator<SitemapPage[]> {
  if (!isId(first)) return;
  noteValidUntil(null);
  const { folder, rows, isListed, name, changedAt } = SECTIONS[noun];
  let from = Prisma.sql`r.id >= ${first}::uuid`;
  for (let seen = 0; seen < size; seen += BATCH) {
    const limit = Math.min(BATCH, size - seen);
    const batch = await databaseShowing(LISTS).$queryRaw<
      { id: string; name: string; changedAt: Date | null; listed: boolean }[]
    >`
      SELECT r.id::text AS id, ${name} AS name, ${changedAt} AS "changedAt", ${isListed} AS listed
      FROM ${rows} WHERE ${from} ORDER BY r.id LIMIT ${limit}`;
    const listed = batch.filter((row) => row.listed);
    if (listed.length > 0) yield listed.map((row) => ({ path: `/${folder}/${row.name}`, changedAt: row.changedAt }));
    const last = batch.at(-1);
    if (!last || batch.length < limit) return;
    from = Prisma.sql`r.id > ${last.id}::uuid`;
  }
}
