import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { PoolAudience } from "@/prisma/generated/enums.ts";
import { sendingInstitution } from "../rules/desk-rows.ts";

/** The names of institutions, by their ids, in the reader's language; anybody may know them. */
export async function readInstitutionNames(
  _viewer: Viewer,
  ids: readonly string[],
  locale: Locale,
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const institutions = await database().institution.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, slug: true, sourceLanguage: true, names: { select: { language: true, name: true } } },
  });
  return new Map(institutions.map((one) => [one.id, sendingInstitution(one, locale) ?? one.slug]));
}

/** Pools with a `key` as their names say it (rules/pool-names.ts): of an institution its name. */
export async function namePools<Named extends { audience: PoolAudience; audienceKey: string }>(
  viewer: Viewer,
  pools: readonly Named[],
  locale: Locale,
): Promise<(Omit<Named, "audienceKey"> & { key: string })[]> {
  const ofInstitutions = pools.filter(({ audience }) => audience === "institution");
  const ids = ofInstitutions.map(({ audienceKey }) => audienceKey);
  const names = await readInstitutionNames(viewer, ids, locale);
  return pools.map(({ audienceKey, ...pool }) => ({ ...pool, key: names.get(audienceKey) ?? audienceKey }));
}
