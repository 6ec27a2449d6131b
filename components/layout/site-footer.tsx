import { getTranslations } from "next-intl/server";
import { RouteMark } from "@/components/cover/route-mark.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { LanguageLinks } from "./language-switch.tsx";
import { KnotMark } from "./wordmark.tsx";

const ROUTES = ["belt_north", "belt_central", "belt_south", "road_west", "road_south"] as const;

/** The five routes, the ways to take part, the six languages, and what the portal is. */
export async function SiteFooter({ locale, currentPath }: { locale: Locale; currentPath?: string }) {
  const t = await getTranslations({ locale, namespace: "layout" });
  const routeName = await getTranslations({ locale, namespace: "listings.route" });
  const countries = await getTranslations({ locale, namespace: "countryPage" });
  const takePart = [
    { path: "/join", label: t("navigation.join") },
    { path: "/institutions", label: t("navigation.institutions") },
    { path: "/countries", label: countries("all") },
    { path: "/sign-in", label: t("account.signIn") },
    { path: "/privacy", label: t("footer.privacy") },
  ];
  return (
    <footer className="later mt-20 border-t border-rule bg-sunken [--later:64rem] md:[--later:23rem] print:hidden">
      <div className="page columns py-12">
        <div className="grid content-start gap-3 md:col-span-4">
          <KnotMark className="h-10 w-15" />
          <p className="font-title text-xl font-semibold">{t("name")}</p>
          <p className="max-w-[42ch] text-sm text-ink-soft">{t("footer.purpose")}</p>
        </div>
        <nav aria-labelledby="footer-routes" className="md:col-span-4">
          <h2 id="footer-routes" className="mb-2 font-reading text-sm font-semibold text-ink-soft">
            {t("footer.routes")}
          </h2>
          <ul className="grid">
            {ROUTES.map((route) => (
              <li key={route} className="flex min-h-9 items-center">
                <RouteMark
                  route={route}
                  name={routeName(route)}
                  href={`/${locale}/routes/${route.replace("_", "-")}`}
                  size="large"
                />
              </li>
            ))}
          </ul>
        </nav>
        <nav aria-labelledby="footer-part" className="md:col-span-2">
          <h2 id="footer-part" className="mb-2 font-reading text-sm font-semibold text-ink-soft">
            {t("footer.takePart")}
          </h2>
          <ul className="grid">
            {takePart.map(({ path, label }) => (
              <li key={path}>
                <a
                  href={`/${locale}${path}`}
                  className="flex min-h-9 items-center underline-offset-4 hover:text-accent hover:underline"
                >
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <nav aria-labelledby="footer-languages" className="md:col-span-2">
          <h2 id="footer-languages" className="mb-2 font-reading text-sm font-semibold text-ink-soft">
            {t("language")}
          </h2>
          <div className="-ms-3">
            <LanguageLinks locale={locale} currentPath={currentPath} />
          </div>
        </nav>
      </div>
    </footer>
  );
}
