import "server-only";
import { isMember, type Viewer } from "@/lib/auth/viewer.ts";
import { type Database, database } from "@/lib/db.ts";
import { cleanLine } from "@/lib/text/clean.ts";
import { emailDomain } from "@/lib/text/email-address.ts";
import { fold } from "@/lib/text/fold.ts";
import { isFreeMailDomain, looksLike, parentDomains } from "@/lib/text/mail-domains.ts";

export type RegisterMatch = {
  id: string;
  name: string;
  countryCode: string;
  webPage: string;
  /** Domains of its own mail addresses. */
  domains: string[];
  /** The institution on the portal that came from this entry, or what that has become part of. */
  institution: { slug: string; name: string } | null;
};

export type RegisterFinding =
  /** Anybody can have such an address: it says nothing about an institution. */
  | { state: "free-mail"; domain: string }
  /** The domain resembles one of the register, which is how somebody would pretend. */
  | { state: "look-alike"; domain: string; resembles: string }
  | { state: "unknown"; domain: string }
  | { state: "found"; domain: string; entries: RegisterMatch[] };

const MOST_WORDS = 8;
const LONGEST_QUERY = 200;

/**
 * Universities of the register by name (any words of it, blind to case and accents) or by domain, web or e-mail
 * address; names that begin with the query first. At most `limit`; nothing for an empty query.
 */
export async function searchRegisterPublished(query: string, limit = 20): Promise<RegisterMatch[]> {
  const text = fold(cleanLine(query.slice(0, LONGEST_QUERY))).trim();
  const domain = domainOf(text);
  const words =
    domain === null
      ? text
          .split(/[^\p{L}\p{N}\p{M}]+/u)
          .filter(Boolean)
          .slice(0, MOST_WORDS)
      : [domain];
  if (words.length === 0) return [];
  const contained = words.map((word) => `%${escapePattern(word)}%`);
  const domains = domain === null ? [] : [domain, ...parentDomains(domain)];
  // Some universities are in the register only with a domain below the one that people know: mail.sysu.edu.cn.
  const near = domain === null ? [] : [`${escapePattern(domain)}%`, `%.${escapePattern(domain)}`];
  const rows = await database().$queryRaw<RegisterRow[]>`
    SELECT e.id, e.name, e.country_code AS "countryCode", e.web_page AS "webPage", i.slug,
           ARRAY(SELECT d.domain FROM register_domain d WHERE d.entry_id = e.id ORDER BY d.domain) AS domains,
           (SELECT n.name FROM institution_name n WHERE n.institution_id = i.id
             ORDER BY (n.language = i.source_language) DESC, n.language LIMIT 1) AS "institutionName"
      FROM register_entry e
      LEFT JOIN institution own ON own.register_entry_id = e.id
      LEFT JOIN institution i ON i.id = COALESCE(own.successor_id, own.id)
     WHERE e.search_name LIKE ALL (${contained}::text[])
        OR EXISTS (SELECT 1 FROM register_domain d WHERE d.entry_id = e.id
                    AND (d.domain = ANY (${domains}::text[]) OR d.domain LIKE ANY (${near}::text[])))
     ORDER BY EXISTS (SELECT 1 FROM register_domain d WHERE d.entry_id = e.id AND d.domain = ANY (${domains}::text[])) DESC,
              (e.search_name = ${text}) DESC, (e.search_name LIKE ${`${escapePattern(text)}%`}) DESC,
              length(e.search_name), e.name, e.id
     LIMIT ${limit}`;
  return rows.map(readRow);
}

/** How many universities the register holds. */
export async function countRegisterPublished(): Promise<number> {
  return database().registerEntry.count();
}

/**
 * What the register says to the viewer's own address, read from the database, never from a form: the entries of
 * the longest domain of the register that the address stands under.
 */
export async function getRegisterFinding(viewer: Viewer): Promise<RegisterFinding | null> {
  if (!isMember(viewer)) return null;
  const user = await database().user.findUnique({ where: { id: viewer.userId }, select: { email: true } });
  return user ? findForEmailPublished(user.email) : null;
}

/** The register's entries for an e-mail address in normal form; runs on `db` when a transaction needs the answer. */
export async function findForEmailPublished(email: string, db: Database = database()): Promise<RegisterFinding> {
  const domain = emailDomain(email);
  if (isFreeMailDomain(domain)) return { state: "free-mail", domain };
  const rows = await db.$queryRaw<(RegisterRow & { domain: string })[]>`
    WITH match AS (
      SELECT domain, entry_id FROM register_domain WHERE domain = ANY (${parentDomains(domain)}::text[])
    )
    SELECT e.id, e.name, e.country_code AS "countryCode", e.web_page AS "webPage", i.slug, m.domain,
           ARRAY(SELECT d.domain FROM register_domain d WHERE d.entry_id = e.id ORDER BY d.domain) AS domains,
           (SELECT n.name FROM institution_name n WHERE n.institution_id = i.id
             ORDER BY (n.language = i.source_language) DESC, n.language LIMIT 1) AS "institutionName"
      FROM match m JOIN register_entry e ON e.id = m.entry_id
      LEFT JOIN institution own ON own.register_entry_id = e.id
      LEFT JOIN institution i ON i.id = COALESCE(own.successor_id, own.id)
     WHERE length(m.domain) = (SELECT max(length(domain)) FROM match)
     ORDER BY e.name, e.id`;
  const [first] = rows;
  // The register may list a provider's domain for a small college; everybody's domain proves nothing.
  if (first && !isFreeMailDomain(first.domain)) {
    return { state: "found", domain: first.domain, entries: rows.map(readRow) };
  }
  const resembles = await findLookAlikePublished(domain, db);
  return resembles ? { state: "look-alike", domain, resembles } : { state: "unknown", domain };
}

/** The domain of the register that `domain` could be mistaken for, or null. */
export async function findLookAlikePublished(domain: string, db: Database = database()): Promise<string | null> {
  const known = await db.registerDomain.findMany({ distinct: ["domain"], select: { domain: true } });
  return looksLike(
    domain,
    known.map((row) => row.domain),
  );
}

type RegisterRow = Omit<RegisterMatch, "institution"> & { slug: string | null; institutionName: string | null };

function readRow({ id, name, countryCode, webPage, domains, slug, institutionName }: RegisterRow): RegisterMatch {
  return {
    id,
    name,
    countryCode,
    webPage,
    domains,
    institution: slug === null ? null : { slug, name: institutionName ?? name },
  };
}

/** Reads a domain out of a web address, an e-mail address or a bare domain; null when the text is none of them. */
function domainOf(text: string): string | null {
  const host = text
    .replace(/^[a-z]+:\/\//, "")
    .replace(/^[^@\s]*@/, "")
    .replace(/[/?#:].*$/, "")
    .replace(/^www\./, "");
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host) ? host : null;
}

const escapePattern = (text: string): string => text.replace(/[\\%_]/g, "\\$&");
