import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import type { AuditFilter } from "./schema.ts";

export type AuditLine = {
  id: string;
  at: Date;
  action: string;
  subjectType: string;
  subjectId: string;
  /** Name of the person, else the address, else the id of an account that is gone; empty when the portal itself acted. */
  actor: string;
  institution: { slug: string; name: string } | null;
  details: string;
};

export type AuditPage = { entries: AuditLine[]; next: string | null };

const PAGE = 50;

/**
 * What was done, newest first, `size` entries to a page; pages go on from the last entry, so that new ones never shift
 * them. NotFound for everybody but the office.
 */
export async function listAuditEntries(viewer: Viewer, filter: AuditFilter, size = PAGE): Promise<AuditPage> {
  if (!viewer.isOffice) throw new NotFound();
  const institutionId = filter.institutionSlug ? await institutionIdOf(filter.institutionSlug) : undefined;
  if (institutionId === null) return { entries: [], next: null };
  const last = filter.before
    ? await database().auditEntry.findUnique({ where: { id: filter.before }, select: { id: true, at: true } })
    : null;
  const rows = await database().auditEntry.findMany({
    where: { AND: [...conditions(filter, institutionId), ...(last ? [olderThan(last)] : [])] },
    select: {
      id: true,
      at: true,
      action: true,
      subjectType: true,
      subjectId: true,
      actorId: true,
      institutionId: true,
      details: true,
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: size + 1,
  });
  const shown = rows.slice(0, size);
  const actors = await actorNames(shown.map(({ actorId }) => actorId));
  const institutions = await institutionNames(shown.map((row) => row.institutionId));
  return {
    entries: shown.map(({ actorId, institutionId: id, details, ...entry }) => ({
      ...entry,
      actor: actorId ? (actors.get(actorId) ?? actorId) : "",
      institution: id ? (institutions.get(id) ?? null) : null,
      details: inOneLine(details),
    })),
    next: rows.length > size ? (shown.at(-1)?.id ?? null) : null,
  };
}

function conditions(filter: AuditFilter, institutionId: string | undefined): Prisma.AuditEntryWhereInput[] {
  const wanted: Prisma.AuditEntryWhereInput[] = [];
  if (filter.action) wanted.push({ action: { startsWith: filter.action } });
  if (filter.subjectId) wanted.push({ subjectId: filter.subjectId });
  if (institutionId) wanted.push({ institutionId });
  if (filter.from) wanted.push({ at: { gte: new Date(`${filter.from}T00:00:00Z`) } });
  if (filter.until) wanted.push({ at: { lte: new Date(`${filter.until}T23:59:59.999Z`) } });
  return wanted;
}

/** Several entries of one transaction share their moment; the id then says which came later. */
function olderThan({ at, id }: { at: Date; id: string }): Prisma.AuditEntryWhereInput {
  return { OR: [{ at: { lt: at } }, { at, id: { lt: id } }] };
}

async function institutionIdOf(slug: string): Promise<string | null> {
  const institution = await database().institution.findUnique({ where: { slug }, select: { id: true } });
  return institution?.id ?? null;
}

async function actorNames(ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const users = await database().user.findMany({
    where: { id: { in: ids.filter((id) => id !== null) } },
    select: { id: true, name: true, email: true },
  });
  return new Map(users.map((user) => [user.id, user.name || user.email]));
}

async function institutionNames(ids: readonly (string | null)[]): Promise<Map<string, { slug: string; name: string }>> {
  const institutions = await database().institution.findMany({
    where: { id: { in: ids.filter((id) => id !== null) } },
    select: { id: true, slug: true, sourceLanguage: true, names: { select: { language: true, name: true } } },
  });
  return new Map(
    institutions.map(({ id, slug, sourceLanguage, names }) => {
      const own = names.find(({ language }) => language === sourceLanguage) ?? names[0];
      return [id, { slug, name: own?.name ?? slug }];
    }),
  );
}

/** The details in one line: `role: editor, from: viewer`. */
function inOneLine(details: Prisma.JsonValue): string {
  if (typeof details !== "object" || details === null || Array.isArray(details)) return "";
  return Object.entries(details)
    .map(([name, value]) => `${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`)
    .join(", ");
}
