import type { Metadata } from "next";
import { alternates } from "./public-address.ts";

/**
 * What search engines and messengers are told of a public page: title, description, canonical address and the same
 * page in each language. `path` is the part below the language.
 */
export function pageMetadata({
  locale,
  path,
  title,
  description,
  isListed = true,
  feeds,
}: {
  locale: string;
  path: string;
  title: string;
  description: string;
  /** Not when it only leads to pages that have addresses of their own, or was put away. */
  isListed?: boolean;
  /** The same in other forms, by media type. */
  feeds?: Record<string, { url: string; title: string }[]>;
}): Metadata {
  const addresses = alternates(locale, path);
  return {
    title,
    description,
    alternates: { ...addresses, types: feeds },
    robots: isListed ? undefined : { index: false, follow: true },
    openGraph: { title, description, url: addresses.canonical, locale, type: "website" },
  };
}
