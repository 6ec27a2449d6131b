import "server-only";
import { isMember, type Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isSlug } from "@/lib/slug.ts";
import type { InstitutionStatus } from "@/prisma/generated/enums.ts";
import { mayJudgeInstitution } from "../policy.ts";
import { type PairRefusal, pairRefusal } from "../rules/merging.ts";
import { nameIn } from "../rules/names.ts";
import { type InstitutionLine, listInstitutions } from "./office.ts";

export type MergingParty = {
  id: string;
  slug: string;
  name: string;
  nameLanguage: string;
  status: InstitutionStatus;
  revision: number;
  isSample: boolean;
  countryCode: string;
  city: string;
};

/** How much of each would move; verifications and evidence would end. */
export type MergingFigures = {
  members: number;
  /** Of the members, those who belong to the successor too. */
  membersOfBoth: number;
  invitations: number;
  publicListings: number;
  otherListings: number;
  units: number;
  venues: number;
  persons: number;
  delegations: number;
  partnerships: number;
  verifications: number;
  evidence: number;
  /** Older institutions whose addresses lead to it and would lead to the successor. */
  predecessors: number;
};

export type MergingPlan = {
  from: MergingParty;
  /** The successor that was chosen; null when none was. */
  into: MergingParty | null;
  figures: MergingFigures | null;
  /** Why this pair cannot be merged, or not by this member of the office; null when it can, or no successor is chosen. */
  barred: PairRefusal | "unknown-successor" | "own-institution" | null;
};

const partySelect = {
  id: true,
  slug: true,
  status: true,
  revision: true,
  isSample: true,
  countryCode: true,
  city: true,
  sourceLanguage: true,
  names: { select: { language: true, name: true } },
} as const;

/**
 * What would come of merging the institution at `slug` into the one at `successor` (empty: none chosen yet), for the office to read before
 * it decides. NotFound for everybody but the office, and when there is no institution at `slug`.
 */
export async function getMergingPlan(
  viewer: Viewer,
  slug: string,
  successor: string,
  locale: string,
): Promise<MergingPlan> {
  if (!viewer.isOffice || !isMember(viewer)) throw new NotFound();
  const from = await findParty(slug, locale);
  if (!from) throw new NotFound();
  const isOwn = !mayJudgeInstitution(viewer, from.id);
  const into = successor === "" ? null : await findParty(successor, locale);
  if (!into) {
    const barred = isOwn ? "own-institution" : successor === "" ? null : "unknown-successor";
    return { from, into: null, figures: null, barred: from.status === "merged" ? "already-merged" : barred };
  }
  const isOwnPair = isOwn || !mayJudgeInstitution(viewer, into.id);
  const barred = isOwnPair ? "own-institution" : pairRefusal(from, into);
  return { from, into, figures: barred ? null : await countFigures(from.id, into.id), barred };
}

const MOST_OFFERED = 12;

/** Institutions that the one at `slug` could become part of, by name or address; none for an empty query. For the office. */
export async function findSuccessors(
  viewer: Viewer,
  slug: string,
  q: string,
  locale: string,
): Promise<InstitutionLine[]> {
  if (!viewer.isOffice) throw new NotFound();
  if (q === "") return [];
  const { institutions } = await listInstitutions(viewer, { q, status: "active" }, locale);
  return institutions
    .filter((institution) => institution.slug !== slug && mayJudgeInstitution(viewer, institution.id))
    .slice(0, MOST_OFFERED);
}

async function findParty(slug: string, locale: string): Promise<MergingParty | null> {
  if (!isSlug(slug)) return null;
  const found = await database().institution.findUnique({ where: { slug }, select: partySelect });
  if (!found) return null;
  const { names: _names, sourceLanguage: _language, ...party } = found;
  return { ...party, ...nameIn(found, locale) };
}

async function countFigures(from: string, into: string): Promise<MergingFigures> {
  const [figures] = await database().$queryRaw<[MergingFigures]>`
    SELECT
      (SELECT count(*)::int FROM membership WHERE institution_id = i.id) AS members,
      (SELECT count(*)::int FROM membership m WHERE m.institution_id = i.id AND EXISTS (
        SELECT FROM membership o WHERE o.institution_id = ${into}::uuid AND o.user_id = m.user_id)) AS "membersOfBoth",
      (SELECT count(*)::int FROM invitation WHERE institution_id = i.id AND accepted_at IS NULL AND revoked_at IS NULL
        AND expires_at > now()) AS invitations,
      (SELECT count(*)::int FROM listing WHERE institution_id = i.id AND published_at IS NOT NULL) AS "publicListings",
      (SELECT count(*)::int FROM listing WHERE institution_id = i.id AND published_at IS NULL) AS "otherListings",
      (SELECT count(*)::int FROM unit WHERE institution_id = i.id) AS units,
      (SELECT count(*)::int FROM venue WHERE institution_id = i.id) AS venues,
      (SELECT count(*)::int FROM person WHERE institution_id = i.id) AS persons,
      (SELECT count(*)::int FROM registration WHERE institution_id = i.id) AS delegations,
      (SELECT count(*)::int FROM partnership WHERE institution_id = i.id AND state IN ('invited', 'confirmed')) AS partnerships,
      (SELECT count(*)::int FROM verification WHERE institution_id = i.id AND revoked_at IS NULL
        AND expires_at > now()) AS verifications,
      (SELECT count(*)::int FROM evidence WHERE institution_id = i.id AND verdict = 'pending') AS evidence,
      (SELECT count(*)::int FROM institution WHERE successor_id = i.id) AS predecessors
    FROM institution i WHERE i.id = ${from}::uuid`;
  return figures;
}
