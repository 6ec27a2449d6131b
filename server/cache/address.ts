import { EMBED_PARAMETERS } from "@/features/search/rules/embed-address.ts";
import { BROWSE_PARAMETERS } from "@/features/search/schema.ts";
import { isPersonalPath } from "@/lib/http/content-security-policy.ts";
import { isLocale, type Locale } from "@/lib/i18n/locales.ts";

/** A public address in its one spelling: what is asked of the page, and the name of its entry in the cache. */
export type PublicAddress = {
  key: string;
  /** The language of a page; null for a file (a feed, a cover, the sitemap). */
  locale: Locale | null;
};

/** Longer ones are answered and not kept: nobody links to them. */
export const LONGEST_KEY = 1_500;

/**
 * Files that are the same for everyone, and the parameters that each knows. Everything else under /api is somebody's
 * own, or a form's.
 */
const FILES: readonly { path: RegExp; parameters: readonly string[] }[] = [
  { path: /^\/api\/feeds\//, parameters: [...BROWSE_PARAMETERS, "locale", "before"] },
  { path: /^\/api\/suggest$/, parameters: ["locale", "q"] },
  { path: /^\/api\/speculation-rules$/, parameters: [] },
  { path: /^\/embed\//, parameters: EMBED_PARAMETERS },
  { path: /^\/covers\//, parameters: ["v"] },
  { path: /^\/sitemap(?:\.xml$|\/)/, parameters: [] },
  { path: /^\/robots\.txt$/, parameters: [] },
];

/** What a public page may be asked: lists know the words of a browse address, other pages none beside them. */
const PAGE_PARAMETERS: readonly string[] = BROWSE_PARAMETERS;

/**
 * Reads the address of a request; null when it is not public. Parameters that the address does not know and empty ones
 * are dropped, of several with one name the first counts, and their order is that of the list, so that every spelling
 * of a question is one entry.
 */
export function readAddress(url: string): PublicAddress | null {
  const mark = url.indexOf("?");
  const path = mark < 0 ? url : url.slice(0, mark);
  const [, section] = path.split("/", 2);
  const locale = isLocale(section) && !isPersonalPath(path) ? section : null;
  const known = locale ? PAGE_PARAMETERS : FILES.find((file) => file.path.test(path))?.parameters;
  if (!known) return null;
  return { key: mark < 0 ? path : path + questionOf(url.slice(mark + 1), known), locale };
}

function questionOf(query: string, known: readonly string[]): string {
  const asked = new URLSearchParams(query);
  const kept = new URLSearchParams();
  for (const name of known) {
    const value = asked.get(name);
    if (value) kept.append(name, value);
  }
  return kept.size === 0 ? "" : `?${kept}`;
}
