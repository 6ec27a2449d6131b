import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/i18n/locales.ts";
import { SiteFooter } from "./site-footer.tsx";
import { SiteHeader } from "./site-header.tsx";
import { SkipLink } from "./skip-link.tsx";

/**
 * What stands around every page but the desk and the office. `currentPath` is the path below the language with its
 * query ("/browse?kind=lecture"), where it is known. With `sampleNotice` a line above says that sample data is shown.
 */
export async function PageFrame({
  locale,
  currentPath,
  sampleNotice = false,
  children,
}: {
  locale: Locale;
  currentPath?: string;
  sampleNotice?: boolean;
  children: ReactNode;
}) {
  const t = await getTranslations({ locale, namespace: "layout" });
  return (
    <>
      <SkipLink label={t("skip")} />
      <SiteHeader locale={locale} currentPath={currentPath} notice={sampleNotice ? t("sample") : undefined} />
      <main id="content" tabIndex={-1} className="outline-none">
        {children}
      </main>
      <SiteFooter locale={locale} currentPath={currentPath} />
    </>
  );
}
