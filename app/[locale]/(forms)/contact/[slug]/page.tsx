import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { ContactPage } from "@/features/inquiries/components/contact-page.tsx";
import { getPublishedCorrespondent } from "@/features/inquiries/queries.ts";
import { orMoved } from "@/lib/http/or-moved.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { foreignText } from "@/lib/i18n/foreign-text.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

// The page and its metadata ask for the same institution; one reading serves both.
const readInstitution = cache((locale: Locale, slug: string) =>
  orMoved(
    (moved) => `/${locale}/contact/${moved}`,
    () => orNotFound(() => getPublishedCorrespondent(slug, locale)),
  ),
);

async function readPage({ params }: Props) {
  const { locale: segment, slug } = await params;
  const locale = readLocale(segment);
  return { locale, institution: await readInstitution(locale, slug) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, institution } = await readPage(props);
  const t = await getTranslations({ locale, namespace: "inquiry" });
  return { title: t("pageTitle", { institution: institution.name }), robots: { index: false, follow: false } };
}

export default async function InstitutionContactPage(props: Props) {
  const { locale, institution } = await readPage(props);
  const { written } = await props.searchParams;
  const t = await getTranslations({ locale, namespace: "inquiry" });
  const { slug, name, nameLanguage } = institution;
  const page = `/${locale}/institutions/${slug}`;
  return (
    <ContactPage locale={locale} to={{ slug }} written={written} back={{ href: page, label: t("back") }}>
      <p className="text-sm text-ink-soft">{t("to")}</p>
      <p className="font-title text-xl font-semibold">
        <a href={page} className="hover:text-accent">
          <bdi {...foreignText(nameLanguage, locale)}>{name}</bdi>
        </a>
      </p>
    </ContactPage>
  );
}
