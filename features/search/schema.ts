import { isFieldCode } from "@/lib/education/isced.ts";
import { isId } from "@/lib/id.ts";
import { isCityKey } from "@/lib/places/city-key.ts";
import { COUNTRY_CODES } from "@/lib/places/countries.ts";
import { cleanLine } from "@/lib/text/clean.ts";
import { isPlainDate, isTimeZone } from "@/lib/time/zone.ts";
import { ListingKind, Route } from "@/prisma/generated/enums.ts";
import { CALENDAR_CHOICES, type CalendarChoice } from "./rules/calendar-choice.ts";
import { readCursor, SORTS, type Sort } from "./rules/cursor.ts";
import { isSubKindOf, SUB_KIND_NAMES, type SubKind } from "./rules/sub-kinds.ts";

/**
 * What a browse address may say. The order of this list is the order in which an address is written, so that
 * the same question always has the same address (and one entry in a cache).
 */
export const BROWSE_PARAMETERS = [
  "kind",
  "sub",
  "route",
  "country",
  "city",
  "field",
  "language",
  "when",
  "from",
  "to",
  "month",
  "mode",
  "institution",
  "person",
  "open",
  "free",
  "q",
  "sort",
  "view",
  "zone",
  "calendar",
  "after",
] as const;
export type BrowseParameter = (typeof BROWSE_PARAMETERS)[number];

/** Parameters that say how the answer is shown; all others narrow the question. */
export const SHOWING = ["sort", "view", "zone", "calendar", "after"] as const satisfies readonly BrowseParameter[];
export type FilterName = Exclude<BrowseParameter, (typeof SHOWING)[number]>;

/** Days counted from today at the venue: today alone, seven days, thirty days. */
export const WHENS = ["today", "week", "month"] as const;
export type When = (typeof WHENS)[number];
export const MODES = ["onsite", "online"] as const;
export type Mode = (typeof MODES)[number];
export const VIEWS = ["list", "calendar", "map"] as const;
export type View = (typeof VIEWS)[number];

export type BrowseFilters = {
  kind?: ListingKind;
  /** A type, format, degree type or direction of `kind`; never without it. */
  sub?: SubKind;
  route?: Route;
  /** ISO 3166-1 alpha-2, upper case. */
  country?: string;
  /** A city's key (lib/places/city-key.ts). */
  city?: string;
  /** ISCED-F code of two to four digits; a broad field holds its narrower ones. */
  field?: string;
  /** BCP 47 tag of a language it is held in. */
  language?: string;
  when?: When;
  /** First and last day YYYY-MM-DD, both at the venue, both included; `to` is never before `from`. */
  from?: string;
  to?: string;
  /** YYYY-MM in the venue's own calendar. */
  month?: string;
  /** What takes place on site and online counts for both. */
  mode?: Mode;
  /** The institution's slug. */
  institution?: string;
  /** Id of a person named on the listing. */
  person?: string;
  open?: true;
  free?: true;
  q?: string;
  /** Only when it is not the order that the question has by itself (`sortOf`). */
  sort?: Sort;
  /** Only when it is not the list. */
  view?: Exclude<View, "list">;
  /** The reader's IANA zone; none: times are the venue's. */
  zone?: string;
  /** The calendar told beside the Gregorian days of a month; none said: the one that goes with the reader's language. */
  calendar?: CalendarChoice;
  /** A cursor (rules/cursor.ts) of the order in force. */
  after?: string;
};

/** The same as it is asked of the database: it may know which words the last one of `text`, while that is `q`, begins. */
export type AskedFilters = BrowseFilters & { begun?: { text: string; words: readonly string[] } };

/** Listings on one page. */
export const PAGE_SIZE = 24;
/** Counting stops here; a page then says "more than 1,000". */
export const COUNT_LIMIT = 1001;
/** With words in the question only so many listings are ranked. */
export const MOST_RANKED = 1000;
const LONGEST_QUESTION = 120;
const LONGEST_VALUE = 256;

export type AddressParameters = Record<string, string | string[] | undefined>;
export type BrowseReading = {
  filters: BrowseFilters;
  /** Parameters whose value means nothing; the page says that they were left out. */
  ignored: BrowseParameter[];
};

/**
 * Reads a browse address. Never throws: what is empty does not count, what is absurd is named in `ignored`, and so are words that
 * were cut.
 */
export function readBrowse(parameters: AddressParameters): BrowseReading {
  const filters: BrowseFilters = {};
  const ignored: BrowseParameter[] = [];
  for (const name of BROWSE_PARAMETERS) {
    const { text, isCut } =
      name === "q" ? question(parameters[name]) : { text: firstText(parameters[name]), isCut: false };
    if (text === "") continue;
    if (isCut) ignored.push(name);
    const read = readers[name](text, filters);
    if (read === undefined) ignored.push(name);
    else Object.assign(filters, read);
  }
  return { filters, ignored };
}

/** Reads one value. `before` holds the parameters that stand before it in an address, for what only means something with them. */
type Reader = (text: string, before: BrowseFilters) => BrowseFilters | undefined;

const readers: Record<BrowseParameter, Reader> = {
  kind: (text) => whenFound(Object.values(ListingKind), text, (kind) => ({ kind })),
  sub: (text, { kind }) =>
    whenFound(SUB_KIND_NAMES, text.replaceAll("-", "_"), (sub) => (isSubKindOf(kind, sub) ? { sub } : undefined)),
  route: (text) => whenFound(Object.values(Route), text.replaceAll("-", "_"), (route) => ({ route })),
  country: (text) => whenFound<string>(COUNTRY_CODES, text.toUpperCase(), (country) => ({ country })),
  city: (text) => (isCityKey(text) ? { city: text } : undefined),
  field: (text) => (isFieldCode(text) ? { field: text } : undefined),
  language: (text) => languageFilter(text),
  when: (text) => whenFound(WHENS, text, (when) => ({ when })),
  from: (text) => (isDay(text) ? { from: text } : undefined),
  to: (text, { from = "" }) => (isDay(text) && text >= from ? { to: text } : undefined),
  month: (text) => (/^20\d\d-(0[1-9]|1[0-2])$/.test(text) ? { month: text } : undefined),
  mode: (text) => whenFound(MODES, text, (mode) => ({ mode })),
  institution: (text) =>
    /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 120 ? { institution: text } : undefined,
  person: (text) => (isId(text) ? { person: text.toLowerCase() } : undefined),
  open: (text) => (text === "1" ? { open: true } : undefined),
  free: (text) => (text === "1" ? { free: true } : undefined),
  q: (text) => ({ q: text }),
  sort: (text, before) => whenFound(SORTS, text, (sort) => unlessOrdinary(sort, before)),
  view: (text) => whenFound(VIEWS, text, (view) => (view === "list" ? {} : { view })),
  zone: (text) => (text === "venue" ? {} : isTimeZone(text) ? { zone: text } : undefined),
  calendar: (text) => whenFound(CALENDAR_CHOICES, text, (calendar) => ({ calendar })),
  after: (text, before) => (readCursor(text)?.sort === sortOf(before) ? { after: text } : undefined),
};

/** Without words nothing is more relevant than another: a form that lost its words falls back to the usual order. */
function unlessOrdinary(sort: Sort, before: BrowseFilters): BrowseFilters {
  const meansNothing = sort === "relevance" && before.q === undefined;
  return meansNothing || sort === sortOf(before) ? {} : { sort };
}

/** The order in which an answer comes: as asked, else the best matches first where there are words, else what is next. */
export function sortOf({ sort, q }: BrowseFilters): Sort {
  return sort ?? (q === undefined ? "soonest" : "relevance");
}

/** A language tag in its canonical form, as listings bear it: `ZH-cn` is zh-CN. */
function languageFilter(text: string): BrowseFilters | undefined {
  const shape = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/;
  if (!shape.test(text)) return undefined;
  try {
    const [language = ""] = Intl.getCanonicalLocales(text);
    return shape.test(language) ? { language } : undefined;
  } catch {
    return undefined;
  }
}

/** A date of this century, as far ahead as any calendar here goes. */
function isDay(text: string): boolean {
  return text.startsWith("20") && isPlainDate(text);
}

function whenFound<Value extends string>(
  values: readonly Value[],
  text: string,
  filter: (value: Value) => BrowseFilters | undefined,
): BrowseFilters | undefined {
  const found = values.find((value) => value === text);
  return found === undefined ? undefined : filter(found);
}

function question(value: string | string[] | undefined): { text: string; isCut: boolean } {
  // Cutting first keeps a line of a megabyte cheap; cutting by code point keeps surrogate pairs whole.
  const all = firstOf(value);
  const letters = [...cleanLine(all.slice(0, 2 * LONGEST_QUESTION))];
  const isCut = letters.length > LONGEST_QUESTION || all.slice(2 * LONGEST_QUESTION).trim() !== "";
  return { text: letters.slice(0, LONGEST_QUESTION).join("").trim(), isCut };
}

const firstOf = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? "";

/** A value that is too long is cut, and so becomes one that nothing reads. */
function firstText(value: string | string[] | undefined): string {
  return cleanLine(firstOf(value).slice(0, LONGEST_VALUE)).trim();
}

/** The query part of a browse address in its one order, without a leading question mark. */
export function browseQuery(filters: BrowseFilters): string {
  const address = new URLSearchParams();
  for (const name of BROWSE_PARAMETERS) {
    const value = filters[name];
    if (value === undefined || value === "") continue;
    if (name === "route" || name === "sub") address.set(name, String(value).replaceAll("_", "-"));
    else address.set(name, value === true ? "1" : String(value));
  }
  return address.toString();
}

/** The query part of what is asked alone, whatever order, view or page it is looked at in. */
export function questionQuery(filters: BrowseFilters): string {
  return browseQuery(Object.fromEntries(activeFilters(filters).map((name) => [name, filters[name]])));
}

/** The path of a browse page, canonical: `/en/browse?kind=lecture&q=…`. */
export function browsePath(locale: string, filters: BrowseFilters): string {
  const query = browseQuery(filters);
  return `/${locale}/browse${query === "" ? "" : `?${query}`}`;
}

/** The same question with other filters (undefined takes one away), from the first page; a sub-kind goes with its kind. */
export function withFilters(filters: BrowseFilters, changes: BrowseFilters): BrowseFilters {
  const changed: BrowseFilters = { ...filters, ...changes, after: undefined };
  if (!isSubKindOf(changed.kind, changed.sub)) changed.sub = undefined;
  // An order that only words have, or that is the usual one with them or without them, is not said.
  if (changed.sort !== undefined) changed.sort = unlessOrdinary(changed.sort, { q: changed.q }).sort;
  return changed;
}

/** The same question without one of its filters, from the first page. */
export function withoutFilter(filters: BrowseFilters, name: FilterName): BrowseFilters {
  return withFilters(filters, { [name]: undefined });
}

/** The filters that narrow the question, in address order. */
export function activeFilters(filters: BrowseFilters): FilterName[] {
  return BROWSE_PARAMETERS.filter(narrows).filter((name) => filters[name] !== undefined && filters[name] !== "");
}

function narrows(name: BrowseParameter): name is FilterName {
  return !SHOWING.some((shown) => shown === name);
}
