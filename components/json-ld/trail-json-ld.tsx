import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales.ts";
import { breadcrumbsJsonLd, type TrailStep } from "./breadcrumbs.ts";
import { JsonLdScript } from "./json-ld-script.tsx";

/** The way to this page for search engines, from the home page on; the last step is the page itself. */
export async function TrailJsonLd({ steps, locale }: { steps: readonly TrailStep[]; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "listing" });
  return <JsonLdScript thing={breadcrumbsJsonLd([{ name: t("home"), path: "" }, ...steps], locale)} />;
}
