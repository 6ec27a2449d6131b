import { getTranslations } from "next-intl/server";
import { RouteMark } from "@/components/cover/route-mark.tsx";
import { ROUTES } from "@/features/listings/rules/routes.ts";
import type { Locale } from "@/lib/i18n/locales.ts";

/** What the marks and colours in a calendar stand for. */
export async function RouteLegend({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "calendar" });
  const label = await getTranslations({ locale, namespace: "listings" });
  return (
    <ul aria-label={t("legend")} className="flex flex-wrap gap-x-5 gap-y-1">
      {ROUTES.map((route) => (
        <li key={route}>
          <RouteMark route={route} name={label(`route.${route}`)} />
        </li>
      ))}
    </ul>
  );
}
