import "server-only";
import { isMember, type Viewer } from "@/lib/auth/viewer.ts";
import { type Database, database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/id.ts";
import { mayJudgeInstitution } from "../policy.ts";
import { allowedBy } from "../rules/levels.ts";
import { findLikenesses, type Likeness } from "../rules/look-alikes.ts";
import { nameIn } from "../rules/names.ts";

type Named = { id: string; slug: string; name: string; nameLanguage: string };

export type OfficeLikeness = Pick<Likeness, "by" | "own" | "other"> & {
  id: string;
  foundAt: Date;
  institution: Named;
  resembles: Named;
  /** Nobody settles about an institution they belong to. */
  maySettle: boolean;
};

export type LikenessPage = { likenesses: OfficeLikeness[]; next: string | null };

const PAGE = 30;

const NAMED = {
  select: { id: true, slug: true, sourceLanguage: true, names: { select: { language: true, name: true } } },
} as const;

const SHOWN = {
  id: true,
  by: true,
  own: true,
  other: true,
  foundAt: true,
  institution: NAMED,
  resembles: NAMED,
} as const;

const ACTIVE = { institution: { status: "active" }, resembles: { status: "active" } } as const;

/**
 * Institutions that could be mistaken for a verified one when all were last compared (jobs.ts) and at which the office has not looked
 * since, longest known first, thirty to a page after the id `after`, or the one that is asked for; named in `locale`. NotFound for
 * everybody but the office.
 */
export async function listLikenesses(
  viewer: Viewer,
  locale: string,
  { one, after }: { one?: string; after?: string } = {},
): Promise<LikenessPage> {
  if (!viewer.isOffice || !isMember(viewer)) throw new NotFound();
  const id = one && isId(one) ? one : after && isId(after) ? { gt: after } : undefined;
  const rows = await database().likeness.findMany({
    where: { ...ACTIVE, id },
    select: SHOWN,
    orderBy: { id: "asc" },
    take: PAGE + 1,
  });
  const likenesses = rows.slice(0, PAGE).map((row) => told(viewer, row, locale));
  return { likenesses, next: rows.length > PAGE ? (likenesses.at(-1)?.id ?? null) : null };
}

/** The open likenesses of one institution, to a verified one or, verified itself, of others to it. NotFound for everybody but the office. */
export async function listLikenessesOf(
  viewer: Viewer,
  institutionId: string,
  locale: string,
): Promise<OfficeLikeness[]> {
  if (!viewer.isOffice || !isMember(viewer) || !isId(institutionId)) throw new NotFound();
  const rows = await database().likeness.findMany({
    where: { ...ACTIVE, OR: [{ institutionId }, { resemblesId: institutionId }] },
    select: SHOWN,
    orderBy: { id: "asc" },
    take: PAGE,
  });
  return rows.map((row) => told(viewer, row, locale));
}

type NamedRow = { id: string; slug: string; sourceLanguage: string; names: { language: string; name: string }[] };
type LikenessRow = Omit<OfficeLikeness, "institution" | "resembles" | "maySettle"> & {
  institution: NamedRow;
  resembles: NamedRow;
};

function told(viewer: Viewer, { institution, resembles, ...likeness }: LikenessRow, locale: string): OfficeLikeness {
  const named = (one: NamedRow): Named => ({ id: one.id, slug: one.slug, ...nameIn(one, locale) });
  return {
    ...likeness,
    institution: named(institution),
    resembles: named(resembles),
    maySettle: mayJudgeInstitution(viewer, institution.id) && mayJudgeInstitution(viewer, resembles.id),
  };
}

/** Who of all active institutions can be mistaken at `now`, but for what was settled. Reads them all: for the job and for settling. */
export async function compareAll(tx: Database, now: Date): Promise<Likeness[]> {
  const rows = await tx.institution.findMany({
    where: { status: "active" },
    select: {
      id: true,
      website: true,
      names: { select: { name: true }, orderBy: { language: "asc" } },
      aliases: { select: { alias: true }, orderBy: { position: "asc" } },
      verifications: { select: { method: true, expiresAt: true, revokedAt: true } },
    },
  });
  const settled = await tx.settledLikeness.findMany({
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
  return findLikenesses(appearances).filter(
    ({ id, resemblesId, own, other }) => !known.has(keyOf(id, resemblesId, own, other)),
  );
}
