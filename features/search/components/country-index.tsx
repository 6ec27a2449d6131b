import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { countryName } from "@/lib/places/countries.ts";
import { DOT } from "@/lib/text/no-break.ts";
import type { PublishedCountry } from "../queries/published-countries.ts";

/** Every country or region that has something here, in the order of the reader's dictionary. */
export async function CountryIndex({ countries, locale }: { countries: readonly PublishedCountry[]; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "countryPage" });
  const count = await getTranslations({ locale, namespace: "map" });
  const collator = new Intl.Collator(locale);
  const named = countries
    .map((country) => ({ ...country, name: countryName(country.code, locale) }))
    .sort((one, other) => collator.compare(one.name, other.name));
  return (
    <>
      <header className="border-b border-rule bg-sunken">
        <div className="page grid gap-4 py-10 lg:py-14">
          <h1 className="text-4xl">{t("all")}</h1>
          <p className="max-w-measure text-lg">{t("allLead")}</p>
          <p>
            <LinkButton href={`/${locale}/browse?view=map`} tone="secondary">
              {t("seeMap")}
            </LinkButton>
          </p>
        </div>
      </header>
      <div className="page py-8">
        {named.length === 0 ? (
          <EmptyState title={t("noneTitle")} reason={t("noneReason")}>
            <LinkButton href={`/${locale}/join`} tone="secondary">
              {t("join")}
            </LinkButton>
          </EmptyState>
        ) : (
          <ul className="grid gap-x-8 border-t border-rule sm:grid-cols-2 lg:grid-cols-3">
            {named.map(({ code, name, listings, institutions }) => (
              <li key={code} className="border-b border-rule py-3">
                <a
                  href={`/${locale}/countries/${code.toLowerCase()}`}
                  className="font-title text-lg font-semibold underline-offset-4 hover:text-accent hover:underline"
                >
                  <bdi>{name}</bdi>
                </a>
                <p className="tabular text-sm text-ink-soft">
                  {[
                    listings > 0 ? count("listings", { count: listings }) : null,
                    institutions > 0 ? t("institutionCount", { count: institutions }) : null,
                  ]
                    .filter((part) => part !== null)
                    .join(DOT)}
                </p>
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
