import { COUNTRY_CODES } from "@/lib/places/countries.ts";
import { cleanLine } from "@/lib/text/clean.ts";
import { ListingKind, Route } from "@/prisma/generated/enums.ts";

/**
 * What a browse address may say. The order of this list is the order in which an address is written, so that
 * the same question always has the same address (and one entry in a cache).
 */
export const BROWSE_PARAMETERS = ["kind", "route", "country", "month", "language", "open", "q", "page"] as const;
export type BrowseParameter = (typeof BROWSE_PARAMETERS)[number];

export type BrowseFilters = {
  kind?: ListingKind;
  route?: Route;
  /** ISO 3166-1 alpha-2, upper case. */
  country?: string;
  /** YYYY-MM in the venue's own calendar. */
  month?: string;
  /** BCP 47 tag of a language it is held in. */
  language?: string;
  open?: true;
  q?: string;
  /** From 1. */
  page: number;
};

/** Listings on one page. */
export const PAGE_SIZE = 24;
/** Counting stops here; a page then says "more than 1,000". */
export const COUNT_LIMIT = 1001;
/** Beyond this nobody reads on; a narrower question is the way. PAGE_SIZE × LAST_PAGE stays below where counts stop. */
export const LAST_PAGE = 40;
const LONGEST_QUESTION = 120;

export type AddressParameters = Record<string, string | string[] | undefined>;
export type BrowseReading = {
  filters: BrowseFilters;
  /** Parameters whose value means nothing; the page says that they were left out. */
  ignored: BrowseParameter[];
};

/** Reads a browse address. Never throws: what is empty does not count, what is absurd is named in `ignored`. */
export function readBrowse(parameters: AddressParameters): BrowseReading {
  const filters: BrowseFilters = { page: 1 };
  const ignored: BrowseParameter[] = [];
  for (const name of BROWSE_PARAMETERS) {
    const text = firstText(parameters[name]);
    if (text === "") continue;
    const read = readers[name](text);
    if (read === undefined) ignored.push(name);
    else Object.assign(filters, read);
  }
  return { filters, ignored };
}

const readers: Record<BrowseParameter, (text: string) => Partial<BrowseFilters> | undefined> = {
  kind: (text) => whenFound(Object.values(ListingKind), text, (kind) => ({ kind })),
  route: (text) => whenFound(Object.values(Route), text.replaceAll("-", "_"), (route) => ({ route })),
  country: (text) => whenFound<string>(COUNTRY_CODES, text.toUpperCase(), (country) => ({ country })),
  month: (text) => (/^20\d\d-(0[1-9]|1[0-2])$/.test(text) ? { month: text } : undefined),
  language: (text) => (/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/.test(text) ? { language: text } : undefined),
  open: (text) => (text === "1" ? { open: true } : undefined),
  q: (text) => ({ q: text }),
  page: (text) => {
    const page = /^\d{1,4}$/.test(text) ? Number(text) : 0;
    return page >= 1 && page <= LAST_PAGE ? { page } : undefined;
  },
};

function whenFound<Value extends string>(
  values: readonly Value[],
  text: string,
  filter: (value: Value) => Partial<BrowseFilters>,
): Partial<BrowseFilters> | undefined {
  const found = values.find((value) => value === text);
  return found === undefined ? undefined : filter(found);
}

function firstText(value: string | string[] | undefined): string {
  const text = Array.isArray(value) ? value[0] : value;
  // Cutting first keeps a line of a megabyte cheap; cutting by code point keeps surrogate pairs whole.
  return [...cleanLine((text ?? "").slice(0, 2 * LONGEST_QUESTION))].slice(0, LONGEST_QUESTION).join("").trim();
}

/** The query part of a browse address in its one order, without a leading question mark; page 1 is not written. */
export function browseQuery(filters: BrowseFilters): string {
  const address = new URLSearchParams();
  for (const name of BROWSE_PARAMETERS) {
    const value = filters[name];
    if (value === undefined || value === "" || (name === "page" && value === 1)) continue;
    if (name === "route") address.set(name, String(value).replaceAll("_", "-"));
    else address.set(name, value === true ? "1" : String(value));
  }
  return address.toString();
}

/** The path of a browse page, canonical: `/en/browse?kind=lecture&q=…`. */
export function browsePath(locale: string, filters: BrowseFilters): string {
  const query = browseQuery(filters);
  return `/${locale}/browse${query === "" ? "" : `?${query}`}`;
}

/** The same question without one of its filters, from the first page. */
export function withoutFilter(filters: BrowseFilters, name: BrowseParameter): BrowseFilters {
  return { ...filters, [name]: undefined, page: 1 };
}

/** The filters that narrow the question (all but the page), in address order. */
export function activeFilters(filters: BrowseFilters): BrowseParameter[] {
  return BROWSE_PARAMETERS.filter((name) => name !== "page" && filters[name] !== undefined && filters[name] !== "");
}
