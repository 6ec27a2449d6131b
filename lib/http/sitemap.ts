import { LOCALES } from "../i18n/locales.ts";
import { alternates, publicAddress } from "./public-address.ts";

/** A page in a sitemap: its path below the language, and when it was last changed where that is known. */
export type SitemapPage = { path: string; changedAt?: Date | null };

/**
 * Pages in one part. Each has an address per language and each address names all the others, so that 3,000 pages make
 * 18,000 addresses and, with the longest paths there are, stay below the 50 MB and the 50,000 addresses that sitemaps may have.
 */
export const PAGES_PER_PART = 3000;

export const SITEMAP_HEAD =
  '<?xml version="1.0" encoding="UTF-8"?>\n' +
  '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n';
export const SITEMAP_FOOT = "</urlset>\n";

/** A page's addresses in every language, each with all the others. */
export function sitemapEntries({ path, changedAt }: SitemapPage): string {
  const { languages } = alternates("en", path);
  const others = Object.entries(languages)
    .map(([language, address]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${escaped(address)}"/>`)
    .join("");
  const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : "";
  return LOCALES.map(
    (locale) => `<url><loc>${escaped(publicAddress(`/${locale}${path}`))}</loc>${changed}${others}</url>\n`,
  ).join("");
}

/** The index of all parts, by their whole addresses. */
export function sitemapIndex(parts: readonly { path: string; changedAt?: Date | null }[]): string {
  const entries = parts.map(({ path, changedAt }) => {
    const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : "";
    return `<sitemap><loc>${escaped(publicAddress(path))}</loc>${changed}</sitemap>\n`;
  });
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join("")}</sitemapindex>\n`
  );
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
