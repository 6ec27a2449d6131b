import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/i18n/locales.ts";
import { AccountMenu } from "./account-menu.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { SkipLink } from "./skip-link.tsx";
import { ThemeSwitch } from "./theme-switch.tsx";
import { KnotMark } from "./wordmark.tsx";
import "./desk-frame.css";

/** Cut at its own end, whichever way the page runs: after two lines on a phone, after one elsewhere. */
const NAME =
  "max-sm:line-clamp-2 max-sm:w-fit max-sm:text-sm max-sm:leading-[max(1.25,var(--least-leading))] max-sm:pb-0.5 sm:inline-block sm:max-w-full sm:truncate sm:align-bottom";

export interface DeskLink {
  href: string;
  label: string;
  current?: boolean;
  /** How many wait behind it, in the reader's numerals. */
  count?: string;
}

/**
 * The frame of a desk or of the office: a low header, the rooms at the side, the work in the rest. On a phone the rooms
 * are a row to swipe, which begins with the one before where one is. `title` names whose desk it is; `links` are finished.
 */
export async function DeskFrame({
  locale,
  currentPath,
  title,
  titleHref,
  titleLang,
  links,
  children,
}: {
  locale: Locale;
  currentPath?: string;
  title: string;
  titleHref?: string;
  titleLang?: string;
  links: readonly DeskLink[];
  children: ReactNode;
}) {
  const t = await getTranslations({ locale, namespace: "layout" });
  return (
    <>
      <SkipLink label={t("skip")} />
      <header className="border-b border-rule bg-raised print:hidden">
        <div className="relative flex min-h-14 flex-wrap items-center gap-x-3 px-4 sm:gap-x-4 lg:px-6">
          <a href={`/${locale}`} aria-label={t("name")} className="grid min-h-11 place-items-center">
            <KnotMark className="h-6 w-9" />
          </a>
          <p className="min-w-0 flex-1 font-title font-semibold sm:text-lg" lang={titleLang}>
            {titleHref ? (
              <a href={titleHref} className="block hover:text-accent">
                <bdi className={NAME}>{title}</bdi>
              </a>
            ) : (
              <bdi className={NAME}>{title}</bdi>
            )}
          </p>
          <div className="flex items-center gap-1">
            <LanguageSwitch locale={locale} currentPath={currentPath} label={t("language")} compact />
            <ThemeSwitch darkLabel={t("theme.dark")} lightLabel={t("theme.light")} />
            <AccountMenu
              signedIn
              locale={locale}
              labels={{
                signIn: t("account.signIn"),
                account: t("account.own"),
                office: t("account.office"),
                menu: t("account.menu"),
              }}
            />
          </div>
        </div>
      </header>
      <div className="lg:grid lg:min-h-[calc(100dvh-3.5rem)] lg:grid-cols-[15rem_minmax(0,1fr)]">
        <nav
          aria-label={t("desk.rooms")}
          className="overflow-x-auto border-rule bg-sunken max-lg:border-b lg:border-e print:hidden"
        >
          <ul className="flex gap-1 p-2 lg:sticky lg:top-0 lg:grid lg:p-3">
            {links.map((link) => (
              <li key={link.href}>
                <a
                  href={link.href}
                  aria-current={link.current ? "page" : undefined}
                  className="flex min-h-10 items-center justify-between gap-3 rounded-xs px-3 text-sm font-medium whitespace-nowrap hover:bg-accent-wash hover:text-accent aria-[current=page]:bg-raised aria-[current=page]:font-semibold aria-[current=page]:text-accent"
                >
                  {link.label}
                  {link.count ? (
                    <span className="tabular rounded-full bg-accent px-2 text-2xs text-on-accent">{link.count}</span>
                  ) : null}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <main id="content" tabIndex={-1} className="min-w-0 px-4 py-6 outline-none lg:px-8 lg:py-8">
          {children}
        </main>
      </div>
    </>
  );
}
