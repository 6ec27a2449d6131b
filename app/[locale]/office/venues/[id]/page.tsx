import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { DifferenceTable } from "@/features/listings/components/desk/difference-table.tsx";
import { CasePanel } from "@/features/queues/components/case-panel.tsx";
import { listCaseHoldings } from "@/features/queues/queries/holding.ts";
import { listReasonOffers } from "@/features/reasons/queries.ts";
import { VenueReviewForms } from "@/features/venues/components/venue-review-forms.tsx";
import { getVenueChange } from "@/features/venues/queries/venue-change.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { foreignText } from "@/lib/i18n/foreign-text.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { formatDateTimeInZone } from "@/lib/time/format.ts";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

const NOTICES = { approved: "approved", "changes-requested": "changesRequested" } as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "review" });
  return { title: t("venue.pageTitle") };
}

/** A change of a venue that the office reads, once for all listings held there. */
export default async function VenueChangePage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const locale = readLocale(segment);
  const viewer = await getViewer();
  const { change, holdings, reasons } = await orNotFound(async () => ({
    change: await getVenueChange(viewer, id, locale),
    holdings: await listCaseHoldings(viewer, "venue_change", [id]),
    reasons: await listReasonOffers(viewer, locale),
  }));
  const t = await getTranslations({ locale, namespace: "review" });
  const { notice } = await searchParams;
  const { institution, listings } = change;
  return (
    <div className="grid max-w-4xl gap-8">
      <header className="grid gap-4">
        <BackLink href={`/${locale}/office?kind=venue_change`}>{t("back")}</BackLink>
        <h1 className="text-3xl">
          <bdi>{t("venue.title", { name: change.name })}</bdi>
        </h1>
        {typeof notice === "string" && Object.hasOwn(NOTICES, notice) ? (
          <Notice tone="good" live>
            {t(`notice.${NOTICES[notice as keyof typeof NOTICES]}`)}
          </Notice>
        ) : null}
        <p>
          <a href={`/${locale}/institutions/${institution.slug}`}>
            <bdi {...foreignText(institution.nameLanguage, locale)}>{institution.name}</bdi>
          </a>
        </p>
        <p className="text-sm text-ink-soft">
          {t("sent", { date: formatDateTimeInZone(locale, change.sentAt, "UTC", "medium") })}
        </p>
      </header>
      <CasePanel locale={locale} kind="venue_change" id={id} holding={holdings.get(id)} ownId={viewer.userId} />
      <section aria-labelledby="decide-title" className="grid gap-4">
        <h2 id="decide-title" className="text-xl">
          {t("decide")}
        </h2>
        {change.mayDecide ? (
          <VenueReviewForms locale={locale} id={id} reasons={reasons} reader={change.readerLanguage} />
        ) : (
          <Notice>{t(change.waits ? "venue.own" : "venue.decided")}</Notice>
        )}
      </section>
      {change.waits && (change.differences.length > 0 || !change.merged) ? (
        <Differences locale={locale} title={t("changed")} differences={change.differences} />
      ) : null}
      {change.waits && change.merged ? (
        <Differences
          locale={locale}
          title={t("venue.merged", { name: change.merged.name })}
          differences={change.merged.differences}
        />
      ) : null}
      <section aria-labelledby="held-title" className="grid gap-3">
        <h2 id="held-title" className="text-xl">
          {t("venue.held", { count: change.total })}
        </h2>
        <ul className="border-t border-rule">
          {listings.map((listing) => (
            <li key={listing.id} className="border-b border-rule py-3">
              <a
                href={`/${locale}/listings/${listing.code}`}
                className="underline underline-offset-4 hover:text-accent"
              >
                <bdi {...foreignText(listing.language, locale)}>{listing.title}</bdi>
              </a>{" "}
              <span className="tabular text-sm text-ink-soft">{listing.code}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

type DifferencesProps = {
  locale: Locale;
  title: string;
  differences: Awaited<ReturnType<typeof getVenueChange>>["differences"];
};

/** What would be other for readers of what is held at one venue. */
async function Differences({ locale, title, differences }: DifferencesProps) {
  const t = await getTranslations({ locale, namespace: "review" });
  return (
    <div className="grid gap-4">
      <h2 className="text-xl">
        <bdi>{title}</bdi>
      </h2>
      {differences.length > 0 ? (
        <DifferenceTable
          locale={locale}
          caption={title}
          before={t("readersSee")}
          after={t("wouldSee")}
          differences={differences}
        />
      ) : (
        <p>{t("venue.mergedSame")}</p>
      )}
    </div>
  );
}
