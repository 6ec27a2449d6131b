import { getTranslations } from "next-intl/server";
import { RouteMark } from "@/components/cover/route-mark.tsx";
import { ROUTES, routeSlug } from "@/features/listings/rules/routes.ts";
import { isChinese, type Locale } from "@/lib/i18n/locales.ts";

/** The five routes by mark, colour and name, each leading to its page. */
export async function RouteLegend({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "map" });
  const label = await getTranslations({ locale, namespace: "listings.route" });
  return (
    <ul aria-label={t("routes")} className="flex flex-wrap gap-x-6 gap-y-1">
      {ROUTES.map((route) => (
        <li key={route}>
          <RouteMark route={route} name={label(route)} href={`/${locale}/routes/${routeSlug(route)}`} />
        </li>
      ))}
    </ul>
  );
}

/** Whose work the map stands on, as their licences ask; and what its lines are, where it has any. */
export async function MapCredit({ locale, hasLines = true }: { locale: Locale; hasLines?: boolean }) {
  const t = await getTranslations({ locale, namespace: "map" });
  return (
    <p className="text-2xs text-ink-soft">
      {t.rich("credit", {
        geonames: (name) => (
          <a href="https://www.geonames.org/" className="underline underline-offset-2">
            <bdi>{name}</bdi>
          </a>
        ),
        licence: (name) => (
          <a href="https://creativecommons.org/licenses/by/4.0/" className="underline underline-offset-2">
            <bdi>{name}</bdi>
          </a>
        ),
      })}
      {hasLines ? (isChinese(locale) ? "" : " ") + t("creditLines") : null}
    </p>
  );
}
