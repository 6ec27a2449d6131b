import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { ContactPage } from "@/features/inquiries/components/contact-page.tsx";
import { getPublishedListingCorrespondent } from "@/features/inquiries/queries.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { foreignText } from "@/lib/i18n/foreign-text.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = {
  params: Promise<{ locale: string; code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

// The page and its metadata ask for the same correspondent; one reading serves both.
const readCorrespondent = cache((locale: Locale, code: string) =>
  orNotFound(() => getPublishedListingCorrespondent(code, locale)),
);

async function readPage({ params }: Props) {
  const { locale: segment, code } = await params;
  const locale = readLocale(segment);
  return { locale, correspondent: await readCorrespondent(locale, code) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, correspondent } = await readPage(props);
  const t = await getTranslations({ locale, namespace: "inquiry" });
  return { title: t("listing.pageTitle", correspondent.listing), robots: { index: false, follow: false } };
}

export default async function ListingContactPage(props: Props) {
  const { locale, correspondent } = await readPage(props);
  const { written } = await props.searchParams;
  const t = await getTranslations({ locale, namespace: "inquiry" });
  const { listing, contactName, slug, name, nameLanguage } = correspondent;
  const page = `/${locale}/listings/${listing.code}`;
  return (
    <ContactPage
      locale={locale}
      to={{ listing: listing.code }}
      written={written}
      back={{ href: page, label: t("listing.back") }}
    >
      <p className="text-sm text-ink-soft">{t("to")}</p>
      {contactName === "" ? null : (
        <p className="font-semibold" dir="auto">
          {contactName}
        </p>
      )}
      <p className="font-title text-xl font-semibold">
        <a href={`/${locale}/institutions/${slug}`} className="hover:text-accent">
          <bdi {...foreignText(nameLanguage, locale)}>{name}</bdi>
        </a>
      </p>
      <p className="mt-3 text-sm text-ink-soft">{t("listing.about")}</p>
      <p>
        <a href={page} className="hover:text-accent">
          <bdi {...foreignText(listing.language, locale)}>{listing.title}</bdi>
        </a>
      </p>
    </ContactPage>
  );
}
