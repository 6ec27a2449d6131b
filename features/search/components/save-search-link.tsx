import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { type BrowseFilters, questionQuery } from "../schema.ts";

/** The way to have the news of a question by mail; whoever is not signed in is asked to on the way. */
export async function SaveSearchLink({ filters, locale }: { filters: BrowseFilters; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "browse" });
  const query = questionQuery(filters);
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-rule pt-5 print:hidden">
      <LinkButton href={`/${locale}/account/searches/new${query === "" ? "" : `?${query}`}`} tone="secondary">
        {t("saveSearch")}
      </LinkButton>
      <span className="text-sm text-ink-soft">{t("saveSearchHint")}</span>
    </p>
  );
}
