import { DEFAULT_LOCALE, isLocale, type Locale } from "@/lib/i18n/locales.ts";
import { type BrowseFilters, readBrowse, SHOWING } from "../schema.ts";
import { type FeedCursor, readFeedCursor } from "./feed-address.ts";

export type FeedQuestion = { filters: BrowseFilters; locale: Locale; before?: FeedCursor };

/** Says how a page shows its answer, and nothing to a feed. */
const OF_PAGES: readonly string[] = SHOWING;

/**
 * Reads a feed's address: the filters of a browse address, `locale` (the first language when it is not named) and
 * `before` for an older page. Unknown parameters do not count; those whose value means nothing are named in `refused`,
 * and then there is no question.
 */
export function readFeedAddress(
  address: URLSearchParams,
): { question: FeedQuestion; refused: [] } | { question: null; refused: string[] } {
  const asked = [...address.keys()].filter((name) => !OF_PAGES.includes(name));
  const { filters, ignored } = readBrowse(Object.fromEntries(asked.map((name) => [name, address.get(name) ?? ""])));
  const locale = address.get("locale") || DEFAULT_LOCALE;
  const cursor = address.get("before") ?? "";
  const before = readFeedCursor(cursor);
  const refused = [...ignored, ...(isLocale(locale) ? [] : ["locale"]), ...(cursor === "" || before ? [] : ["before"])];
  if (!isLocale(locale) || refused.length > 0) return { question: null, refused };
  return { question: { filters, locale, before }, refused: [] };
}
