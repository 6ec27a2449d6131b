import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Database } from "@/lib/db.ts";
import { TITLED, titleIn } from "../rules/titles.ts";

/** The titles of listings by their ids, in `locale` where there are such. Whether the viewer may read them the caller has decided. */
export async function readTitles(
  _viewer: Viewer,
  database: Database,
  ids: readonly string[],
  locale: string,
): Promise<Map<string, { title: string; language: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await database.listing.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, ...TITLED },
  });
  return new Map(rows.map((row) => [row.id, titleIn(row, locale)]));
}
