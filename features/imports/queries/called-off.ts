import "server-only";
import { maySeeDesk } from "@/features/institutions/policy.ts";
import { reached } from "@/features/listings/queries/reached.ts";
import { TITLED, titleIn } from "@/features/listings/rules/titles.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/id.ts";
import type { Prisma } from "@/prisma/generated/client.ts";

/** Listings that readers see and that are still to come at `now`, which their source has called off without anybody here deciding. */
function undecided(now: Date): Prisma.ListingWhereInput {
  return {
    imported: { calledOffAt: { not: null } },
    publishedAt: { not: null },
    status: { notIn: ["cancelled", "archived"] },
    OR: [{ endsAt: null }, { endsAt: { gt: now } }],
  };
}

const MOST = 50;

export type CalledOff = { id: string; title: string; language: string };

/** What an institution's people have to decide about, the next first; titles in `locale` where there are such. NotFound for strangers. */
export async function listCalledOff(
  viewer: Viewer,
  institutionId: string,
  locale: string,
  now: Date,
): Promise<CalledOff[]> {
  if (!maySeeDesk(viewer, institutionId)) throw new NotFound();
  const rows = await database().listing.findMany({
    where: { AND: [reached(viewer, institutionId), undecided(now)] },
    select: { id: true, ...TITLED },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: MOST,
  });
  return rows.map((row) => ({ id: row.id, ...titleIn(row, locale) }));
}

/** Since when a listing's source calls it off without anybody here deciding; null when nobody is asked. NotFound for strangers. */
export async function getCalledOffSince(
  viewer: Viewer,
  institutionId: string,
  id: string,
  now: Date,
): Promise<Date | null> {
  if (!maySeeDesk(viewer, institutionId) || !isId(id)) throw new NotFound();
  const listing = await database().listing.findFirst({
    where: { AND: [{ id }, reached(viewer, institutionId), undecided(now)] },
    select: { imported: { select: { calledOffAt: true } } },
  });
  return listing?.imported?.calledOffAt ?? null;
}
