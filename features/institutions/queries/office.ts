import "server-only";
import { isMember, type Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/id.ts";
import { cleanLine } from "@/lib/text/clean.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import type { InstitutionKind, InstitutionStatus, VerificationMethod } from "@/prisma/generated/enums.ts";
import { mayJudgeInstitution } from "../policy.ts";
import { nameIn } from "../rules/names.ts";
import type { Room } from "../rules/room.ts";
import { currentVerification } from "../rules/verification.ts";
import { getRoom } from "./room.ts";

export type InstitutionFilter = {
  q?: string;
  status?: InstitutionStatus;
  verified?: "yes" | "no";
  /** Id of the last institution of the page before. */
  after?: string;
};

export type InstitutionLine = {
  id: string;
  slug: string;
  name: string;
  nameLanguage: string;
  kind: InstitutionKind;
  countryCode: string;
  city: string;
  status: InstitutionStatus;
  isSample: boolean;
  verification: { method: VerificationMethod; expiresAt: Date } | null;
};

export type InstitutionPage = { institutions: InstitutionLine[]; next: string | null };

const PAGE = 50;

const lineSelect = {
  id: true,
  slug: true,
  kind: true,
  status: true,
  isSample: true,
  countryCode: true,
  city: true,
  sourceLanguage: true,
  names: { select: { language: true, name: true } },
  verifications: { select: { method: true, verifiedAt: true, expiresAt: true, revokedAt: true } },
} as const;

/** Institutions for the office, newest first, fifty to a page. NotFound for everybody else. */
export async function listInstitutions(
  viewer: Viewer,
  filter: InstitutionFilter,
  locale: string,
): Promise<InstitutionPage> {
  if (!viewer.isOffice) throw new NotFound();
  const now = new Date();
  const rows = await database().institution.findMany({
    where: { AND: conditions(filter, now) },
    select: lineSelect,
    orderBy: { id: "desc" },
    take: PAGE + 1,
  });
  const shown = rows.slice(0, PAGE);
  return {
    institutions: shown.map((row) => toLine(row, locale, now)),
    next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
  };
}

function conditions({ q, status, verified, after }: InstitutionFilter, now: Date): Prisma.InstitutionWhereInput[] {
  const counts: Prisma.VerificationWhereInput = { revokedAt: null, expiresAt: { gt: now } };
  const wanted: Prisma.InstitutionWhereInput[] = [];
  if (q) {
    // Prisma hands the text to LIKE as it is: its wildcards would find everything.
    const text = { contains: cleanLine(q).replace(/[\\%_]/g, "\\$&"), mode: "insensitive" } as const;
    wanted.push({ OR: [{ names: { some: { name: text } } }, { website: text }, { slug: text }] });
  }
  if (status) wanted.push({ status });
  if (verified) wanted.push({ verifications: verified === "yes" ? { some: counts } : { none: counts } });
  if (after && isId(after)) wanted.push({ id: { lt: after } });
  return wanted;
}

export type OfficeInstitution = InstitutionLine & {
  /** BCP 47: its own, in which it reads what the office decides. */
  readerLanguage: string;
  website: string;
  createdAt: Date;
  names: { language: string; name: string }[];
  members: number;
  owners: string[];
  verifications: {
    id: string;
    method: VerificationMethod;
    evidence: string;
    verifiedAt: Date;
    expiresAt: Date;
    revokedAt: Date | null;
    reviewer: string;
  }[];
  /** What it has become part of, where it has. */
  successor: { id: string; slug: string; name: string; nameLanguage: string } | null;
  /** Suspensions, restorations and mergings with their reasons, newest first. */
  judgements: { id: string; at: Date; action: JudgementAction; reason: string }[];
  room: Room;
  /** What the office has given its files, altogether. */
  roomMegabytes: number | null;
  mayJudge: boolean;
};

const JUDGEMENTS = ["institution.suspend", "institution.restore", "institution.merge", "institution.take-in"] as const;
type JudgementAction = (typeof JUDGEMENTS)[number];
const isJudgement = (action: string): action is JudgementAction => JUDGEMENTS.some((one) => one === action);

/** One institution with the evidence for it and what the office did about it. NotFound for everybody but the office. */
export async function getOfficeInstitution(viewer: Viewer, id: string, locale: string): Promise<OfficeInstitution> {
  if (!viewer.isOffice || !isMember(viewer) || !isId(id)) throw new NotFound();
  const found = await database().institution.findUnique({
    where: { id },
    select: {
      ...lineSelect,
      website: true,
      roomMegabytes: true,
      createdAt: true,
      verifications: {
        select: {
          id: true,
          method: true,
          evidence: true,
          verifiedAt: true,
          expiresAt: true,
          revokedAt: true,
          reviewerId: true,
        },
        orderBy: { verifiedAt: "desc" },
      },
      memberships: { select: { role: true, user: { select: { name: true, email: true } } } },
      successor: {
        select: { id: true, slug: true, sourceLanguage: true, names: { select: { language: true, name: true } } },
      },
    },
  });
  if (!found) throw new NotFound();
  const reviewers = await namesOf(found.verifications.map(({ reviewerId }) => reviewerId));
  const entries = await database().auditEntry.findMany({
    where: {
      subjectType: "institution",
      subjectId: id,
      action: { in: [...JUDGEMENTS] },
    },
    select: { id: true, at: true, action: true, details: true },
    orderBy: { id: "desc" },
    take: 20,
  });
  return {
    ...toLine(found, locale, new Date()),
    website: found.website,
    createdAt: found.createdAt,
    names: found.names,
    members: found.memberships.length,
    owners: found.memberships.filter(({ role }) => role === "owner").map(({ user }) => user.name || user.email),
    verifications: found.verifications.map(({ reviewerId, ...verification }) => ({
      ...verification,
      reviewer: reviewerId ? (reviewers.get(reviewerId) ?? "") : "",
    })),
    successor: found.successor && {
      id: found.successor.id,
      slug: found.successor.slug,
      ...nameIn(found.successor, locale),
    },
    judgements: entries.flatMap(({ details, action, ...entry }) =>
      isJudgement(action) ? [{ ...entry, action, reason: reasonOf(details) }] : [],
    ),
    readerLanguage: found.sourceLanguage,
    room: await getRoom(viewer, id, new Date()),
    roomMegabytes: found.roomMegabytes,
    mayJudge: mayJudgeInstitution(viewer, id),
  };
}

async function namesOf(ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = ids.filter((id) => id !== null);
  const users = await database().user.findMany({
    where: { id: { in: wanted } },
    select: { id: true, name: true, email: true },
  });
  return new Map(users.map((user) => [user.id, user.name || user.email]));
}

function reasonOf(details: Prisma.JsonValue): string {
  if (typeof details !== "object" || details === null || Array.isArray(details)) return "";
  return typeof details.reason === "string" ? details.reason : "";
}

type LineRow = Omit<InstitutionLine, "name" | "nameLanguage" | "verification"> & {
  sourceLanguage: string;
  names: { language: string; name: string }[];
  verifications: { method: VerificationMethod; verifiedAt: Date; expiresAt: Date; revokedAt: Date | null }[];
};

function toLine(row: LineRow, locale: string, now: Date): InstitutionLine {
  const verification = currentVerification(row.verifications, now);
  return {
    id: row.id,
    slug: row.slug,
    kind: row.kind,
    status: row.status,
    isSample: row.isSample,
    countryCode: row.countryCode,
    city: row.city,
    ...nameIn(row, locale),
    verification: verification && { method: verification.method, expiresAt: verification.expiresAt },
  };
}
