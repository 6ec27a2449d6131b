import type { Thing, WithContext } from "schema-dts";
import { socialPicture } from "@/components/social/picture.ts";
import type { ListingPageRow } from "@/features/listings/queries/published-listing.ts";
import { publicAddress } from "@/lib/http/public-address.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { translator } from "@/lib/i18n/translator.ts";
import type { ListingKind } from "@/prisma/generated/enums.ts";
import { pictureAddress } from "./cover-address.ts";
import { describeBrief } from "./json-ld/brief.ts";
import { describeExhibition, describeLecture } from "./json-ld/events.ts";
import { describeOpportunity } from "./json-ld/opportunity.ts";
import type { Described } from "./json-ld/parts.ts";
import { describeProgramme } from "./json-ld/programme.ts";
import { describeProject } from "./json-ld/project.ts";
import { listingCard } from "./social-card.ts";
import { viewListing } from "./view.ts";

/** One description per kind; a new kind does not compile until it has its own. */
const DESCRIBE: Record<ListingKind, (view: Described) => Thing> = {
  exhibition: describeExhibition,
  lecture: describeLecture,
  programme: describeProgramme,
  project: describeProject,
  opportunity: describeOpportunity,
  brief: describeBrief,
};

/** A listing in the words of schema.org, in the language of the page; what is not known is left out. */
export async function listingJsonLd(listing: ListingPageRow, locale: Locale, now: Date): Promise<WithContext<Thing>> {
  const label = await translator(locale, "listings");
  const { card } = await listingCard(listing, locale, now);
  const image = images(listing, socialPicture(listing.code, card).url);
  const described = DESCRIBE[listing.kind]({ ...viewListing(listing, locale, now), label, image });
  return { "@context": "https://schema.org", ...(described as object) } as WithContext<Thing>;
}

/** Its own picture first, if it has one, and the one with words on it, which every listing has. */
function images({ picture }: ListingPageRow, social: string): string[] {
  return [...(picture ? [publicAddress(pictureAddress(picture.key, 1600))] : []), social];
}
