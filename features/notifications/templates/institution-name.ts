import "server-only";
import { nameFor } from "@/features/institutions/rules/names.ts";
import type { Database } from "@/lib/db.ts";

/** An institution's name for a reader of `locale` and its desk's part of the address; null when it is gone. */
export async function institutionName(
  database: Database,
  id: string,
  locale: string,
): Promise<{ name: string; slug: string } | null> {
  const institution = await database.institution.findUnique({
    where: { id },
    select: { slug: true, sourceLanguage: true, names: { select: { language: true, name: true } } },
  });
  if (!institution) return null;
  const name = nameFor(institution.names, institution.sourceLanguage, locale)?.name ?? institution.slug;
  return { name, slug: institution.slug };
}

/** Names of units of an institution for a reader of `locale`, in the order of their names; those that are gone are left out. */
export async function unitNames(
  database: Database,
  institutionId: string,
  ids: readonly string[],
  locale: string,
): Promise<string[]> {
  if (ids.length === 0) return [];
  const units = await database.unit.findMany({
    where: { institutionId, id: { in: [...ids] } },
    select: {
      slug: true,
      names: { select: { language: true, name: true } },
      institution: { select: { sourceLanguage: true } },
    },
  });
  return units
    .map(({ slug, names, institution }) => nameFor(names, institution.sourceLanguage, locale)?.name ?? slug)
    .sort(new Intl.Collator(locale).compare);
}

/** Names as a list in the reader's language. */
export function joined(names: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(names);
}
