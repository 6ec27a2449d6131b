import { type BrowseFilters, browseQuery } from "../schema.ts";

/** The filters that a form keeps beside what it asks, as addresses write them. */
export function HiddenFilters({ filters }: { filters: BrowseFilters }) {
  return [...new URLSearchParams(browseQuery(filters))].map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
