import { FIELD_CODES } from "@/lib/education/isced.ts";
import { ListingKind, Route } from "@/prisma/generated/enums.ts";
import { type BrowseFilters, COUNT_LIMIT, MODES, type When } from "../schema.ts";
import { SUB_KINDS } from "./sub-kinds.ts";

/** What an answer can be narrowed by, with the values that it has. */
export const FACETS = [
  "kind",
  "sub",
  "route",
  "country",
  "city",
  "field",
  "language",
  "mode",
  "institution",
  "when",
  "open",
  "free",
] as const;
export type Facet = (typeof FACETS)[number];

/** One value of a facet, as an address writes it, and how many listings there are with it. */
export type FacetValue = {
  value: string;
  /** Up to 1,000. */
  count: number;
  /** There are more than `count`: show it with a plus. */
  more: boolean;
  isChosen: boolean;
  /** Of an institution and of a city that we know only as it was typed: the name and its language, where known. */
  name?: string;
  nameLanguage?: string;
};

export type Facets = Record<Facet, FacetValue[]>;

/** How often a value was counted, before it is made into a `FacetValue`. */
export type Counted = { facet: Facet; value: string; count: number; name?: string; nameLanguage?: string };

/** The most values of one facet that are offered; a chosen one is always among them. */
export const MOST_VALUES = 40;

/** Facets whose values have an order of their own; in all others the commonest stand first. */
const ORDERS: Partial<Record<Facet, readonly string[]>> = {
  kind: Object.values(ListingKind),
  sub: Object.values(SUB_KINDS).flat(),
  route: Object.values(Route),
  mode: MODES,
  when: ["today", "week", "month"] satisfies When[],
  field: FIELD_CODES,
};

/**
 * The values to offer of each facet, from what was counted of it without its own filter. `partial` names the facets whose
 * counting stopped before the end, so that all its counts may be too small. The chosen value stands there even when
 * nothing has it; of fields, the broad ones, those above the chosen one and those directly below it.
 */
export function facetsOf(filters: BrowseFilters, counted: readonly Counted[], partial: ReadonlySet<Facet>): Facets {
  const facet = (name: Facet) => valuesOf(name, filters, counted, partial.has(name));
  return {
    kind: facet("kind"),
    sub: facet("sub"),
    route: facet("route"),
    country: facet("country"),
    city: facet("city"),
    field: facet("field"),
    language: facet("language"),
    mode: facet("mode"),
    institution: facet("institution"),
    when: facet("when"),
    open: facet("open"),
    free: facet("free"),
  };
}

function valuesOf(facet: Facet, filters: BrowseFilters, counted: readonly Counted[], isPartial: boolean): FacetValue[] {
  const chosen = chosenValue(facet, filters);
  const values = counted
    .filter((one) => one.facet === facet && one.count > 0 && isOffered(facet, one.value, filters))
    .map(({ facet: _, count, ...rest }) => ({
      ...rest,
      count: Math.min(count, COUNT_LIMIT - 1),
      more: isPartial || count >= COUNT_LIMIT,
      isChosen: rest.value === chosen,
    }));
  if (chosen !== undefined && !values.some(({ isChosen }) => isChosen)) {
    values.push({ value: chosen, count: 0, more: false, isChosen: true });
  }
  const order = ORDERS[facet];
  const place = (value: string) => order?.indexOf(value) ?? 0;
  values.sort(
    (one, other) =>
      place(one.value) - place(other.value) || other.count - one.count || (one.value < other.value ? -1 : 1),
  );
  return values.filter(({ isChosen }, index) => index < MOST_VALUES || isChosen);
}

/** The value of a facet that a question asks for, as an address writes it. */
function chosenValue(facet: Facet, filters: BrowseFilters): string | undefined {
  const value = filters[facet];
  return value === true ? "1" : value;
}

function isOffered(facet: Facet, value: string, { kind, field = "" }: BrowseFilters): boolean {
  if (facet === "sub") return kind !== undefined && SUB_KINDS[kind].some((sub) => sub === value);
  if (facet !== "field") return true;
  const isAbove = field.startsWith(value);
  const isBelow = value.startsWith(field) && value.length === field.length + 1;
  return value.length === 2 || (field !== "" && (isAbove || isBelow));
}
