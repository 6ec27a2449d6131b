import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Banner } from "@/components/ui/notice.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { AccountMenu } from "./account-menu.tsx";
import { LanguageLinks, LanguageSwitch } from "./language-switch.tsx";
import { SearchForm } from "./search-form.tsx";
import { ThemeSwitch } from "./theme-switch.tsx";
import { Wordmark } from "./wordmark.tsx";

const KINDS = ["exhibition", "lecture", "programme", "project", "opportunity", "brief"] as const;

/** Five threads under the header, one of each route. */
function Selvedge() {
  return (
    <div aria-hidden="true" className="flex h-[3px] print:hidden">
      <span className="flex-1 bg-belt-north" />
      <span className="flex-1 bg-belt-central" />
      <span className="flex-1 bg-belt-south" />
      <span className="flex-1 bg-road-west" />
      <span className="flex-1 bg-road-south" />
    </div>
  );
}

/** Name, question, language, theme and account in one row; what there is to see in a second. On a phone both are a menu. */
export async function SiteHeader({
  locale,
  currentPath,
  notice,
}: {
  locale: Locale;
  currentPath?: string;
  notice?: ReactNode;
}) {
  const t = await getTranslations({ locale, namespace: "layout" });
  const kindName = await getTranslations({ locale, namespace: "listings.kinds" });
  const links = [
    { path: "/browse", label: t("navigation.browse") },
    ...KINDS.map((kind) => ({ path: `/kinds/${kind}`, label: kindName(kind) })),
    { path: "/institutions", label: t("navigation.institutions") },
  ];
  const here = currentPath?.split("?")[0];
  const search = {
    action: `/${locale}/browse`,
    label: t("search.label"),
    placeholder: t("search.placeholder"),
    button: t("search.button"),
  };
  const account = {
    locale,
    labels: {
      signIn: t("account.signIn"),
      account: t("account.own"),
      office: t("account.office"),
      menu: t("account.menu"),
    },
  };
  return (
    <header className="bg-ground print:border-b print:border-rule">
      {notice ? <Banner>{notice}</Banner> : null}
      <div className="page relative flex items-center gap-x-2 gap-y-2 sm:gap-x-3 py-2.5 lg:py-4">
        <Wordmark href={`/${locale}`} name={t("name")} />
        <div className="ms-auto hidden w-72 lg:block print:hidden">
          <SearchForm id="search" {...search} />
        </div>
        <div className="ms-auto flex items-center gap-1 lg:ms-2 print:hidden">
          <div className="hidden sm:block">
            <LanguageSwitch locale={locale} currentPath={currentPath} label={t("language")} />
          </div>
          <ThemeSwitch darkLabel={t("theme.dark")} lightLabel={t("theme.light")} />
          <div className="ms-1 hidden sm:block">
            <AccountMenu {...account} />
          </div>
          <details className="group lg:hidden" name="header">
            <summary
              aria-label={t("navigation.menu")}
              className="flex min-h-10 items-center gap-2 rounded-xs px-2 text-sm font-semibold hover:text-accent"
            >
              <svg
                aria-hidden="true"
                viewBox="0 0 18 18"
                className="size-5"
                fill="none"
                stroke="currentColor"
                strokeWidth="1.6"
              >
                <path d="M2 5h14M2 9h14M2 13h14" className="group-open:hidden" />
                <path d="m3.5 3.5 11 11m0-11-11 11" className="hidden group-open:block" />
              </svg>
              {/* The narrowest phones have no room for this word beside the name. */}
              <span className="max-[22.5rem]:hidden">{t("navigation.menu")}</span>
            </summary>
            <div className="absolute inset-x-0 top-full z-20 border-b border-rule bg-raised pt-4 pb-6 shadow-lift">
              <div className="page grid gap-5">
                <SearchForm id="search-in-menu" {...search} />
                <nav aria-label={t("navigation.label")}>
                  <ul className="grid grid-cols-2 gap-x-4">
                    {links.map(({ path, label }) => (
                      <li key={path} className="border-b border-rule">
                        <a
                          href={`/${locale}${path}`}
                          aria-current={here === path ? "page" : undefined}
                          className="flex min-h-11 items-center font-medium hover:text-accent aria-[current=page]:text-accent"
                        >
                          {label}
                        </a>
                      </li>
                    ))}
                    <li className="border-b border-rule">
                      <a href={`/${locale}/join`} className="flex min-h-11 items-center font-medium hover:text-accent">
                        {t("navigation.join")}
                      </a>
                    </li>
                  </ul>
                </nav>
                <div className="grid justify-items-start gap-5 sm:hidden">
                  <div className="w-full">
                    <p className="text-sm text-ink-soft">{t("language")}</p>
                    <LanguageLinks locale={locale} currentPath={currentPath} inColumns />
                  </div>
                  <AccountMenu {...account} isAtStart />
                </div>
              </div>
            </div>
          </details>
        </div>
      </div>
      <div className="hidden border-t border-rule lg:block print:hidden">
        <nav aria-label={t("navigation.label")} className="page flex items-center justify-between gap-6">
          <ul className="-ms-2.5 flex flex-wrap">
            {links.map(({ path, label }) => (
              <li key={path}>
                <a
                  href={`/${locale}${path}`}
                  aria-current={here === path ? "page" : undefined}
                  className="flex min-h-11 items-center px-2.5 text-sm font-medium text-ink-soft -outline-offset-3 hover:text-accent aria-[current=page]:font-semibold aria-[current=page]:text-ink"
                >
                  {label}
                </a>
              </li>
            ))}
          </ul>
          <a
            href={`/${locale}/join`}
            className="flex min-h-11 items-center text-sm font-semibold text-accent hover:text-accent-deep"
          >
            {t("navigation.join")}
          </a>
        </nav>
      </div>
      <Selvedge />
    </header>
  );
}
