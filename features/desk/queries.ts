import "server-only";
import { mayKeepMembers, maySeeDesk } from "@/features/institutions/policy.ts";
import { OPEN_STATES } from "@/features/institutions/rules/judgement.ts";
import { type VerificationStanding, verificationStanding } from "@/features/institutions/rules/verification.ts";
import { readTitles } from "@/features/listings/queries/titles.ts";
import { countStaleTranslations } from "@/features/listings/queries/translation-overview.ts";
import { isRenewable } from "@/features/verification/rules/lapse.ts";
import { limitIn, type Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { Prisma } from "@/prisma/generated/client.ts";
import type { VerificationMethod } from "@/prisma/generated/enums.ts";
import { daysLeft, fillWeeks, type Week, weeksBefore } from "./rules.ts";

export type DeskDuties = {
  /** Verification that ends soon, with the days left; or that it has ended, was withdrawn or never was. Null when all is well. */
  verification: { state: "ending"; days: number; endsAt: Date } | { state: "lapsed" | "withdrawn" | "never" } | null;
  /** Invitations of its own that wait for an answer and still hold; for those who keep its members, else none. */
  invitations: number;
  /** Institutions that ask for its word. */
  vouches: number;
  /** Translations of its public listings that are older than the text. */
  staleTranslations: number;
};

/** What an institution's people have to see to beside its listings at `now`. NotFound for strangers. */
export async function getDeskDuties(viewer: Viewer, institutionId: string, now: Date): Promise<DeskDuties> {
  if (!maySeeDesk(viewer, institutionId)) throw new NotFound();
  const [spans, invitations, vouches, staleTranslations] = await Promise.all([
    database().verification.findMany({
      where: { institutionId },
      select: { method: true, verifiedAt: true, expiresAt: true, revokedAt: true },
    }),
    mayKeepMembers(viewer, institutionId)
      ? database().invitation.count({
          where: { institutionId, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
        })
      : 0,
    database().vouch.count({ where: { institutionId, state: "asked", evidence: { verdict: "pending" } } }),
    countStaleTranslations(viewer, institutionId, now),
  ]);
  const duty = dutyOf(verificationStanding(spans, now), now);
  return {
    verification: (await isToldAlready(institutionId, duty)) ? null : duty,
    invitations,
    vouches,
    staleTranslations,
  };
}

/** A withdrawal that holds is told at the head of the desk, with its reason and the way to appeal. */
async function isToldAlready(institutionId: string, duty: DeskDuties["verification"]): Promise<boolean> {
  if (duty?.state !== "withdrawn") return false;
  const open = await database().judgement.count({
    where: { institutionId, kind: "withdrawal", state: { in: [...OPEN_STATES] } },
  });
  return open > 0;
}

type Span = { method: VerificationMethod; verifiedAt: Date; expiresAt: Date; revokedAt: Date | null };

function dutyOf(standing: VerificationStanding<Span>, now: Date): DeskDuties["verification"] {
  if (standing.name !== "verified") return { state: standing.name };
  if (!isRenewable(standing, now)) return null;
  const { expiresAt } = standing.verification;
  return { state: "ending", days: daysLeft(expiresAt, now), endsAt: expiresAt };
}

export type DeskFigures = {
  weeks: Week[];
  /** Listings that are still to come and have places, the next first. */
  places: { id: string; title: string; language: string; taken: number; capacity: number }[];
  /** People that institutions have registered, by the country of the institution; a person who registers alone gives none. */
  countries: { country: string; people: number }[];
  /** People who registered without an institution. */
  withoutCountry: number;
};

const MOST_PLACES = 8;
const MOST_COUNTRIES = 8;

/**
 * Registrations of an institution's listings at `now`: by week (of all that came in, whatever became of them), the places of what is to
 * come, and confirmed people by country. Who is limited to units sees what these post. Titles are in `locale` where there are such.
 * NotFound for strangers.
 */
export async function getDeskFigures(
  viewer: Viewer,
  institutionId: string,
  locale: string,
  now: Date,
): Promise<DeskFigures> {
  if (!maySeeDesk(viewer, institutionId)) throw new NotFound();
  const own = ownListings(viewer, institutionId);
  const first = new Date(`${weeksBefore(now)[0]}T00:00:00Z`);
  const [weeks, coming, byCountry] = await Promise.all([
    database().$queryRaw<Week[]>`
      SELECT to_char(date_trunc('week', r.created_at AT TIME ZONE 'UTC'), 'YYYY-MM-DD') AS monday,
        count(*)::int AS registrations, sum(r.people)::int AS people
      FROM registration r JOIN listing l ON l.id = r.listing_id WHERE ${own} AND r.created_at >= ${first} GROUP BY 1`,
    database().$queryRaw<{ id: string; taken: number; capacity: number }[]>`
      SELECT l.id, sum(p.taken)::int AS taken, sum(p.capacity)::int AS capacity FROM listing l
        JOIN pool p ON p.listing_id = l.id JOIN search_entry e ON e.listing_id = l.id
      WHERE ${own} AND l.status = 'published' AND e.over_at > ${now} GROUP BY l.id, e.next_at ORDER BY e.next_at, l.id LIMIT ${MOST_PLACES}`,
    database().$queryRaw<{ country: string | null; people: number }[]>`
      SELECT i.country_code AS country, sum(r.people)::int AS people
      FROM registration r JOIN listing l ON l.id = r.listing_id LEFT JOIN institution i ON i.id = r.institution_id
      WHERE ${own} AND r.status = 'confirmed' GROUP BY 1 ORDER BY 2 DESC, 1`,
  ]);
  const titles = await readTitles(
    viewer,
    database(),
    coming.map(({ id }) => id),
    locale,
  );
  return {
    weeks: fillWeeks(weeks, now),
    places: coming.map((row) => ({ ...row, ...(titles.get(row.id) ?? { title: row.id, language: "en" }) })),
    countries: byCountry
      .flatMap(({ country, people }) => (country === null ? [] : [{ country, people }]))
      .slice(0, MOST_COUNTRIES),
    withoutCountry: byCountry.find(({ country }) => country === null)?.people ?? 0,
  };
}

/** A condition on the listing `l`: the institution's, and of the viewer's units where they are limited to such. */
function ownListings(viewer: Viewer, institutionId: string): Prisma.Sql {
  const units = limitIn(viewer, institutionId);
  const all = Prisma.sql`l.institution_id = ${institutionId}::uuid`;
  if (units.length === 0) return all;
  return Prisma.sql`${all} AND l.unit_id IN (${Prisma.join(units.map((unit) => Prisma.sql`${unit}::uuid`))})`;
}
