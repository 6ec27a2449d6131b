import { z } from "zod";
import { type AddressParameters, type BrowseFilters, questionQuery, readBrowse } from "@/features/search/schema.ts";
import { choice, line, timeZone } from "@/lib/text/zod.ts";
import { FREQUENCIES } from "./rules.ts";

/** A query longer than the database keeps is no question that a form of ours made. */
export const LONGEST_QUERY = 1000;

/** What a form may send to save a search. `query` is read again, so that only a browse address in its one order is kept. */
export const savedSearchSchema = z.object({
  name: line({ max: 120 }),
  query: z
    .string()
    .max(LONGEST_QUERY, "tooLong")
    .transform((query) => questionOf(Object.fromEntries(new URLSearchParams(query)))),
  frequency: choice(FREQUENCIES),
  timeZone: timeZone(),
});

export type SavedSearchForm = z.output<typeof savedSearchSchema>;

/** What a form may send to change when a digest comes. */
export const digestSchema = z.object({ frequency: choice(FREQUENCIES), timeZone: timeZone() });

export type DigestForm = z.output<typeof digestSchema>;

/** The question of a browse address, without how it is looked at, in its one order. */
export function questionOf(parameters: AddressParameters): string {
  return questionQuery(readBrowse(parameters).filters);
}

/** The filters of a kept question. */
export function filtersOf(query: string): BrowseFilters {
  return readBrowse(Object.fromEntries(new URLSearchParams(query))).filters;
}
