import type { Metadata } from "next";
import type { ListingPageRow } from "@/features/listings/queries/published-listing.ts";
import { pickTranslation } from "@/features/listings/rules/translations.ts";
import { pageMetadata } from "@/lib/http/page-metadata.ts";
import { publicAddress } from "@/lib/http/public-address.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { plainText } from "@/lib/text/markdown.ts";
import { pictureAddress } from "./cover-address.ts";

const DESCRIPTION_LENGTH = 200;

/** What search engines and messengers show of a listing, in the reader's language. */
export function listingMetadata(listing: ListingPageRow, locale: Locale): Metadata {
  const text = pickTranslation(listing.translations, listing.sourceLanguage, locale)?.text;
  const title = text?.title ?? listing.code;
  const description = plainText(text?.summary || text?.body || "", DESCRIPTION_LENGTH);
  const metadata = pageMetadata({
    locale,
    path: `/listings/${listing.code}`,
    title,
    description,
    isListed: listing.status !== "archived",
  });
  if (!listing.picture) return metadata;
  const image = publicAddress(pictureAddress(listing.picture.key, 1600));
  return { ...metadata, openGraph: { ...metadata.openGraph, images: [{ url: image }] } };
}
