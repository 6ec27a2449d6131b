import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link.tsx";
import { Facts } from "@/components/ui/facts.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { FormPreview } from "@/features/forms/components/form-preview.tsx";
import { listReviewForms } from "@/features/forms/queries/review.ts";
import { differenceReader } from "@/features/listings/components/desk/difference-reader.ts";
import { DifferenceTable } from "@/features/listings/components/desk/difference-table.tsx";
import { ProposedTranslations } from "@/features/listings/components/desk/proposed-translations.tsx";
import { ReviewForms } from "@/features/listings/components/desk/review-forms.tsx";
import { StatusMark } from "@/features/listings/components/desk/status-mark.tsx";
import { ListingPage } from "@/features/listings/components/public/listing-page.tsx";
import { getListingPreview } from "@/features/listings/queries/desk-listing.ts";
import { compareProposal } from "@/features/listings/queries/history.ts";
import { getReviewListing } from "@/features/listings/queries/review.ts";
import { listProposedTranslations } from "@/features/listings/queries/translation-work.ts";
import { CasePanel } from "@/features/queues/components/case-panel.tsx";
import { listCaseHoldings } from "@/features/queues/queries/holding.ts";
import { listReasonOffers } from "@/features/reasons/queries.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { publicAddress } from "@/lib/http/public-address.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { formatDateTimeInZone } from "@/lib/time/format.ts";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

const NOTICES = { approved: "approved", "changes-requested": "changesRequested", refused: "refused" } as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "review" });
  return { title: t("decide") };
}

export default async function ReviewPage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const locale = readLocale(segment);
  const viewer = await getViewer();
  const { listing, preview, differences, proposals, holdings, reasons, forms } = await orNotFound(async () => ({
    listing: await getReviewListing(viewer, id, locale),
    preview: await getListingPreview(viewer, id),
    differences: await compareProposal(viewer, id, await differenceReader(locale)),
    proposals: await listProposedTranslations(viewer, id),
    reasons: await listReasonOffers(viewer, locale),
    holdings: await listCaseHoldings(viewer, "listing", [id]),
    forms: await listReviewForms(viewer, id, locale),
  }));
  const t = await getTranslations({ locale, namespace: "review" });
  const tForms = await getTranslations({ locale, namespace: "forms" });
  const { notice } = await searchParams;
  const isOwnCase = listing.isOwn && (listing.waits || proposals.length > 0);
  const decisionNotice = isOwnCase ? t("own") : t(proposals.length > 0 ? "translationsOnly" : "decided");
  return (
    <div className="grid gap-8">
      <header className="grid max-w-4xl gap-4">
        <BackLink href={`/${locale}/office?kind=listing`}>{t("back")}</BackLink>
        <h1 className="text-3xl">
          <bdi>{t("title", { title: listing.title })}</bdi>
        </h1>
        {typeof notice === "string" && Object.hasOwn(NOTICES, notice) ? (
          <Notice tone="good" live>
            {t(`notice.${NOTICES[notice as keyof typeof NOTICES]}`)}
          </Notice>
        ) : null}
        <p>
          <a href={`/${locale}/institutions/${listing.institutionSlug}`} lang={listing.institutionLanguage}>
            <bdi>{listing.institutionName}</bdi>
          </a>
        </p>
        <Facts
          facts={[
            { term: t("code"), value: <span className="tabular">{listing.code}</span> },
            { term: t("status"), value: <StatusMark locale={locale} status={listing.status} /> },
          ]}
        />
        <p className="text-sm text-ink-soft">
          {t("sent", {
            date: formatDateTimeInZone(locale, listing.change?.sentAt ?? listing.updatedAt, "UTC", "medium"),
          })}
        </p>
        {listing.publishedAt && listing.status === "in_review" ? <Notice>{t("again")}</Notice> : null}
        {listing.change ? <Notice>{t("change")}</Notice> : null}
        {listing.reviewNote !== "" ? (
          <Notice title={t("note")}>
            <p className="whitespace-pre-line" dir="auto">
              {listing.reviewNote}
            </p>
          </Notice>
        ) : null}
      </header>
      <div className="max-w-4xl">
        <CasePanel locale={locale} kind="listing" id={id} holding={holdings.get(id)} ownId={viewer.userId} />
      </div>
      <section aria-labelledby="decide-title" className="grid max-w-4xl gap-4">
        <h2 id="decide-title" className="text-xl">
          {t("decide")}
        </h2>
        {listing.mayDecide ? (
          <ReviewForms
            reviewed={{ locale, id, revision: listing.revision }}
            reasons={reasons}
            isChange={listing.change !== undefined}
            reader={listing.readerLanguage}
          />
        ) : (
          <Notice>{decisionNotice}</Notice>
        )}
      </section>
      {listing.change ? (
        <div className="grid gap-4">
          <h2 id="change-title" className="text-xl">
            {t("changed")}
          </h2>
          {listing.change.changeNote === "" ? null : (
            <p dir="auto">{t("changeNote", { note: listing.change.changeNote })}</p>
          )}
          <DifferenceTable
            locale={locale}
            caption={t("changed")}
            before={t("readersSee")}
            after={t("wouldSee")}
            differences={differences}
          />
        </div>
      ) : null}
      {forms.map(({ moment, asked }) => (
        <section key={moment} aria-labelledby={`form-${moment}`} className="grid max-w-2xl gap-4">
          <h2 id={`form-${moment}`} className="text-xl">
            {tForms("asks", { moment: tForms(`moment.${moment}`) })}
          </h2>
          <FormPreview form={asked} />
        </section>
      ))}
      <ProposedTranslations
        locale={locale}
        listingId={id}
        proposals={proposals}
        mayDecide={!listing.isOwn}
        reasons={reasons}
        reader={listing.readerLanguage}
      />
      <section aria-labelledby="page-title" className="grid gap-4">
        <h2 id="page-title" className="text-xl">
          {t(listing.change ? "pageNow" : "page")}
        </h2>
        <div className="rounded-sm border border-rule bg-ground">
          <ListingPage
            listing={preview}
            locale={locale}
            now={new Date()}
            address={publicAddress(`/${locale}/listings/${preview.code}`)}
          />
        </div>
      </section>
    </div>
  );
}
