import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { LinkButton } from "@/components/ui/button.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { isListingCode } from "@/features/listings/rules/kinds.ts";
import { ReportForm } from "@/features/reports/components/report-form.tsx";
import { getPublishedReportedListing } from "@/features/reports/queries.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { NotFound } from "@/lib/errors.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { foreignText } from "@/lib/i18n/foreign-text.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = {
  params: Promise<{ locale: string; code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

// The page and its metadata ask for the same listing; one reading serves both.
const readListing = cache((locale: Locale, code: string) =>
  orNotFound(async () => {
    if (!isListingCode(code)) throw new NotFound();
    return getPublishedReportedListing(code, locale);
  }),
);

async function readPage({ params }: Props) {
  const { locale: segment, code } = await params;
  const locale = readLocale(segment);
  return { locale, listing: await readListing(locale, code) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, listing } = await readPage(props);
  const t = await getTranslations({ locale, namespace: "report" });
  return { title: t("pageTitle", { title: listing.title }), robots: { index: false, follow: false } };
}

export default async function ReportPage(props: Props) {
  const { locale, listing } = await readPage(props);
  const { received } = await props.searchParams;
  const t = await getTranslations({ locale, namespace: "report" });
  const viewer = await getViewer();
  const page = `/${locale}/listings/${listing.code}`;
  return (
    <div className="page columns py-10">
      <div className="grid content-start gap-8 md:col-span-7">
        <h1 className="text-3xl">{t(received ? "receivedTitle" : "title")}</h1>
        {received ? (
          <>
            <Notice tone="good" live>
              {t("received")}
            </Notice>
            <p className="flex flex-wrap gap-3">
              <LinkButton tone="secondary" href={page}>
                {t("backToListing")}
              </LinkButton>
              <LinkButton tone="quiet" href={`/${locale}/browse`}>
                {t("browse")}
              </LinkButton>
            </p>
          </>
        ) : (
          <>
            <p className="max-w-measure">{t("lead")}</p>
            <ReportForm locale={locale} code={listing.code} formKey={crypto.randomUUID()} email={viewer.email} />
          </>
        )}
      </div>
      <aside className="grid gap-1 self-start border-s-4 border-rule-strong ps-5 max-md:-order-1 md:col-span-4 md:col-start-9">
        <p className="text-sm text-ink-soft">{t("about")}</p>
        <p className="font-title text-xl font-semibold">
          <a href={page} className="hover:text-accent">
            <bdi {...foreignText(listing.titleLanguage, locale)}>{listing.title}</bdi>
          </a>
        </p>
        <p className="text-sm text-ink-soft">
          <bdi {...foreignText(listing.institutionLanguage, locale)}>{listing.institutionName}</bdi>
        </p>
        <p dir="ltr" className="w-fit text-sm text-ink-soft">
          {listing.code}
        </p>
      </aside>
    </div>
  );
}
