import type { SearchAction, WebSite, WithActionConstraints, WithContext } from "schema-dts";
import { publicAddress } from "@/lib/http/public-address.ts";
import type { Locale } from "@/lib/i18n/locales.ts";

/** The portal itself, with the address of its search. `name` and `description` are in the language of the page. */
export function websiteJsonLd(
  { name, description }: { name: string; description: string },
  locale: Locale,
): WithContext<WebSite> {
  // Written by hand: `new URL` would escape the braces, by which readers know where the words go.
  const search: WithActionConstraints<SearchAction> = {
    "@type": "SearchAction",
    target: { "@type": "EntryPoint", urlTemplate: `${publicAddress(`/${locale}/browse`)}?q={search_term_string}` },
    "query-input": "required name=search_term_string",
  };
  return {
    "@context": "https://schema.org",
    "@type": "WebSite",
    name,
    description,
    url: publicAddress(`/${locale}`),
    inLanguage: locale,
    potentialAction: search,
  };
}
