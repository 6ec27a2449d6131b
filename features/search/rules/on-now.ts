import { type BrowseFilters, sortOf } from "../schema.ts";

/** Cards that a rail has room for before nobody scrolls on. */
export const RAIL_LIMIT = 12;

/**
 * Says whether what is going on stands above the list: on the first page of a question that asks for no words, no days and no
 * order of its own, and not for a kind that is never on.
 */
export function showsOnNow(filters: BrowseFilters): boolean {
  const { kind, q, when, from, to, month, after } = filters;
  const isFirstPage = after === undefined;
  const asksForDays = [when, from, to, month].some((days) => days !== undefined);
  const canBeOn = kind === undefined || kind === "exhibition" || kind === "lecture";
  return isFirstPage && !asksForDays && q === undefined && canBeOn && sortOf(filters) === "soonest";
}

/** What stands in the rail and what is left for the list. A list that would keep next to nothing keeps everything. */
export function besideRail<Card extends { code: string }>(
  rail: readonly Card[],
  list: readonly Card[],
): { rail: readonly Card[]; list: readonly Card[] } {
  const inRail = new Set(rail.map(({ code }) => code));
  const left = list.filter(({ code }) => !inRail.has(code));
  return left.length < rail.length ? { rail: [], list } : { rail, list: left };
}
