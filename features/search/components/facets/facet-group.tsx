import { getTranslations } from "next-intl/server";
import { RouteMark } from "@/components/cover/route-mark.tsx";
import { foreignText } from "@/lib/i18n/foreign-text.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { Route } from "@/prisma/generated/enums.ts";
import type { Facet, FacetValue } from "../../rules/facets.ts";
import { type BrowseFilters, browsePath, withFilters, withoutFilter } from "../../schema.ts";
import { choiceOf, facetLabel } from "./facet-value.ts";

type ValueProps = { facet: Facet; filters: BrowseFilters; locale: Locale };

/** Values that stand there at once; the rest folds away. */
const AT_ONCE = 6;

/** The values of one facet as links to the question with each of them; a chosen one leads back to the question without it. */
export async function FacetValues({ values, ...props }: ValueProps & { values: readonly FacetValue[] }) {
  const t = await getTranslations({ locale: props.locale, namespace: "facets" });
  // One more value takes no more room than the line that would unfold it.
  const cut = values.length <= AT_ONCE + 1 ? values.length : AT_ONCE;
  const later = values.slice(cut);
  return (
    <>
      <ul>
        {values.slice(0, cut).map((value) => (
          <FacetLink key={value.value} {...props} value={value} />
        ))}
      </ul>
      {later.length > 0 ? (
        <details open={later.some(({ isChosen }) => isChosen)}>
          <summary className="flex min-h-8 w-fit items-center text-sm font-medium text-accent underline-offset-4 hover:underline">
            {t("more", { count: later.length })}
          </summary>
          <ul>
            {later.map((value) => (
              <FacetLink key={value.value} {...props} value={value} />
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

async function FacetLink({ facet, value, filters, locale }: ValueProps & { value: FacetValue }) {
  const t = await getTranslations({ locale, namespace: "facets" });
  const label = await facetLabel(facet, value, filters, locale);
  const { isChosen, count, more, nameLanguage } = value;
  const changed = isChosen ? withoutFilter(filters, facet) : withFilters(filters, choiceOf(facet, value.value));
  return (
    <li>
      <a
        href={browsePath(locale, changed)}
        rel="nofollow"
        aria-current={isChosen ? "true" : undefined}
        className={`group flex min-h-8 items-center gap-2 rounded-xs py-0.5 text-sm leading-snug hover:text-accent aria-[current=true]:font-semibold aria-[current=true]:text-accent ${facet === "field" ? INDENTS[value.value.length] : ""}`}
      >
        {facet === "route" ? <RouteMark route={value.value as Route} /> : null}
        <bdi
          {...(nameLanguage ? foreignText(nameLanguage, locale) : {})}
          className="min-w-0 flex-1 text-start underline-offset-4 group-hover:underline"
        >
          {label}
        </bdi>
        {isChosen ? (
          <>
            <span className="sr-only">{t("remove")}</span>
            <svg
              aria-hidden="true"
              viewBox="0 0 10 10"
              className="size-2.5 shrink-0"
              stroke="currentColor"
              strokeWidth="1.8"
            >
              <path d="m1 1 8 8m0-8-8 8" />
            </svg>
          </>
        ) : (
          <span className="tabular shrink-0 text-xs text-ink-soft">{t(more ? "atLeast" : "exactly", { count })}</span>
        )}
      </a>
    </li>
  );
}

/** Broad, narrow and detailed fields stand one below the other. */
const INDENTS: Record<number, string> = { 3: "ps-3", 4: "ps-6" };
