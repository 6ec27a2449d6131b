import { getFormatter, getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales.ts";
import { languageName } from "@/lib/places/languages.ts";
import type { LanguageTotal, SoughtState } from "../../rules/translation-overview.ts";

type LanguageTotalsProps = {
  locale: Locale;
  totals: readonly LanguageTotal[];
  addressOf: (asked: { language: string; state: SoughtState }) => string;
};

const TOLD = ["stale", "partial", "missing"] as const satisfies readonly SoughtState[];

/** How far each language has come, and the way to what is to be done in it. */
export async function LanguageTotals({ locale, totals, addressOf }: LanguageTotalsProps) {
  const t = await getTranslations({ locale, namespace: "editor.overview" });
  const format = await getFormatter({ locale });
  return (
    <ul
      aria-label={t("totals")}
      className="grid grid-cols-1 gap-px overflow-clip rounded-sm border border-rule bg-rule min-[30rem]:grid-cols-2 lg:grid-cols-3"
    >
      {totals.map((total) => (
        <li key={total.language} className="grid content-start gap-1 bg-raised px-4 py-3">
          <p className="flex flex-wrap items-baseline justify-between gap-x-3">
            <bdi className="font-semibold first-letter:uppercase">{languageName(total.language, locale)}</bdi>
            <span className="tabular text-sm text-ink-soft">
              {total.of === 0
                ? t("nothingToTranslate")
                : t("upToDate", {
                    done: total.done,
                    of: total.of,
                    percent: format.number(total.percent / 100, { style: "percent" }),
                  })}
            </span>
          </p>
          <p className="flex flex-wrap gap-x-4 text-sm">
            {TOLD.map((state) =>
              total[state] > 0 ? (
                <a
                  key={state}
                  href={addressOf({ language: total.language, state })}
                  className="inline-block py-1 underline underline-offset-4"
                >
                  {t(`count.${state}`, { count: total[state] })}
                </a>
              ) : null,
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
