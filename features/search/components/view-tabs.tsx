import { getTranslations } from "next-intl/server";
import { TabLinks } from "@/components/ui/tab-links.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { type BrowseFilters, browsePath, VIEWS } from "../schema.ts";

/** The same question as a list, a calendar and a map. */
export async function ViewTabs({ filters, locale }: { filters: BrowseFilters; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "facets" });
  const current = filters.view ?? "list";
  return (
    <TabLinks
      label={t("viewsLabel")}
      tabs={VIEWS.map((view) => ({
        href: browsePath(locale, {
          ...filters,
          view: view === "list" ? undefined : view,
          after: undefined,
        }),
        label: t(`views.${view}`),
        current: view === current,
      }))}
    />
  );
}
