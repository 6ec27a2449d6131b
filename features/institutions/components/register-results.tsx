import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { countryName } from "@/lib/places/countries.ts";
import type { RegisterMatch } from "../queries/register.ts";
import { bdi } from "./isolated.tsx";

type RegisterResultsProps = { locale: Locale; query: string; results: readonly RegisterMatch[] };

/** Universities of the register that fit, and how somebody of each would get in. */
export async function RegisterResults({ locale, query, results }: RegisterResultsProps) {
  const t = await getTranslations({ locale, namespace: "join.search" });
  if (results.length === 0) {
    return <EmptyState title={t.rich("none", { query, bdi })} reason={t("noneHint")} />;
  }
  return (
    <div className="grid gap-2">
      <p role="status" className="text-sm text-ink-soft">
        {t("results", { count: results.length })}
      </p>
      <ul className="border-t border-rule">
        {results.map((match) => (
          <li
            key={match.id}
            className="grid gap-x-6 gap-y-1 border-b border-rule py-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,18rem)]"
          >
            <div>
              <p className="font-semibold">
                <bdi>{match.name}</bdi>
              </p>
              <p className="text-sm text-ink-soft">{countryName(match.countryCode, locale)}</p>
            </div>
            <p className="text-sm">
              {match.institution ? (
                <a href={`/${locale}/institutions/${match.institution.slug}`} className="underline">
                  {t("here")}
                </a>
              ) : (
                t.rich("signInWith", { domain: match.domains[0] ?? "", bdi })
              )}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
