import type { BreadcrumbList, WithContext } from "schema-dts";
import { publicAddress } from "@/lib/http/public-address.ts";
import type { Locale } from "@/lib/i18n/locales.ts";

/** A step of the way to a page: what it is called and its path below the language (`/kinds/lecture`, nothing for home). */
export type TrailStep = { name: string; path: string };

/** The way from the home page to a page, for search engines. The last step is the page itself. */
export function breadcrumbsJsonLd(steps: readonly TrailStep[], locale: Locale): WithContext<BreadcrumbList> {
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: steps.map(({ name, path }, index) => ({
      "@type": "ListItem" as const,
      position: index + 1,
      name,
      item: { "@type": "WebPage" as const, "@id": publicAddress(`/${locale}${path}`) },
    })),
  };
}
