import type { ListingPageRow } from "@/features/listings/queries/published-listing.ts";
import type { ExhibitionDates } from "@/features/listings/rules/exhibition-state.ts";
import { listingChangesAt } from "@/features/listings/rules/listing-change.ts";
import { pickTranslation } from "@/features/listings/rules/translations.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { endOfDay, plainDateOf } from "@/lib/time/day.ts";

/** A listing as its page's parts get it: what was read, the text chosen for the reader, and when it is looked at. */
export type ListingView = {
  listing: ListingPageRow;
  locale: Locale;
  now: Date;
  text: ListingPageRow["translations"][number];
  isFallback: boolean;
  isStale: boolean;
  isOver: boolean;
};

const NO_TEXT: ListingView["text"] = {
  language: "en",
  title: "",
  summary: "",
  body: "",
  pictureAlt: "",
  sourceHash: "",
  parts: [],
};

/** Chooses the text for a reader of `locale` and decides what is over at `now`. */
export function viewListing(listing: ListingPageRow, locale: Locale, now: Date): ListingView {
  const picked = pickTranslation(listing.translations, listing.sourceLanguage, locale);
  return {
    listing,
    locale,
    now,
    text: picked?.text ?? NO_TEXT,
    isFallback: picked?.isFallback ?? false,
    isStale: picked?.isStale ?? false,
    isOver: isOver(listing, now),
  };
}

/** Says whether nothing of a listing lies ahead at `now`; the lists decide the same in SQL (queries/published-cards.ts). */
export function isOver(listing: ListingPageRow, now: Date): boolean {
  switch (listing.kind) {
    case "brief":
      return false;
    case "programme":
      return nextIntake(listing, now) === undefined;
    case "opportunity":
      return (
        listing.opportunity !== null && dayEnd(listing.opportunity.validUntil, listing.opportunity.timeZone) <= now
      );
    default:
      return listing.endsAt !== null && listing.endsAt <= now;
  }
}

export type Intake = NonNullable<ListingPageRow["programme"]>["intakes"][number];

/** The intake whose deadline comes next at `now`, if any is still to come. */
export function nextIntake(listing: ListingPageRow, now: Date): Intake | undefined {
  return (listing.programme?.intakes ?? [])
    .filter((intake) => dayEnd(intake.deadlineOn, intake.timeZone) > now)
    .sort((left, right) => left.deadlineOn.getTime() - right.deadlineOn.getTime())[0];
}

/** The first instant after a date column's day in a zone. */
export function dayEnd(day: Date, timeZone: string): Date {
  return new Date(endOfDay(plainDateOf(day), timeZone).getTime() + 1);
}

/** The run of an exhibition as the rules of its state read it. */
export function exhibitionDates(exhibition: NonNullable<ListingPageRow["exhibition"]>): ExhibitionDates {
  return {
    startsOn: plainDateOf(exhibition.startsOn),
    endsOn: plainDateOf(exhibition.endsOn),
    timeZone: exhibition.timeZone,
    hours: exhibition.hours,
    closures: exhibition.closures.map(({ startsOn, endsOn, reason }) => ({
      startsOn: plainDateOf(startsOn),
      endsOn: plainDateOf(endsOn),
      reason,
    })),
  };
}

/** The first instant after `now` from which the page of a listing may say something else. */
export function changesAt(listing: ListingPageRow, now: Date): Date {
  const { exhibition, programme, institution } = listing;
  return listingChangesAt(
    {
      ...listing,
      exhibition: exhibition && exhibitionDates(exhibition),
      intakes: programme?.intakes ?? [],
      verifications: institution.verifications,
    },
    now,
  );
}
