import "server-only";
import { databaseShowing } from "@/lib/db.ts";
import { endOfMinute, LISTS, noteValidUntil } from "@/lib/http/page-facts.ts";
import { Prisma } from "@/prisma/generated/client.ts";
import { activeFilters, type BrowseFilters, COUNT_LIMIT, type FilterName, withoutFilter } from "../schema.ts";
import { matchingPublishedEntries } from "./published-condition.ts";

/** A question without one of its filters, or of its words alone, and how many listings that finds (up to COUNT_LIMIT). */
export type Wider = { without: FilterName | "all but words"; total: number };

/**
 * Which single filter to drop from a question that finds nothing at `now`, or whether its words alone find something where it has
 * several: those that bring anything, the narrowest first.
 */
export async function countPublishedWider(filters: BrowseFilters, now: Date): Promise<Wider[]> {
  const names = activeFilters(filters);
  const questions: [Wider["without"], BrowseFilters][] = names.map((name) => [name, withoutFilter(filters, name)]);
  if (filters.q !== undefined && names.length > 2) questions.push(["all but words", { q: filters.q }]);
  const counts = questions.flatMap(([without, question]) => {
    const condition = matchingPublishedEntries(question, now);
    if (condition === null) return [];
    return [
      Prisma.sql`SELECT ${without}::text AS without, (SELECT count(*)::int FROM (
        SELECT FROM search_entry e WHERE ${condition} LIMIT ${COUNT_LIMIT}) counted) AS total`,
    ];
  });
  // A single filter without its like is the whole portal, to which there is a way anyhow.
  if (counts.length < 2) return [];
  noteValidUntil(endOfMinute(now));
  const wider = await databaseShowing(LISTS).$queryRaw<Wider[]>`${Prisma.join(counts, " UNION ALL ")}`;
  return wider.filter(({ total }) => total > 0).sort((one, other) => one.total - other.total);
}
