import "server-only";
import { isMember, type Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/id.ts";
import type { JudgementKind, JudgementState } from "@/prisma/generated/enums.ts";
import { mayAppeal, mayJudgeInstitution, maySeeDesk } from "../policy.ts";
import { isBarredFromDeciding, OPEN_STATES, stateAfter } from "../rules/judgement.ts";
import { nameIn } from "../rules/names.ts";

/** A judgement as the institution reads it: without the names of the office's people. */
export type DeskJudgement = {
  id: string;
  kind: JudgementKind;
  state: JudgementState;
  judgedAt: Date;
  reason: string;
  appeal: string;
  appealedAt: Date | null;
  decision: string;
  decidedAt: Date | null;
  mayAppeal: boolean;
};

const told = {
  id: true,
  kind: true,
  state: true,
  judgedAt: true,
  reason: true,
  appeal: true,
  appealedAt: true,
  decision: true,
  decidedAt: true,
} as const;

const MOST_SHOWN = 20;

/** What the office has judged against an institution, newest first, for its own people. NotFound for strangers. */
export async function listJudgements(viewer: Viewer, institutionId: string): Promise<DeskJudgement[]> {
  if (!maySeeDesk(viewer, institutionId)) throw new NotFound();
  const rows = await database().judgement.findMany({
    where: { institutionId },
    select: told,
    orderBy: [{ judgedAt: "desc" }, { id: "desc" }],
    take: MOST_SHOWN,
  });
  return rows.map((row) => ({
    ...row,
    mayAppeal: mayAppeal(viewer, institutionId) && stateAfter(row.state, "appeal") !== null,
  }));
}

/** What holds against an institution now, for the head of its desk. NotFound for strangers. */
export async function listOpenJudgements(viewer: Viewer, institutionId: string): Promise<DeskJudgement[]> {
  const judgements = await listJudgements(viewer, institutionId);
  return judgements.filter(({ state }) => OPEN_STATES.some((open) => open === state));
}

const institution = {
  select: {
    id: true,
    slug: true,
    countryCode: true,
    sourceLanguage: true,
    names: { select: { language: true, name: true } },
  },
} as const;

export type OfficeJudgement = Omit<DeskJudgement, "mayAppeal"> & {
  institution: { id: string; slug: string; name: string; nameLanguage: string; countryCode: string };
  /** BCP 47, of the institution that reads the answer. */
  readerLanguage: string;
  judgedBy: string;
  appealedBy: string;
  decidedBy: string;
  /** When what was withdrawn would have ended; empty for a suspension. */
  verificationEnds: Date[];
  /** Why this member of the office does not decide; null when they may. */
  barred: "own-institution" | "own-judgement" | null;
};

/** A judgement with what the office needs to decide an appeal against it. NotFound for everybody but the office. */
export async function getOfficeJudgement(viewer: Viewer, id: string, locale: string): Promise<OfficeJudgement> {
  if (!viewer.isOffice || !isMember(viewer) || !isId(id)) throw new NotFound();
  const found = await database().judgement.findUnique({
    where: { id },
    select: {
      ...told,
      judgedById: true,
      appealedById: true,
      decidedById: true,
      institution,
      verifications: { select: { expiresAt: true }, orderBy: { expiresAt: "desc" } },
    },
  });
  if (!found) throw new NotFound();
  const { judgedById, appealedById, decidedById, verifications, ...judgement } = found;
  const ids = [judgedById, appealedById, decidedById].filter((one) => one !== null);
  const people = await database().user.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, email: true },
  });
  const nameOf = (userId: string | null) => {
    const person = people.find((one) => one.id === userId);
    return person ? person.name || person.email : "";
  };
  const { names, sourceLanguage, ...party } = judgement.institution;
  const isOwn = appealedById === viewer.userId || !mayJudgeInstitution(viewer, party.id);
  return {
    ...judgement,
    institution: { ...party, ...nameIn({ names, sourceLanguage, slug: party.slug }, locale) },
    readerLanguage: sourceLanguage,
    judgedBy: nameOf(judgedById),
    appealedBy: nameOf(appealedById),
    decidedBy: nameOf(decidedById),
    verificationEnds: verifications.map(({ expiresAt }) => expiresAt),
    barred: isOwn ? "own-institution" : isBarredFromDeciding({ judgedById }, viewer.userId) ? "own-judgement" : null,
  };
}
