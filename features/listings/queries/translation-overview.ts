import "server-only";
import { maySeeDesk } from "@/features/institutions/policy.ts";
import { limitIn, type Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/id.ts";
import { Prisma } from "@/prisma/generated/client.ts";
import type { InstitutionStatus, ListingStatus } from "@/prisma/generated/enums.ts";
import { mayEdit } from "../policy.ts";
import { canEdit } from "../rules/status.ts";
import {
  type CellState,
  type LanguageTotal,
  overviewLanguages,
  type SoughtState,
  totalOf,
} from "../rules/translation-overview.ts";
import { readTitles } from "./titles.ts";

export type OverviewFilters = { language?: string; state?: SoughtState; text?: string };

const PAGE = 30;

export type OverviewRow = {
  id: string;
  code: string;
  title: string;
  /** Of the title. */
  language: string;
  cells: { language: string; state: CellState }[];
  /** Whether a translation that is missing can be begun: by this viewer, and in the state that the listing is in. */
  mayBegin: boolean;
};

export type TranslationOverview = {
  languages: string[];
  totals: LanguageTotal[];
  rows: OverviewRow[];
  next: string | null;
};

/**
 * Where an institution's listings stand in each language: those that are written on or public and not over at `now`. Thirty at a time,
 * last changed first; `after` is the cursor of the page before. A state that is sought is sought in the language asked for, or in any
 * that is shown. Who is limited to units sees what these post. NotFound for strangers.
 */
export async function getTranslationOverview(
  viewer: Viewer,
  institutionId: string,
  filters: OverviewFilters,
  { locale, after, now }: { locale: string; after?: string; now: Date },
): Promise<TranslationOverview> {
  if (!maySeeDesk(viewer, institutionId)) throw new NotFound();
  const current = currentListings(viewer, institutionId, now);
  const used = await database().$queryRaw<{ language: string; listings: number }[]>`
    SELECT t.language, count(*)::int AS listings FROM listing l JOIN translation t ON t.listing_id = l.id
    WHERE ${current} GROUP BY t.language`;
  const languages = overviewLanguages(used, filters.language);
  const [counts, found] = await Promise.all([
    database().$queryRaw<{ language: string; state: CellState; listings: number }[]>`
      SELECT c.language, c.state, count(*)::int AS listings
      FROM listing l CROSS JOIN LATERAL (${cells(languages)}) c WHERE ${current} GROUP BY 1, 2`,
    readPage(current, languages, filters, after),
  ]);
  const page = found.slice(0, PAGE);
  const last = page.at(-1);
  const titles = await readTitles(
    viewer,
    database(),
    page.map(({ id }) => id),
    locale,
  );
  return {
    languages,
    totals: languages.map((language) => {
      const own = counts.filter((count) => count.language === language);
      return totalOf(language, Object.fromEntries(own.map(({ state, listings }) => [state, listings])));
    }),
    rows: page.map(({ id, code, cells: states, status, unitId, institutionStatus }) => ({
      id,
      code,
      ...(titles.get(id) ?? { title: code, language: "en" }),
      cells: languages.map((language) => ({ language, state: states[language] ?? "missing" })),
      mayBegin:
        canEdit(status) && mayEdit(viewer, { institutionId, unitId, institution: { status: institutionStatus } }),
    })),
    next: found.length > PAGE && last ? `${last.updated_at.getTime()}_${last.id}` : null,
  };
}

/** How many translations of an institution's public listings are older than the text. NotFound for strangers. */
export async function countStaleTranslations(viewer: Viewer, institutionId: string, now: Date): Promise<number> {
  if (!maySeeDesk(viewer, institutionId)) throw new NotFound();
  const [row] = await database().$queryRaw<{ stale: number }[]>`
    SELECT count(*)::int AS stale FROM listing l
      JOIN translation s ON s.listing_id = l.id AND s.language = l.source_language
      JOIN translation t ON t.listing_id = l.id AND t.language <> l.source_language
    WHERE ${currentListings(viewer, institutionId, now)} AND l.status <> 'draft' AND ${IS_STALE}`;
  return row?.stale ?? 0;
}

type PageRow = {
  id: string;
  code: string;
  updated_at: Date;
  cells: Record<string, CellState>;
  status: ListingStatus;
  unitId: string | null;
  institutionStatus: InstitutionStatus;
};

function readPage(
  current: Prisma.Sql,
  languages: readonly string[],
  { state, text }: OverviewFilters,
  after: string | undefined,
): Promise<PageRow[]> {
  const [, time = "", id = ""] = /^(\d{1,15})_(.{36})$/.exec(after ?? "") ?? [];
  const conditions = [
    current,
    ...(isId(id) ? [Prisma.sql`(l.updated_at, l.id) < (${new Date(Number(time))}, ${id}::uuid)`] : []),
    ...(text ? [matching(text)] : []),
    ...(state ? [Prisma.sql`EXISTS (SELECT 1 FROM (${cells(languages)}) c WHERE c.state = ${state})`] : []),
  ];
  return database().$queryRaw<PageRow[]>`
    SELECT l.id, l.code, l.updated_at, l.status, l.unit_id AS "unitId", i.status AS "institutionStatus",
      (SELECT jsonb_object_agg(c.language, c.state) FROM (${cells(languages)}) c) AS cells
    FROM listing l JOIN institution i ON i.id = l.institution_id WHERE ${Prisma.join(conditions, " AND ")}
    ORDER BY l.updated_at DESC, l.id DESC LIMIT ${PAGE + 1}`;
}

/** A condition on the translation `t` of the source `s`: the text has changed since (rules/translation-fields.ts). */
const IS_STALE = Prisma.sql`(t.source_hash <> s.source_hash
  OR (l.picture_id IS NOT NULL AND t.picture_alt <> '' AND t.made_from->>'pictureAlt' <> s.picture_alt))`;

/** A condition on the same two: something that the source says is missing. */
const IS_PARTIAL = Prisma.sql`((s.summary <> '' AND t.summary = '') OR (s.body <> '' AND t.body = '')
  OR (l.picture_id IS NOT NULL AND s.picture_alt <> '' AND t.picture_alt = '')
  OR EXISTS (
    SELECT 1 FROM translation_part sp LEFT JOIN translation_part tp
      ON tp.listing_id = sp.listing_id AND tp.part = sp.part AND tp.language = t.language AND tp.text <> ''
    WHERE sp.listing_id = l.id AND sp.language = s.language AND sp.text <> '' AND tp.part IS NULL))`;

/** Where the listing `l` stands in each of the languages. */
function cells(languages: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    SELECT asked.language, CASE
        WHEN asked.language = l.source_language THEN 'source'
        WHEN t.language IS NULL THEN 'missing'
        WHEN ${IS_STALE} THEN 'stale'
        WHEN ${IS_PARTIAL} THEN 'partial'
        ELSE 'done' END AS state
    FROM unnest(${[...languages]}::text[]) AS asked(language)
      JOIN translation s ON s.listing_id = l.id AND s.language = l.source_language
      LEFT JOIN translation t ON t.listing_id = l.id AND t.language = asked.language`;
}

/** Listings of the institution that somebody still reads or writes on, as far as the viewer works with them. */
function currentListings(viewer: Viewer, institutionId: string, now: Date): Prisma.Sql {
  const units = limitIn(viewer, institutionId);
  const own =
    units.length === 0
      ? Prisma.empty
      : Prisma.sql`AND l.unit_id IN (${Prisma.join(units.map((unit) => Prisma.sql`${unit}::uuid`))})`;
  return Prisma.sql`l.institution_id = ${institutionId}::uuid ${own}
    AND l.status IN ('draft', 'in_review', 'changes_requested', 'scheduled', 'published', 'postponed')
    AND NOT EXISTS (SELECT 1 FROM search_entry e WHERE e.listing_id = l.id AND e.over_at <= ${now})`;
}

function matching(text: string): Prisma.Sql {
  const sought = `%${text.slice(0, 100).replace(/[\\%_]/g, "\\$&")}%`;
  return Prisma.sql`(l.code ILIKE ${sought}
    OR EXISTS (SELECT 1 FROM translation w WHERE w.listing_id = l.id AND w.title ILIKE ${sought}))`;
}
