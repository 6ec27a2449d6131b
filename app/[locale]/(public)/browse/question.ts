import type { ReactNode } from "react";
import type { FilterNames } from "@/features/search/queries/published-names.ts";
import type { BrowseFilters } from "@/features/search/schema.ts";
import type { Locale } from "@/lib/i18n/locales.ts";

/** What is asked, by whom and when: what every view of the page is drawn from. */
export type Question = { filters: BrowseFilters; names: FilterNames; locale: Locale; now: Date };

/** A view, drawn. */
export type View = { body: ReactNode; hasSample: boolean };
