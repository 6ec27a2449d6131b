import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { Prisma } from "@/prisma/generated/client.ts";
import type { CaseKind } from "@/prisma/generated/enums.ts";
import { mayAssign, maySeeQueue } from "../policy.ts";
import { CASE_KINDS, daysWaited, waitedSince } from "../rules.ts";
import type { QueueFilter, QueuePosition } from "../schema.ts";
import { namesOfCases } from "./case-names.ts";
import { CASE_COLUMNS, OPEN_CASES, type OpenCaseRow } from "./open-cases.ts";

/** Who has taken a case, and when. */
export type CaseHolder = { userId: string; name: string; since: Date };

export type QueueLine = {
  kind: CaseKind;
  id: string;
  /** What it is about: a listing's title, an institution's name. */
  title: string;
  titleLanguage: string;
  /** The institution, where the title is not its name. */
  institution: { name: string; nameLanguage: string } | null;
  country: string;
  since: Date;
  days: number;
  holder: CaseHolder | null;
  /** The reader may take it: it is not about themselves or their own institution. */
  mayAssign: boolean;
};

export type QueuePage = { cases: QueueLine[]; next: QueuePosition | null };

const PAGE = 30;

type HeldRow = OpenCaseRow & { holderId: string | null; holderName: string | null; heldSince: Date | null };

/**
 * What waits for the office at `now`, longest waiting first, thirty to a page, with who has taken it. Names are in `locale` where they
 * are. NotFound for everybody but the office.
 */
export async function listQueue(viewer: Viewer, filter: QueueFilter, locale: string, now: Date): Promise<QueuePage> {
  if (!maySeeQueue(viewer)) throw new NotFound();
  const { after } = filter;
  const behind = after ? Prisma.sql`AND (c.since, c.id) > (${after.since}, ${after.id}::uuid)` : Prisma.empty;
  const ofKind = filter.kind ? Prisma.sql`AND c.kind = ${filter.kind}::case_kind` : Prisma.empty;
  const rows = await database().$queryRaw<HeldRow[]>`
    SELECT ${CASE_COLUMNS}, h.user_id AS "holderId", coalesce(nullif(u.name, ''), u.email) AS "holderName",
      h.assigned_at AS "heldSince"
    FROM ${OPEN_CASES} c ${HOLDER}
    WHERE ${conditions(viewer.userId, filter, now)} ${ofKind} ${behind}
    ORDER BY c.since, c.id LIMIT ${PAGE + 1}`;
  const shown = rows.slice(0, PAGE);
  const nameOf = await namesOfCases(viewer, database(), shown, locale);
  const last = shown.at(-1);
  return {
    cases: shown.map(({ kind, id, country, since, ...row }) => ({
      kind,
      id,
      country,
      since,
      days: daysWaited(since, now),
      ...nameOf({ id, ...row }),
      holder:
        row.holderId && row.heldSince
          ? { userId: row.holderId, name: row.holderName ?? "", since: row.heldSince }
          : null,
      mayAssign: mayAssign(viewer, row),
    })),
    next: rows.length > PAGE && last ? { since: last.since, id: last.id } : null,
  };
}

/** How many cases of each kind wait, of those that the rest of a filter finds. NotFound for everybody but the office. */
export async function countQueue(viewer: Viewer, filter: QueueFilter, now: Date): Promise<Record<CaseKind, number>> {
  if (!maySeeQueue(viewer)) throw new NotFound();
  const counted = await database().$queryRaw<{ kind: CaseKind; count: number }[]>`
    SELECT c.kind::text AS kind, count(*)::int AS count FROM ${OPEN_CASES} c ${HOLDER}
    WHERE ${conditions(viewer.userId, filter, now)} GROUP BY c.kind`;
  const counts = new Map(counted.map(({ kind, count }) => [kind, count]));
  return Object.fromEntries(CASE_KINDS.map((kind) => [kind, counts.get(kind) ?? 0])) as Record<CaseKind, number>;
}

/** Countries from which something waits. NotFound for everybody but the office. */
export async function listQueueCountries(viewer: Viewer): Promise<string[]> {
  if (!maySeeQueue(viewer)) throw new NotFound();
  const rows = await database().$queryRaw<{ country: string }[]>`SELECT DISTINCT c.country FROM ${OPEN_CASES} c`;
  return rows.map(({ country }) => country);
}

const HOLDER = Prisma.sql`LEFT JOIN case_assignment h ON h.kind = c.kind AND h.subject_id = c.id
  LEFT JOIN app_user u ON u.id = h.user_id`;

/** All of a filter but the kind and the page. */
function conditions(userId: string, { heldBy, country, days, text }: QueueFilter, now: Date): Prisma.Sql {
  const wanted = [Prisma.sql`true`];
  if (heldBy === "mine") wanted.push(Prisma.sql`h.user_id = ${userId}::uuid`);
  if (heldBy === "nobody") wanted.push(Prisma.sql`h.user_id IS NULL`);
  if (heldBy === "anybody") wanted.push(Prisma.sql`h.user_id IS NOT NULL`);
  if (country) wanted.push(Prisma.sql`c.country = ${country}`);
  if (days) wanted.push(Prisma.sql`c.since < ${waitedSince(days, now)}`);
  if (text) wanted.push(named(`%${text.replace(/[\\%_]/g, "\\$&")}%`));
  return Prisma.join(wanted, " AND ");
}

/** A name of the institution or the applicant, or the listing's title or code, in any language. */
function named(pattern: string): Prisma.Sql {
  return Prisma.sql`(
    EXISTS (SELECT FROM institution_name n WHERE n.institution_id = c.institution_id AND n.name ILIKE ${pattern})
    OR EXISTS (SELECT FROM application_name n WHERE n.application_id = c.id AND n.name ILIKE ${pattern})
    OR EXISTS (SELECT FROM translation t WHERE t.listing_id = c.listing_id AND t.title ILIKE ${pattern})
    OR EXISTS (SELECT FROM listing l WHERE l.id = c.listing_id AND l.code ILIKE ${pattern}))`;
}
