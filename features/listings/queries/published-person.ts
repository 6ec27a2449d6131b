import "server-only";
import { databaseShowing } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { LISTS } from "@/lib/http/page-facts.ts";
import { isId } from "@/lib/id.ts";
import { Prisma } from "@/prisma/generated/client.ts";
import type { PersonRole } from "@/prisma/generated/enums.ts";
import { openPublished } from "./published-cards.ts";

/** A person as their page shows them: what every row that is them says, the oldest row first. */
export type PublishedPerson = {
  /** The id of the page's one address: the smallest of the rows. */
  id: string;
  rowIds: string[];
  name: string;
  nativeName: string;
  /** Other ways in which institutions write the name. */
  otherNames: string[];
  orcid: string | null;
  affiliations: string[];
  /** What the person is on each listing, by the listing's code. */
  roles: Map<string, PersonRole[]>;
};

type PersonRow = { id: string; name: string; nativeName: string; orcid: string | null; affiliation: string };

const NAMED_IN_PUBLIC = Prisma.sql`EXISTS (
  SELECT FROM listing_person named JOIN listing l ON l.id = named.listing_id JOIN institution i ON i.id = l.institution_id
  WHERE named.person_id = p.id AND ${openPublished})`;

/**
 * The person behind a public address. Rows of several institutions with the same ORCID are one person; `id` is then the
 * address that counts, and a page asked for by another row's id leads there. `NotFound` for a malformed id and for a row
 * that no public listing names, also when another row of the same person is public: a draft gives nobody away.
 */
export async function getPublishedPerson(id: string): Promise<PublishedPerson> {
  if (!isId(id)) throw new NotFound();
  const rows = await databaseShowing(LISTS).$queryRaw<PersonRow[]>`
    WITH asked AS (SELECT p.id, p.orcid FROM person p WHERE p.id = ${id}::uuid AND ${NAMED_IN_PUBLIC})
    SELECT p.id, p.name, p.native_name AS "nativeName", p.orcid, p.affiliation
    FROM person p JOIN asked ON p.id = asked.id OR p.orcid = asked.orcid
    WHERE ${NAMED_IN_PUBLIC}
    ORDER BY p.id`;
  const [first] = rows;
  if (!first) throw new NotFound();
  const nativeName = rows.map((row) => row.nativeName).find((name) => name !== "" && name !== first.name) ?? "";
  const names = rows.flatMap((row) => [row.name, row.nativeName]).filter((name) => name !== "");
  return {
    id: first.id,
    rowIds: rows.map((row) => row.id),
    name: first.name,
    nativeName,
    otherNames: [...new Set(names)].filter((name) => name !== first.name && name !== nativeName),
    orcid: first.orcid,
    affiliations: [...new Set(rows.map(({ affiliation }) => affiliation).filter(Boolean))],
    roles: await rolesOf(rows.map((row) => row.id)),
  };
}

async function rolesOf(personIds: readonly string[]): Promise<Map<string, PersonRole[]>> {
  const named = await databaseShowing(LISTS).$queryRaw<{ code: string; roles: PersonRole[] }[]>`
    SELECT l.code, array_agg(DISTINCT named.role)::text[] AS roles
    FROM listing_person named JOIN listing l ON l.id = named.listing_id JOIN institution i ON i.id = l.institution_id
    WHERE named.person_id = ANY(${personIds}::uuid[]) AND ${openPublished}
    GROUP BY l.code`;
  return new Map(named.map(({ code, roles }) => [code, roles]));
}
