import "server-only";
import { databaseShowing } from "@/lib/db.ts";
import { Moved, NotFound } from "@/lib/errors.ts";
import { institutionTag, LISTS, noteTags } from "@/lib/http/page-facts.ts";
import { isId } from "@/lib/id.ts";
import { isSlug } from "@/lib/slug.ts";
import type { Prisma } from "@/prisma/generated/client.ts";

const UNIT_PAGE = {
  id: true,
  slug: true,
  kind: true,
  website: true,
  isSample: true,
  names: { select: { language: true, name: true, about: true } },
  institution: {
    select: {
      id: true,
      slug: true,
      kind: true,
      sourceLanguage: true,
      countryCode: true,
      city: true,
      names: { select: { language: true, name: true } },
      verifications: { select: { method: true, verifiedAt: true, expiresAt: true, revokedAt: true } },
    },
  },
} as const satisfies Prisma.UnitSelect;

export type PublishedUnit = Prisma.UnitGetPayload<{ select: typeof UNIT_PAGE }>;

/**
 * The unit behind a public address; `Moved` (to `institution/units/unit`) where its institution has become part of another, NotFound for
 * what never was, and while its institution is suspended.
 */
export async function getPublishedUnit(institutionSlug: string, slug: string): Promise<PublishedUnit> {
  if (!isSlug(institutionSlug) || !isSlug(slug)) throw new NotFound();
  const unit = await databaseShowing().unit.findFirst({
    where: { slug, institution: { slug: institutionSlug, status: "active" } },
    select: UNIT_PAGE,
  });
  if (!unit) throw await movedOrNotFound(`${institutionSlug}/${slug}`);
  noteTags([institutionTag(unit.institution.id)]);
  return unit;
}

/** The unit with this id, wherever it stands now; NotFound for what never was, and while its institution is suspended. */
export async function getPublishedUnitById(id: string): Promise<PublishedUnit> {
  const unit = isId(id)
    ? await databaseShowing().unit.findFirst({ where: { id, institution: { status: "active" } }, select: UNIT_PAGE })
    : null;
  if (!unit) throw new NotFound();
  return unit;
}

async function movedOrNotFound(former: string): Promise<Moved | NotFound> {
  const unit = await databaseShowing(LISTS).unit.findFirst({
    where: { formerAddresses: { has: former }, institution: { status: "active" } },
    select: { slug: true, institution: { select: { slug: true } } },
  });
  return unit ? new Moved(`${unit.institution.slug}/units/${unit.slug}`) : new NotFound();
}
