import "server-only";
import type { TitleText } from "@/features/people/rules/person-name.ts";
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
  /** Parts of the name, where somebody has said them. */
  givenName: string;
  familyName: string;
  titles: { titles: TitleText[]; sourceLanguage: string };
  /** Institutions of the portal that the person belongs to. */
  institutions: LinkedInstitution[];
  /** The key of the photo that may be shown; null without one. */
  photo: string | null;
  /** What the person is on each listing, by the listing's code. */
  roles: Map<string, PersonRole[]>;
};

/** An institution that a person belongs to, with its names. */
export type LinkedInstitution = {
  slug: string;
  sourceLanguage: string;
  names: { language: string; name: string }[];
};

type PersonRow = {
  id: string;
  name: string;
  nativeName: string;
  givenName: string;
  familyName: string;
  orcid: string | null;
  affiliation: string;
  sourceLanguage: string;
  titles: TitleText[];
  at: LinkedInstitution | null;
  photo: string | null;
};

const NAMED_IN_PUBLIC = Prisma.sql`EXISTS (
  SELECT FROM listing_person named JOIN listing l ON l.id = named.listing_id JOIN institution i ON i.id = l.institution_id
  WHERE named.person_id = p.id AND ${openPublished})`;

/**
 * The person behind a public address. Rows of several institutions with the same ORCID are one person; `id` is then the
 * address that counts, and a page asked for by another row's id leads there. `NotFound` for a malformed id and for a row
 * that no public listing names, also when another row of the same person is public: a draft gives nobody away. The address of a record that
 * was merged into another is answered with that one.
 */
export async function getPublishedPerson(id: string): Promise<PublishedPerson> {
  if (!isId(id)) throw new NotFound();
  const rows = await databaseShowing(LISTS).$queryRaw<PersonRow[]>`
    WITH asked AS (
      SELECT p.id, p.orcid FROM person p
      WHERE p.id = COALESCE((SELECT f.person_id FROM person_former_address f WHERE f.id = ${id}::uuid), ${id}::uuid)
        AND ${NAMED_IN_PUBLIC}
    )
    SELECT p.id, p.name, p.native_name AS "nativeName", p.given_name AS "givenName", p.family_name AS "familyName", p.orcid,
      p.affiliation, kept.source_language AS "sourceLanguage",
      COALESCE((SELECT json_agg(json_build_object('language', t.language, 'title', t.title) ORDER BY t.language)
        FROM person_title t WHERE t.person_id = p.id), '[]') AS titles,
      (SELECT json_build_object('slug', a.slug, 'sourceLanguage', a.source_language, 'names',
          (SELECT json_agg(json_build_object('language', m.language, 'name', m.name)) FROM institution_name m
            WHERE m.institution_id = a.id))
        FROM institution a WHERE a.id = p.affiliation_id AND a.status = 'active') AS at,
      (SELECT f.key FROM stored_file f WHERE f.id = p.photo_id AND p.photo_consent_on IS NOT NULL) AS photo
    FROM person p JOIN asked ON p.id = asked.id OR p.orcid = asked.orcid JOIN institution kept ON kept.id = p.institution_id
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
    givenName: first.givenName,
    familyName: first.familyName,
    titles: titlesOf(rows.find(({ titles }) => titles.length > 0) ?? first),
    institutions: [...new Map(rows.flatMap(({ at }) => (at ? [[at.slug, at] as const] : []))).values()],
    photo: rows.find(({ photo }) => photo !== null)?.photo ?? null,
    roles: await rolesOf(rows.map((row) => row.id)),
  };
}

const titlesOf = ({ titles, sourceLanguage }: PersonRow) => ({ titles, sourceLanguage });

async function rolesOf(personIds: readonly string[]): Promise<Map<string, PersonRole[]>> {
  const named = await databaseShowing(LISTS).$queryRaw<{ code: string; roles: PersonRole[] }[]>`
    SELECT l.code, array_agg(DISTINCT named.role)::text[] AS roles
    FROM listing_person named JOIN listing l ON l.id = named.listing_id JOIN institution i ON i.id = l.institution_id
    WHERE named.person_id = ANY(${personIds}::uuid[]) AND ${openPublished}
    GROUP BY l.code`;
  return new Map(named.map(({ code, roles }) => [code, roles]));
}
