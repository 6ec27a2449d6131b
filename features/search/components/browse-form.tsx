import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button.tsx";
import { CheckboxField } from "@/components/ui/checkbox-field.tsx";
import { SelectField } from "@/components/ui/select-field.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import { KIND_NAMES } from "@/features/listings/rules/kinds.ts";
import { ROUTES, routeSlug } from "@/features/listings/rules/routes.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { countryName } from "@/lib/places/countries.ts";
import { languageName } from "@/lib/places/languages.ts";
import { dateInZone } from "@/lib/time/day.ts";
import { formatMonth } from "@/lib/time/format.ts";
import type { BrowseChoices } from "../queries/published-choices.ts";
import { comingMonths } from "../rules/months.ts";
import type { BrowseFilters } from "../schema.ts";

const MONTHS = 18;

/** The question as a form: what it sends is the address of the answer. On a phone the filters fold away. */
export async function BrowseForm({
  filters,
  choices,
  locale,
  now,
}: {
  filters: BrowseFilters;
  choices: BrowseChoices;
  locale: Locale;
  now: Date;
}) {
  const t = await getTranslations({ locale, namespace: "browse" });
  const label = await getTranslations({ locale, namespace: "listings" });
  const months = withChosen(comingMonths(dateInZone(now, "UTC"), MONTHS), filters.month).sort();
  return (
    <search>
      <form action={`/${locale}/browse`} method="get" className="grid gap-4">
        <TextField
          name="q"
          type="search"
          label={t("q")}
          description={t("qHelp")}
          defaultValue={filters.q}
          maxLength={120}
          autoComplete="off"
        />
        <details name="filters" className="group grid md:[&::details-content]:[content-visibility:visible]">
          <summary className="mb-3 flex min-h-11 w-fit items-center gap-2 font-semibold text-accent md:supports-[selector(::details-content)]:hidden">
            <svg
              aria-hidden="true"
              viewBox="0 0 16 16"
              className="size-4"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.6"
            >
              <path d="M1 4h14M3.5 8h9M6 12h4" />
            </svg>
            {t("moreFilters")}
          </summary>
          <div className="grid gap-4 sm:grid-cols-2 md:grid-cols-1">
            <SelectField
              name="kind"
              label={t("kind")}
              defaultValue={filters.kind ?? ""}
              placeholder={t("anyKind")}
              options={KIND_NAMES.map((kind) => ({ value: kind, label: label(`kinds.${kind}`) }))}
            />
            <SelectField
              name="route"
              label={t("route")}
              defaultValue={filters.route ? routeSlug(filters.route) : ""}
              placeholder={t("anyRoute")}
              options={ROUTES.map((route) => ({ value: routeSlug(route), label: label(`route.${route}`) }))}
            />
            <SelectField
              name="country"
              label={t("country")}
              defaultValue={filters.country ?? ""}
              placeholder={t("anyCountry")}
              options={named(
                withChosen(choices.countries, filters.country),
                (code) => countryName(code, locale),
                locale,
              )}
            />
            <SelectField
              name="month"
              label={t("month")}
              defaultValue={filters.month ?? ""}
              placeholder={t("anyMonth")}
              options={months.map((month) => ({ value: month, label: formatMonth(locale, month) }))}
            />
            <SelectField
              name="language"
              label={t("language")}
              defaultValue={filters.language ?? ""}
              placeholder={t("anyLanguage")}
              options={named(
                withChosen(choices.languages, filters.language),
                (tag) => languageName(tag, locale),
                locale,
              )}
            />
            <div className="self-end">
              <CheckboxField name="open" value="1" label={t("open")} defaultChecked={filters.open === true} />
            </div>
          </div>
        </details>
        <Button className="w-full">{t("show")}</Button>
      </form>
    </search>
  );
}

/** A value from the address must be among the choices, or the form would silently drop it. */
function withChosen(values: readonly string[], chosen: string | undefined): string[] {
  return chosen === undefined || values.includes(chosen) ? [...values] : [...values, chosen];
}

function named(values: readonly string[], name: (value: string) => string, locale: Locale) {
  const collator = new Intl.Collator(locale);
  return values
    .map((value) => ({ value, label: name(value) }))
    .sort((left, right) => collator.compare(left.label, right.label));
}
