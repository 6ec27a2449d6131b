import type { Thing, WithContext } from "schema-dts";
import { createTranslator } from "use-intl/core";
import type { ListingPageRow } from "@/features/listings/queries/published-listing.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { loadMessages, type Messages } from "@/lib/i18n/messages.ts";
import type { ListingKind } from "@/prisma/generated/enums.ts";
import { describeBrief } from "./json-ld/brief.ts";
import { describeExhibition, describeLecture } from "./json-ld/events.ts";
import { describeOpportunity } from "./json-ld/opportunity.ts";
import type { Described } from "./json-ld/parts.ts";
import { describeProgramme } from "./json-ld/programme.ts";
import { describeProject } from "./json-ld/project.ts";
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
  const messages = await loadMessages(locale);
  const label = createTranslator<Messages, "listings">({ locale, messages, namespace: "listings" });
  const described = DESCRIBE[listing.kind]({ ...viewListing(listing, locale, now), label });
  return { "@context": "https://schema.org", ...(described as object) } as WithContext<Thing>;
}
