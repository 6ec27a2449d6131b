import { readQuestion } from "@/lib/text/search.ts";
import { activeFilters, type BrowseFilters } from "../schema.ts";

/** `only_minus`: words are left out and none is looked for · `no_words`: nothing but signs was written. */
export type WhyNothing = "only_minus" | "no_words" | "narrowed" | "nothing_yet";

/** Why a question found nothing, as far as the question itself can tell. */
export function whyNothing(filters: BrowseFilters): WhyNothing {
  if (filters.q !== undefined) {
    const { wanted, excluded } = readQuestion(filters.q);
    if (wanted.length === 0) return excluded.length > 0 ? "only_minus" : "no_words";
  }
  return activeFilters(filters).length > 0 ? "narrowed" : "nothing_yet";
}
