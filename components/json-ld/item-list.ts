import type { ItemList, WithContext } from "schema-dts";
import { publicAddress } from "@/lib/http/public-address.ts";
import type { Locale } from "@/lib/i18n/locales.ts";

/** What a page lists, in its order, each with its path below the language; what each is stands on its own page. */
export function itemListJsonLd(
  name: string,
  items: readonly { name: string; path: string }[],
  locale: Locale,
): WithContext<ItemList> {
  return {
    "@context": "https://schema.org",
    "@type": "ItemList",
    name,
    numberOfItems: items.length,
    itemListElement: items.map((item, index) => ({
      "@type": "ListItem" as const,
      position: index + 1,
      name: item.name,
      url: publicAddress(`/${locale}${item.path}`),
    })),
  };
}
