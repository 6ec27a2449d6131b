import "server-only";
import { nameIn } from "@/features/institutions/rules/names.ts";
import { readTitles } from "@/features/listings/queries/titles.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Database } from "@/lib/db.ts";

type Named = { id: string; institutionId: string | null; listingId: string | null };
type Name = { name: string; nameLanguage: string };
export type CaseName = { title: string; titleLanguage: string; institution: Name | null };

const NAMES = { select: { language: true, name: true } } as const;

/** What cases are called in `locale`: a listing by its title beside its institution, everything else by the institution's name. */
export async function namesOfCases(
  viewer: Viewer,
  tx: Database,
  cases: readonly Named[],
  locale: string,
): Promise<(one: Named) => CaseName> {
  const [institutions, listings, applications] = await Promise.all([
    institutionNames(tx, present(cases.map(({ institutionId }) => institutionId)), locale),
    readTitles(viewer, tx, present(cases.map(({ listingId }) => listingId)), locale),
    applicationNames(
      tx,
      cases.filter(({ institutionId }) => institutionId === null).map(({ id }) => id),
      locale,
    ),
  ]);
  return ({ id, institutionId, listingId }) => {
    const institution = institutions.get(institutionId ?? "") ??
      applications.get(id) ?? { name: id, nameLanguage: "en" };
    const listing = listings.get(listingId ?? "");
    return listing
      ? { title: listing.title, titleLanguage: listing.language, institution }
      : { title: institution.name, titleLanguage: institution.nameLanguage, institution: null };
  };
}

const present = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))];

async function institutionNames(tx: Database, ids: readonly string[], locale: string): Promise<Map<string, Name>> {
  const rows = await tx.institution.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, slug: true, sourceLanguage: true, names: NAMES },
  });
  return new Map(rows.map((row) => [row.id, nameIn(row, locale)]));
}

async function applicationNames(tx: Database, ids: readonly string[], locale: string): Promise<Map<string, Name>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.application.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, sourceLanguage: true, names: NAMES },
  });
  return new Map(rows.map((row) => [row.id, nameIn({ ...row, slug: "" }, locale)]));
}
