import "server-only";
import { databaseShowing } from "@/lib/db.ts";
import { LISTS } from "@/lib/http/page-facts.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { namesInOrder } from "@/lib/text/names-in-order.ts";
import type { BrowseFilters } from "../schema.ts";

/** Names behind the ids and slugs of a question; absent when not asked for, or when nothing public bears them. */
export type FilterNames = { institution?: string; person?: string };

type Found = { institution: string | null; person: { name: string; nativeName: string } | null };

/**
 * The names of the institution and the person that a question asks for, both in the reader's language or script where there is such a one. Asks
 * the database only when there is something to ask. A person is known by a listing that anybody may read.
 */
export async function namePublishedFilters(filters: BrowseFilters, locale: Locale): Promise<FilterNames> {
  const { institution, person } = filters;
  if (institution === undefined && person === undefined) return {};
  const [primary = locale] = locale.split("-");
  const [found] = await databaseShowing(LISTS).$queryRaw<Found[]>`
    SELECT
      (SELECT m.name FROM institution i JOIN institution_name m ON m.institution_id = i.id
        WHERE i.slug = ${institution ?? ""} AND i.status = 'active'
        ORDER BY m.language = ${locale} DESC, split_part(m.language, '-', 1) = ${primary} DESC,
          m.language = i.source_language DESC, m.language LIMIT 1) AS institution,
      (SELECT json_build_object('name', p.name, 'nativeName', p.native_name) FROM person p
        WHERE (p.id = ${person ?? null}::uuid
          OR p.id = (SELECT f.person_id FROM person_former_address f WHERE f.id = ${person ?? null}::uuid)) AND EXISTS (
        SELECT FROM listing_person n JOIN listing l ON l.id = n.listing_id JOIN institution i ON i.id = l.institution_id
        WHERE n.person_id = p.id AND i.status = 'active' AND l.published_at IS NOT NULL
        AND l.status IN ('published', 'postponed', 'cancelled', 'archived'))) AS person`;
  const named = found?.person ? namesInOrder(found.person, locale)[0] : undefined;
  return { institution: found?.institution ?? undefined, person: named };
}
