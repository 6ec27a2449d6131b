import "server-only";
import { mayJudgeInstitution } from "@/features/institutions/policy.ts";
import { nameIn } from "@/features/institutions/rules/names.ts";
import { isMember, type Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/id.ts";
import { Prisma } from "@/prisma/generated/client.ts";
import type { EvidenceVerdict, RegistryScheme, VerificationMethod, VouchState } from "@/prisma/generated/enums.ts";
import { isBarredFromAppeal } from "../rules/evidence.ts";
import { mayVouch, VOUCHES_NEEDED } from "../rules/vouching.ts";

const named = {
  select: {
    id: true,
    slug: true,
    countryCode: true,
    sourceLanguage: true,
    website: true,
    names: { select: { language: true, name: true } },
  },
} as const;

/** What the office has to look at, of rows of `evidence`: words for another institution only when enough have been given. */
export const EVIDENCE_READY = Prisma.sql`verdict = 'pending' AND (method <> 'vouching'
  OR (SELECT count(*) FROM vouch v WHERE v.evidence_id = evidence.id AND v.state = 'given') >= ${VOUCHES_NEEDED})`;

export type OfficeVouch = {
  id: string;
  institutionId: string;
  name: string;
  nameLanguage: string;
  state: VouchState;
  words: string;
  answeredAt: Date | null;
  answeredBy: string;
  /** Its word counts at this moment. */
  mayVouch: boolean;
};

export type OfficeEvidence = {
  id: string;
  method: VerificationMethod;
  submittedAt: Date;
  isAppeal: boolean;
  institution: { name: string; nameLanguage: string; countryCode: string };
  verdict: EvidenceVerdict;
  scheme: RegistryScheme | null;
  register: string;
  number: string;
  note: string;
  hasLetter: boolean;
  submittedBy: string;
  decidedAt: Date | null;
  decidedBy: string;
  reason: string;
  appeal: string;
  appealedAt: Date | null;
  revision: number;
  website: string;
  institutionId: string;
  /** BCP 47, of the institution that reads the answer. */
  readerLanguage: string;
  /** Other institutions that showed the same number and were not refused. */
  alsoShownBy: { id: string; name: string; nameLanguage: string }[];
  /** Whose word was asked for, and what came of it. */
  vouches: OfficeVouch[];
  /** Why this member of the office does not decide; null when they may. */
  barred: "own-institution" | "own-refusal" | null;
};

/** One piece of evidence with what the office needs to decide. NotFound for everybody but the office. */
export async function getOfficeEvidence(viewer: Viewer, id: string, locale: string): Promise<OfficeEvidence> {
  if (!viewer.isOffice || !isMember(viewer) || !isId(id)) throw new NotFound();
  const found = await database().evidence.findUnique({
    where: { id },
    select: {
      id: true,
      method: true,
      verdict: true,
      scheme: true,
      register: true,
      number: true,
      note: true,
      letterId: true,
      submittedById: true,
      submittedAt: true,
      decidedById: true,
      decidedAt: true,
      reason: true,
      appeal: true,
      appealedAt: true,
      refusedById: true,
      revision: true,
      institution: named,
      vouches: {
        select: {
          id: true,
          state: true,
          words: true,
          answeredAt: true,
          answeredById: true,
          institution: {
            select: {
              ...named.select,
              status: true,
              verifications: { select: { method: true, expiresAt: true, revokedAt: true } },
            },
          },
        },
        orderBy: { askedAt: "asc" },
      },
    },
  });
  if (!found) throw new NotFound();
  const { institution, submittedById, decidedById, vouches, letterId, ...evidence } = found;
  const ids = [submittedById, decidedById, ...vouches.map(({ answeredById }) => answeredById)];
  const people = await database().user.findMany({
    where: { id: { in: ids.filter((id) => id !== null) } },
    select: { id: true, name: true, email: true },
  });
  const nameOf = (userId: string | null) => {
    const person = people.find((one) => one.id === userId);
    return person ? person.name || person.email : "";
  };
  const now = new Date();
  const isOwn = submittedById === viewer.userId || !mayJudgeInstitution(viewer, institution.id);
  return {
    ...evidence,
    hasLetter: letterId !== null,
    isAppeal: evidence.appealedAt !== null,
    submittedBy: nameOf(submittedById),
    decidedBy: nameOf(decidedById),
    website: institution.website,
    institutionId: institution.id,
    readerLanguage: institution.sourceLanguage,
    institution: { ...nameIn(institution, locale), countryCode: institution.countryCode },
    vouches: vouches.map(({ institution: voucher, answeredById, ...vouch }) => ({
      ...vouch,
      institutionId: voucher.id,
      ...nameIn(voucher, locale),
      answeredBy: nameOf(answeredById),
      mayVouch: mayVouch(voucher, now),
    })),
    alsoShownBy: await othersWith(evidence, institution.id, locale),
    barred: isOwn ? "own-institution" : isBarredFromAppeal(evidence, viewer.userId) ? "own-refusal" : null,
  };
}

async function othersWith(
  { scheme, register, number }: { scheme: RegistryScheme | null; register: string; number: string },
  institutionId: string,
  locale: string,
): Promise<OfficeEvidence["alsoShownBy"]> {
  if (scheme === null) return [];
  const others = await database().institution.findMany({
    where: {
      id: { not: institutionId },
      evidence: { some: { scheme, register, number, verdict: { in: ["pending", "accepted"] } } },
    },
    select: named.select,
    orderBy: { id: "asc" },
    take: 10,
  });
  return others.map((other) => ({ id: other.id, ...nameIn(other, locale) }));
}
