import type { CaseKind } from "@/prisma/generated/enums.ts";

/** What waits for the office, in the order in which the kinds are listed. */
export const CASE_KINDS = [
  "application",
  "evidence",
  "listing",
  "appeal",
  "report",
  "look_alike",
  "venue_change",
] as const satisfies readonly CaseKind[];

/** Where the office reads and decides a case, below the language. */
export function casePath(kind: CaseKind, id: string): string {
  const paths: Record<CaseKind, string> = {
    application: `/office/applications/${id}`,
    evidence: `/office/evidence/${id}`,
    listing: `/office/listings/${id}`,
    appeal: `/office/appeals/${id}`,
    report: `/office/reports?report=${id}`,
    look_alike: `/office/look-alikes?likeness=${id}`,
    venue_change: `/office/venues/${id}`,
  };
  return paths[kind];
}

/** Whom a case is about, as far as it says who must not decide it. */
export type CaseParties = {
  /** The institutions it is about; none for an application. */
  institutionIds: readonly string[];
  /** Who decided before or asks for themselves. */
  barredIds: readonly string[];
};

/**
 * Whether somebody of the office may hold a case: nobody one that is their own institution's, their own application, or an appeal
 * against themselves. Whoever could not decide it does not steer it to somebody else either.
 */
export function mayHold(
  { institutionIds, barredIds }: CaseParties,
  person: { userId: string; institutionIds: readonly string[] },
): boolean {
  return !barredIds.includes(person.userId) && !institutionIds.some((id) => person.institutionIds.includes(id));
}

/**
 * `closed`: it waits for nobody any more. `own-case`: nobody steers a case that they may not decide. `may-not-hold`: the colleague could
 * not decide it, or is not of the office any more. `changed-meanwhile`: another has taken it or let it go since the page was opened.
 */
export const ASSIGNMENT_REFUSALS = ["closed", "own-case", "may-not-hold", "changed-meanwhile"] as const;
export type AssignmentRefusal = (typeof ASSIGNMENT_REFUSALS)[number];

const DAY_MS = 24 * 60 * 60 * 1000;

/** How many whole days something has waited at `now`. */
export function daysWaited(since: Date, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - since.getTime()) / DAY_MS));
}

/** The moment before which something must have begun to wait to have waited longer than `days` days at `now`. */
export function waitedSince(days: number, now: Date): Date {
  return new Date(now.getTime() - days * DAY_MS);
}
