import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import { freeAmong } from "@/lib/slug.ts";

type Side = { id: string; slug: string };

/**
 * The units of an institution become its successor's, with those who are limited to them. One whose address part the successor has
 * already gets a number; the old address is kept and leads there. For `mergeInstitution` only, under its locks. Answers how many there were.
 */
export async function moveUnits(_viewer: Viewer, tx: Transaction, from: Side, into: Side): Promise<number> {
  const moving = await tx.unit.findMany({
    where: { institutionId: from.id },
    select: { id: true, slug: true },
    orderBy: { id: "asc" },
  });
  const taken = await tx.unit.findMany({ where: { institutionId: into.id }, select: { slug: true } });
  const slugs = taken.map(({ slug }) => slug);
  for (const { id, slug } of moving) {
    const free = freeAmong(slug, slugs);
    slugs.push(free);
    await tx.unit.update({
      where: { id },
      data: { institutionId: into.id, slug: free, formerAddresses: { push: `${from.slug}/${slug}` } },
      select: { id: true },
    });
  }
  return moving.length;
}
