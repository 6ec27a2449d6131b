import "server-only";
import { isMember, type Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/id.ts";
import { emailDomain } from "@/lib/text/email-address.ts";
import { fold } from "@/lib/text/fold.ts";
import type { ApplicationStatus, InstitutionKind } from "@/prisma/generated/enums.ts";
import { mayDecideApplication } from "../policy.ts";
import { nameFor, websiteHost } from "../rules/names.ts";
import { findLookAlikePublished } from "./register.ts";

export type OwnApplication = {
  id: string;
  kind: InstitutionKind;
  status: ApplicationStatus;
  sourceLanguage: string;
  countryCode: string;
  city: string;
  website: string;
  reason: string;
  decisionNote: string;
  decidedAt: Date | null;
  createdAt: Date;
  revision: number;
  names: { language: string; name: string }[];
  /** The institution it became. */
  institution: { slug: string } | null;
};

const ownSelect = {
  id: true,
  kind: true,
  status: true,
  sourceLanguage: true,
  countryCode: true,
  city: true,
  website: true,
  reason: true,
  decisionNote: true,
  decidedAt: true,
  createdAt: true,
  revision: true,
  names: { select: { language: true, name: true }, orderBy: { language: "asc" } },
  institution: { select: { slug: true } },
} as const;

/** An application of the viewer's own, source language first among its names. NotFound for everybody else. */
export async function getOwnApplication(viewer: Viewer, id: string): Promise<OwnApplication> {
  if (!isMember(viewer) || !isId(id)) throw new NotFound();
  const found = await database().application.findFirst({
    where: { id, applicantId: viewer.userId },
    select: ownSelect,
  });
  if (!found) throw new NotFound();
  return { ...found, names: sourceFirst(found.names, found.sourceLanguage) };
}

export type ApplicationLine = {
  id: string;
  name: string;
  nameLanguage: string;
  kind: InstitutionKind;
  countryCode: string;
  city: string;
  status: ApplicationStatus;
  createdAt: Date;
};

const lineSelect = {
  id: true,
  kind: true,
  status: true,
  sourceLanguage: true,
  countryCode: true,
  city: true,
  createdAt: true,
  names: { select: { language: true, name: true } },
} as const;

/** The viewer's own applications, newest first. */
export async function listOwnApplications(viewer: Viewer): Promise<ApplicationLine[]> {
  if (!isMember(viewer)) return [];
  const rows = await database().application.findMany({
    where: { applicantId: viewer.userId },
    select: lineSelect,
    orderBy: { createdAt: "desc" },
    take: 50,
  });
  return rows.map((row) => toLine(row, viewer.locale));
}

const QUEUE_LIMIT = 200;

/** Applications in a status for the office, the one that waits longest first. NotFound for everybody else. */
export async function listApplications(
  viewer: Viewer,
  status: ApplicationStatus,
  locale: string,
): Promise<ApplicationLine[]> {
  if (!viewer.isOffice) throw new NotFound();
  const isDone = status === "approved" || status === "refused";
  const rows = await database().application.findMany({
    where: { status },
    select: lineSelect,
    orderBy: isDone ? { updatedAt: "desc" } : { createdAt: "asc" },
    take: QUEUE_LIMIT,
  });
  return rows.map((row) => toLine(row, locale));
}

/** How many applications stand in each status. NotFound for everybody but the office. */
export async function countApplications(viewer: Viewer): Promise<Record<ApplicationStatus, number>> {
  if (!viewer.isOffice) throw new NotFound();
  const groups = await database().application.groupBy({ by: ["status"], _count: { _all: true } });
  const counts = { pending: 0, question: 0, approved: 0, refused: 0 };
  for (const group of groups) counts[group.status] = group._count._all;
  return counts;
}

export type Resemblance = { source: "portal" | "register"; name: string; slug: string | null };

export type OfficeApplication = OwnApplication & {
  applicant: { name: string; email: string; locale: string };
  decidedBy: string;
  mayDecide: boolean;
  /** Institutions that are already here or in the register under this name or web address. */
  resemblances: Resemblance[];
  /** A domain of the register that the web or mail address could be mistaken for. */
  lookAlike: { domain: string; resembles: string } | null;
};

/** An application as the office reads it before deciding. NotFound for everybody else. */
export async function getOfficeApplication(viewer: Viewer, id: string): Promise<OfficeApplication> {
  if (!viewer.isOffice || !isId(id)) throw new NotFound();
  const found = await database().application.findUnique({
    where: { id },
    select: {
      ...ownSelect,
      applicantId: true,
      decidedById: true,
      institutionId: true,
      applicant: { select: { name: true, email: true, locale: true } },
    },
  });
  if (!found) throw new NotFound();
  const { applicantId, decidedById, institutionId, ...application } = found;
  const decider = decidedById
    ? await database().user.findUnique({ where: { id: decidedById }, select: { name: true, email: true } })
    : null;
  return {
    ...application,
    names: sourceFirst(application.names, application.sourceLanguage),
    decidedBy: decider ? decider.name || decider.email : "",
    mayDecide: mayDecideApplication(viewer, { applicantId }),
    resemblances: await findResemblances(application, institutionId),
    lookAlike: await findLookAlike([websiteHost(application.website), emailDomain(application.applicant.email)]),
  };
}

async function findResemblances(
  application: { names: { name: string }[]; website: string },
  ownInstitutionId: string | null,
): Promise<Resemblance[]> {
  const names = application.names.map(({ name }) => name);
  const host = websiteHost(application.website);
  const institutions = await database().institution.findMany({
    where: {
      ...(ownInstitutionId ? { id: { not: ownInstitutionId } } : {}),
      OR: [
        { names: { some: { name: { in: names, mode: "insensitive" } } } },
        { website: { contains: host, mode: "insensitive" } },
      ],
    },
    select: { slug: true, sourceLanguage: true, website: true, names: { select: { language: true, name: true } } },
    take: 20,
  });
  const folded = new Set(names.map(fold));
  const entries = await database().registerEntry.findMany({
    where: { OR: [{ searchName: { in: [...folded] } }, { domains: { some: { domain: host } } }] },
    select: { name: true },
    take: 20,
  });
  return [
    ...institutions
      // The database finds a host inside another one too: `museum.example` in `new-museum.example`.
      .filter((one) => websiteHost(one.website) === host || one.names.some(({ name }) => folded.has(fold(name))))
      .map(({ slug, sourceLanguage, names: own }) => ({
        source: "portal" as const,
        slug,
        name: nameFor(own, sourceLanguage, sourceLanguage)?.name ?? slug,
      })),
    ...entries.map(({ name }) => ({ source: "register" as const, slug: null, name })),
  ];
}

async function findLookAlike(domains: readonly string[]): Promise<OfficeApplication["lookAlike"]> {
  for (const domain of new Set(domains)) {
    const resembles = domain === "" ? null : await findLookAlikePublished(domain);
    if (resembles) return { domain, resembles };
  }
  return null;
}

type LineRow = Omit<ApplicationLine, "name" | "nameLanguage"> & {
  sourceLanguage: string;
  names: { language: string; name: string }[];
};

function toLine({ names, sourceLanguage, ...line }: LineRow, locale: string): ApplicationLine {
  const name = nameFor(names, sourceLanguage, locale);
  return { ...line, name: name?.name ?? "", nameLanguage: name?.language ?? sourceLanguage };
}

function sourceFirst<Name extends { language: string }>(names: readonly Name[], sourceLanguage: string): Name[] {
  const rank = (name: Name) => (name.language === sourceLanguage ? 0 : 1);
  return names.toSorted((left, right) => rank(left) - rank(right));
}
