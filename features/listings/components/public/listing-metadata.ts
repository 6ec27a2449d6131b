import type { Metadata } from "next";
import { nameFor } from "@/features/institutions/rules/names.ts";
import type { ListingPageRow } from "@/features/listings/queries/published-listing.ts";
import { pickTranslation } from "@/features/listings/rules/translations.ts";
import { alternates, publicAddress } from "@/lib/http/public-address.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { plainText } from "@/lib/text/markdown.ts";
import { pictureAddress } from "./cover-address.ts";

const DESCRIPTION_LENGTH = 200;

/** What search engines and messengers show of a listing, in the reader's language. */
export function listingMetadata(listing: ListingPageRow, locale: Locale): Metadata {
  const text = pickTranslation(listing.translations, listing.sourceLanguage, locale)?.text;
  const title = text?.title ?? listing.code;
  const description = plainText(text?.summary || text?.body || "", DESCRIPTION_LENGTH);
  const addresses = alternates(locale, `/listings/${listing.code}`);
  const institution = nameFor(listing.institution.names, listing.institution.sourceLanguage, locale);
  return {
    title,
    description,
    alternates: addresses,
    // Invented listings have no place in anybody's search results, and what was put away needs none.
    robots: listing.isSample || listing.status === "archived" ? { index: false, follow: true } : undefined,
    openGraph: {
      title,
      description,
      url: addresses.canonical,
      siteName: institution?.name,
      locale,
      type: "article",
      images: listing.picture ? [{ url: publicAddress(pictureAddress(listing.picture.key, 1600)) }] : undefined,
    },
  };
}
