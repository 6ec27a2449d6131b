import type { Metadata } from "next";
import { socialPicture } from "@/components/social/picture.ts";
import { nameFor } from "@/features/institutions/rules/names.ts";
import type { ListingPageRow } from "@/features/listings/queries/published-listing.ts";
import { pickTranslation } from "@/features/listings/rules/translations.ts";
import { pageMetadata } from "@/lib/http/page-metadata.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { translator } from "@/lib/i18n/translator.ts";
import { countryName } from "@/lib/places/countries.ts";
import { plainText } from "@/lib/text/markdown.ts";
import { listingCard } from "./social-card.ts";

const DESCRIPTION_LENGTH = 200;

/** What search engines and messengers show of a listing at `now`, in the reader's language. */
export async function listingMetadata(listing: ListingPageRow, locale: Locale, now: Date): Promise<Metadata> {
  const text = pickTranslation(listing.translations, listing.sourceLanguage, locale)?.text;
  const label = await translator(locale, "listings.kind");
  const { card } = await listingCard(listing, locale, now);
  return pageMetadata({
    locale,
    path: `/listings/${listing.code}`,
    title: text?.title ?? listing.code,
    description:
      plainText(text?.summary || text?.body || "", DESCRIPTION_LENGTH) || inAWord(listing, locale, label(listing.kind)),
    picture: socialPicture(listing.code, card),
    type: listing.kind === "brief" ? "article" : "website",
    isListed: listing.status !== "archived",
  });
}

/** What there is to say of a listing without a text: its kind, who posted it and where it is. */
function inAWord({ institution, city, countryCode }: ListingPageRow, locale: Locale, kind: string): string {
  const name = nameFor(institution.names, institution.sourceLanguage, locale)?.name;
  return [kind, name, city, countryName(countryCode, locale)].filter(Boolean).join(" · ");
}
