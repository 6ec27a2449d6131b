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
