import { getTranslations } from "next-intl/server";
import type { ComponentType } from "react";
import { buttonStyle } from "@/components/ui/button-style.ts";
import { Documents } from "@/features/attachments/components/documents.tsx";
import type { PublishedCard } from "@/features/listings/queries/published-cards.ts";
import type { ListingPageRow } from "@/features/listings/queries/published-listing.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { ListingKind } from "@/prisma/generated/enums.ts";
import { Changes } from "./changes.tsx";
import { Citation } from "./citation.tsx";
import { ExhibitionRunSection } from "./exhibition-run.tsx";
import { Languages } from "./languages.tsx";
import { ListingFacts } from "./listing-facts.tsx";
import { ListingHeader } from "./listing-header.tsx";
import { ListingNotices } from "./listing-notices.tsx";
import { ListingText } from "./listing-text.tsx";
import { OpportunityValidity } from "./opportunity-validity.tsx";
import { Partners } from "./partners.tsx";
import { Persons } from "./persons.tsx";
import { ProgrammeIntakes } from "./programme-intakes.tsx";
import { ProjectOutputs, ProjectSpan } from "./project-span.tsx";
import { RegistrationBox } from "./registration-box.tsx";
import { Related } from "./related.tsx";
import { Sessions } from "./sessions.tsx";
import { Share } from "./share.tsx";
import { type ListingView, viewListing } from "./view.ts";

type Part = ComponentType<{ view: ListingView }>;

/** When it is, by kind: the first thing a reader looks for. A brief has no when. */
const WHEN: Record<ListingKind, Part | null> = {
  exhibition: ExhibitionRunSection,
  lecture: Sessions,
  programme: ProgrammeIntakes,
  project: ProjectSpan,
  opportunity: OpportunityValidity,
  brief: null,
};

/** Kinds with days or hours that fit a calendar. */
const HAS_CALENDAR: ReadonlySet<ListingKind> = new Set(["exhibition", "lecture", "programme", "opportunity"]);

/**
 * A listing as anybody reads it; the desk and the office preview drafts through it. `address` is the public address
 * of the page, `now` the instant at which it is looked at.
 */
export async function ListingPage({
  listing,
  locale,
  now,
  address,
  related,
}: {
  listing: ListingPageRow;
  locale: Locale;
  now: Date;
  address: string;
  /** Where to go on from it; only on its public page, which can be shared and reported. */
  related?: readonly PublishedCard[];
}) {
  const view = viewListing(listing, locale, now);
  const t = await getTranslations({ locale, namespace: "listing" });
  const When = WHEN[listing.kind];
  return (
    <article data-route={listing.route}>
      <ListingHeader view={view} />
      <div className="page columns items-start gap-y-8 py-8 md:grid-rows-[auto_1fr] lg:py-10">
        <div className="grid gap-8 md:col-span-7 lg:col-span-8">
          <ListingNotices view={view} />
          {When ? <When view={view} /> : null}
        </div>
        <aside className="grid gap-6 md:col-span-5 md:row-span-2 lg:col-span-4">
          <RegistrationBox view={view} />
          {HAS_CALENDAR.has(listing.kind) ? (
            <a
              href={`/api/feeds/listings/${listing.code}.ics?locale=${locale}`}
              className={`${buttonStyle({ tone: "secondary" })} w-full print:hidden`}
            >
              {t(listing.kind === "lecture" ? "addAllToCalendar" : "addToCalendar")}
            </a>
          ) : null}
          <ListingFacts view={view} />
        </aside>
        <div className="grid gap-8 md:col-span-7 lg:col-span-8">
          <ListingText view={view} />
          <Documents view={view} />
          <Persons view={view} />
          <Partners view={view} />
          <ProjectOutputs view={view} />
          <Changes view={view} />
          <Citation view={view} address={address} />
          <p dir="ltr" className="hidden border-t border-rule pt-3 text-start text-sm print:block">
            {address}
          </p>
        </div>
      </div>
      <div className="page print:hidden">
        <div className="grid items-start gap-x-8 gap-y-6 border-t border-rule py-6 empty:hidden sm:grid-cols-2 lg:grid-cols-3">
          <Languages view={view} />
          {related ? (
            <>
              <Share view={view} address={address} />
              <p className="text-sm">
                <a
                  href={`/${locale}/report/${listing.code}`}
                  rel="nofollow"
                  className="inline-block py-1 text-ink-soft underline underline-offset-4 hover:text-accent"
                >
                  {t("report")}
                </a>
              </p>
            </>
          ) : null}
        </div>
      </div>
      {related ? <Related cards={related} locale={locale} now={now} /> : null}
    </article>
  );
}
