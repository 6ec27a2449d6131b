import { BrowseResults } from "@/features/search/components/browse-results.tsx";
import { FilterPanel } from "@/features/search/components/facets/filter-panel.tsx";
import { FilterChips } from "@/features/search/components/filter-chips.tsx";
import { OnNowRail } from "@/features/search/components/on-now-rail.tsx";
import { OtherMatches } from "@/features/search/components/other-matches.tsx";
import { ResultLine } from "@/features/search/components/result-line.tsx";
import { SaveSearchLink } from "@/features/search/components/save-search-link.tsx";
import { Subscribe } from "@/features/search/components/subscribe.tsx";
import { browsePublishedWithFacets } from "@/features/search/queries/published-browse.ts";
import { markPublishedCards } from "@/features/search/queries/published-excerpts.ts";
import { searchPublishedNames } from "@/features/search/queries/published-name-matches.ts";
import { listPublishedOnNow } from "@/features/search/queries/published-on-now.ts";
import { countPublishedWider } from "@/features/search/queries/published-wider.ts";
import { besideRail, showsOnNow } from "@/features/search/rules/on-now.ts";
import type { BrowseFilters } from "@/features/search/schema.ts";
import type { Question, View } from "./question.ts";

/** Institutions and people above the list: few, for the list is what was asked for. */
const NAMES_SHOWN = 3;

/** Names are looked for once, above the first page, and not when the question is one institution's or person's already. */
function searchesNames(filters: BrowseFilters): filters is BrowseFilters & { q: string } {
  return [filters.after, filters.institution, filters.person].every((given) => given === undefined) && !!filters.q;
}

/** The answer as a list: filters beside it, what is on now above it. */
export async function listView({ filters, names, locale, now }: Question): Promise<View> {
  const [{ result, facets }, onNow, named] = await Promise.all([
    browsePublishedWithFacets(filters, locale, now),
    showsOnNow(filters) ? listPublishedOnNow(filters, locale, now) : [],
    searchesNames(filters) ? searchPublishedNames(filters.q, locale, NAMES_SHOWN) : undefined,
  ]);
  const marking = filters.q ? await markPublishedCards(filters.q, result.cards) : undefined;
  const wider = result.total === 0 ? await countPublishedWider(filters, now) : [];
  const { rail, list } = besideRail(onNow, result.cards);
  const body = (
    <div className="columns items-start">
      <div className="md:col-span-4 lg:col-span-3 print:hidden">
        <FilterPanel filters={filters} facets={facets} locale={locale} place="side" />
      </div>
      <div className="grid min-w-0 gap-5 md:col-span-8 lg:col-span-9">
        <FilterChips filters={filters} names={names} locale={locale} />
        {named ? <OtherMatches {...named} locale={locale} /> : null}
        {rail.length > 0 ? <OnNowRail cards={rail} locale={locale} now={now} /> : null}
        <ResultLine filters={filters} total={result.total} locale={locale} />
        <BrowseResults
          filters={filters}
          result={{ ...result, cards: [...list] }}
          marking={marking}
          wider={wider}
          names={names}
          locale={locale}
          now={now}
        />
        <SaveSearchLink filters={filters} locale={locale} />
        <Subscribe filters={filters} locale={locale} />
      </div>
    </div>
  );
  return { body, hasSample: [...result.cards, ...onNow].some(({ isSample }) => isSample) };
}
