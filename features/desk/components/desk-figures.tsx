import { getFormatter, getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { foreignText } from "@/lib/i18n/foreign-text.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { countryName } from "@/lib/places/countries.ts";
import type { DeskFigures } from "../queries.ts";
import { share } from "../rules.ts";
import { BarList } from "./bar-list.tsx";
import { WeekChart } from "./week-chart.tsx";

type DeskFiguresProps = { locale: Locale; slug: string; figures: DeskFigures };

/** Registrations of an institution in figures: by week, by places, by country. */
export async function DeskFiguresSection({ locale, slug, figures }: DeskFiguresProps) {
  const t = await getTranslations({ locale, namespace: "deskFigures" });
  const format = await getFormatter({ locale });
  const { weeks, places, countries, withoutCountry } = figures;
  const isQuiet = weeks.every(({ people }) => people === 0);
  const most = Math.max(0, ...countries.map(({ people }) => people));
  return (
    <section aria-labelledby="figures" className="grid gap-6">
      <h2 id="figures" className="text-xl">
        {t("title")}
      </h2>
      {isQuiet && places.length === 0 && countries.length === 0 ? (
        <EmptyState title={t("none")} reason={t("noneHint")} />
      ) : (
        <div className="grid items-start gap-8 md:grid-cols-2">
          {isQuiet ? <p className="text-ink-soft">{t("quiet")}</p> : <WeekChart locale={locale} weeks={weeks} />}
          {places.length > 0 ? (
            <BarList
              title={t("places")}
              bars={places.map(({ id, title, language, taken, capacity }) => ({
                key: id,
                name: (
                  <a
                    href={`/${locale}/desk/${slug}/listings/${id}/registrations`}
                    className="underline underline-offset-4 hover:text-accent"
                  >
                    <bdi {...foreignText(language, locale)}>{title}</bdi>
                  </a>
                ),
                told: t("taken", { taken: format.number(taken), capacity: format.number(capacity) }),
                percent: share(taken, capacity),
              }))}
            />
          ) : null}
          {countries.length > 0 ? (
            <BarList
              title={t("countries")}
              hint={t("countriesHint", { count: withoutCountry })}
              bars={countries.map(({ country, people }) => ({
                key: country,
                name: countryName(country, locale),
                told: t("peopleCount", { count: people }),
                percent: share(people, most),
              }))}
            />
          ) : null}
        </div>
      )}
    </section>
  );
}
