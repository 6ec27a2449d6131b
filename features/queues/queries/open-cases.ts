import "server-only";
import { EVIDENCE_READY } from "@/features/verification/queries/office-evidence.ts";
import { Prisma } from "@/prisma/generated/client.ts";
import type { CaseKind } from "@/prisma/generated/enums.ts";

/** A row of OPEN_CASES. */
export type OpenCaseRow = {
  kind: CaseKind;
  id: string;
  since: Date;
  /** The institution that the queue names; null for an application, which is none yet. */
  institutionId: string | null;
  /** A listing that the case is about. */
  listingId: string | null;
  country: string;
  institutionIds: string[];
  barredIds: string[];
};

/**
 * Everything that waits for the office at this moment, as one table: what kind it is, since when it waits (an appeal since it was made,
 * a listing since it was last changed), about whom it is, and who must not decide it (rules.ts, CaseParties). The country is that of the
 * institution.
 */
export const OPEN_CASES = Prisma.sql`(
  SELECT 'application'::case_kind AS kind, id, updated_at AS since, NULL::uuid AS institution_id, NULL::uuid AS listing_id,
    country_code AS country, '{}'::uuid[] AS institution_ids, ARRAY[applicant_id] AS barred_ids
  FROM application WHERE status = 'pending'
  UNION ALL
  SELECT 'evidence', evidence.id, coalesce(appealed_at, submitted_at), i.id, NULL, i.country_code, ARRAY[i.id],
    array_remove(ARRAY[submitted_by_id, CASE WHEN appealed_at IS NOT NULL THEN refused_by_id END], NULL)
  FROM evidence JOIN institution i ON i.id = evidence.institution_id WHERE ${EVIDENCE_READY}
  UNION ALL
  SELECT 'listing', l.id,
    greatest(l.updated_at, (SELECT min(x.created_at) FROM translation_revision x WHERE x.listing_id = l.id AND x.state = 'proposed')),
    i.id, l.id, i.country_code, ARRAY[i.id], '{}'
  FROM listing l JOIN institution i ON i.id = l.institution_id WHERE l.status = 'in_review'
    OR EXISTS (SELECT FROM listing_revision x WHERE x.listing_id = l.id AND x.state = 'proposed')
    OR EXISTS (SELECT FROM translation_revision x WHERE x.listing_id = l.id AND x.state = 'proposed')
  UNION ALL
  SELECT 'appeal', j.id, coalesce(j.appealed_at, j.judged_at), i.id, NULL, i.country_code, ARRAY[i.id],
    array_remove(ARRAY[j.judged_by_id, j.appealed_by_id], NULL)
  FROM judgement j JOIN institution i ON i.id = j.institution_id WHERE j.state = 'appealed'
  UNION ALL
  SELECT 'report', r.id, r.created_at, i.id, l.id, i.country_code, ARRAY[i.id], '{}'
  FROM problem_report r JOIN listing l ON l.id = r.listing_id JOIN institution i ON i.id = l.institution_id
  WHERE r.settled_at IS NULL
  UNION ALL
  SELECT 'look_alike', k.id, k.found_at, i.id, NULL, i.country_code, ARRAY[i.id, o.id], '{}'
  FROM likeness k JOIN institution i ON i.id = k.institution_id JOIN institution o ON o.id = k.resembles_id
  WHERE i.status = 'active' AND o.status = 'active'
  UNION ALL
  SELECT 'venue_change', p.id, p.created_at, i.id, NULL, i.country_code, ARRAY[i.id], '{}'
  FROM venue_proposal p JOIN venue v ON v.id = p.venue_id JOIN institution i ON i.id = v.institution_id WHERE p.state = 'proposed'
)`;

/** The columns of OPEN_CASES, of the alias `c`, as OpenCaseRow names them. */
export const CASE_COLUMNS = Prisma.sql`c.kind::text AS kind, c.id, c.since, c.institution_id AS "institutionId",
  c.listing_id AS "listingId", c.country, c.institution_ids AS "institutionIds", c.barred_ids AS "barredIds"`;
