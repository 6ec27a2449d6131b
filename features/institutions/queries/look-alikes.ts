import "server-only";
import { isMember, type Viewer } from "@/lib/auth/viewer.ts";
import { type Database, database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { mayJudgeInstitution } from "../policy.ts";
import { allowedBy } from "../rules/levels.ts";
import { findLikenesses, type Likeness } from "../rules/look-alikes.ts";
import { nameIn } from "../rules/names.ts";

type Named = { id: string; slug: string; name: string; nameLanguage: string };

export type OfficeLikeness = Pick<Likeness, "by" | "own" | "other"> & {
  institution: Named;
  resembles: Named;
  /** Nobody settles about an institution they belong to. */
  maySettle: boolean;
};

/**
 * Institutions that can be mistaken at `now` for a verified one and at which the office has not looked since, named in `locale`. NotFound
 * for everybody but the office.
 */
export async function listLikenesses(viewer: Viewer, locale: string, now: Date): Promise<OfficeLikeness[]> {
  if (!viewer.isOffice || !isMember(viewer)) throw new NotFound();
  const { institutions, likenesses } = await openLikenesses(viewer, database(), now);
  const named = (id: string): Named => {
    const institution = institutions.get(id);
    if (!institution) throw new NotFound();
    return { id, slug: institution.slug, ...nameIn(institution, locale) };
  };
  return likenesses.map(({ id, resemblesId, by, own, other }) => ({
    by,
    own,
    other,
    institution: named(id),
    resembles: named(resemblesId),
    maySettle: mayJudgeInstitution(viewer, id) && mayJudgeInstitution(viewer, resemblesId),
  }));
}

/** All active institutions and which of them can be mistaken at `now`, but for what was settled. For the office. */
export async function openLikenesses(viewer: Viewer, db: Database, now: Date) {
  if (!viewer.isOffice) throw new NotFound();
  const rows = await db.institution.findMany({
    where: { status: "active" },
    select: {
      id: true,
      slug: true,
      website: true,
      sourceLanguage: true,
      names: { select: { language: true, name: true }, orderBy: { language: "asc" } },
      aliases: { select: { alias: true }, orderBy: { position: "asc" } },
      verifications: { select: { method: true, expiresAt: true, revokedAt: true } },
    },
  });
  const settled = await db.settledLikeness.findMany({
    select: { institutionId: true, resemblesId: true, own: true, other: true },
  });
  const keyOf = (id: string, resemblesId: string, own: string, other: string) =>
    JSON.stringify([id, resemblesId, own, other]);
  const known = new Set(
    settled.map(({ institutionId, resemblesId, own, other }) => keyOf(institutionId, resemblesId, own, other)),
  );
  const appearances = rows.map(({ id, website, names, aliases, verifications }) => ({
    id,
    website,
    isVerified: allowedBy(verifications, now).bearsSeal,
    names: [...names.map(({ name }) => name), ...aliases.map(({ alias }) => alias)],
  }));
  return {
    institutions: new Map(rows.map((row) => [row.id, row])),
    likenesses: findLikenesses(appearances).filter(
      ({ id, resemblesId, own, other }) => !known.has(keyOf(id, resemblesId, own, other)),
    ),
  };
}
