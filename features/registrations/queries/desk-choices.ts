import "server-only";
import { type AnswerColumn, listAnswerColumns } from "@/features/forms/queries/export-columns.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { PoolAudience } from "@/prisma/generated/enums.ts";
import { requireHosted } from "./hosted.ts";
import { readInstitutionNames } from "./institution-names.ts";

/** By what a listing's registrations can be told apart, as far as there is anything to choose. */
export type DeskChoices = {
  /** `key` as Pool has it, of an institution its name. */
  pools: { id: string; audience: PoolAudience; key: string; sessionId: string | null }[];
  countries: string[];
  institutions: { id: string; name: string }[];
  hasSessions: boolean;
  hasDelegations: boolean;
  hasCheckIns: boolean;
  questions: AnswerColumn[];
};

/** What the filter of a listing's registrations offers. NotFound and Forbidden as requireHosted. */
export async function getDeskChoices(
  viewer: Viewer,
  institutionId: string,
  listingId: string,
  locale: Locale,
): Promise<DeskChoices> {
  const listing = await requireHosted(viewer, institutionId, listingId);
  const [pools, [there], questions] = await Promise.all([
    database().pool.findMany({
      where: { listingId: listing.id },
      orderBy: { id: "asc" },
      select: { id: true, audience: true, audienceKey: true, sessionId: true },
    }),
    database().$queryRaw<
      { countries: string[]; institutions: string[]; sessions: number; delegations: number; checkIns: boolean }[]
    >`
      SELECT COALESCE(array_agg(DISTINCT country_code) FILTER (WHERE country_code <> ''), '{}') AS countries,
        COALESCE(array_agg(DISTINCT institution_id::text) FILTER (WHERE institution_id IS NOT NULL), '{}') AS institutions,
        count(session_id)::int AS sessions, (count(*) FILTER (WHERE kind = 'delegation'))::int AS delegations,
        EXISTS (SELECT FROM check_in WHERE listing_id = ${listing.id}::uuid) AS "checkIns"
      FROM registration WHERE listing_id = ${listing.id}::uuid`,
    listAnswerColumns(viewer, institutionId, listing.id, locale),
  ]);
  const ofPools = pools.flatMap(({ audience, audienceKey }) => (audience === "institution" ? [audienceKey] : []));
  const senders = there?.institutions ?? [];
  const names = await readInstitutionNames(viewer, [...new Set([...ofPools, ...senders])], locale);
  const collator = new Intl.Collator(locale);
  return {
    pools: pools.map(({ audienceKey, ...pool }) => ({ ...pool, key: names.get(audienceKey) ?? audienceKey })),
    countries: there?.countries ?? [],
    institutions: senders
      .map((id) => ({ id, name: names.get(id) ?? id }))
      .sort((one, other) => collator.compare(one.name, other.name)),
    hasSessions: (there?.sessions ?? 0) > 0,
    hasDelegations: (there?.delegations ?? 0) > 0,
    hasCheckIns: there?.checkIns ?? false,
    questions,
  };
}
