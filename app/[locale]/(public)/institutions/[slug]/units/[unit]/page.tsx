import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { JsonLdScript } from "@/components/json-ld/json-ld-script.tsx";
import { TrailJsonLd } from "@/components/json-ld/trail-json-ld.tsx";
import { PageFrame } from "@/components/layout/page-frame.tsx";
import { socialPicture } from "@/components/social/picture.ts";
import { nameIn } from "@/features/institutions/rules/names.ts";
import { listPublishedOfUnit } from "@/features/listings/queries/published-sections.ts";
import { unitJsonLd } from "@/features/units/components/public/json-ld.ts";
import { unitCard } from "@/features/units/components/public/social-card.ts";
import { UnitPage } from "@/features/units/components/public/unit-page.tsx";
import { getPublishedUnit } from "@/features/units/queries/published-unit.ts";
import { orMoved } from "@/lib/http/or-moved.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { pageMetadata } from "@/lib/http/page-metadata.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { plainText } from "@/lib/text/markdown.ts";

// The page and its metadata ask for the same unit; one reading serves both.
const readUnit = cache((locale: Locale, institution: string, unit: string) =>
  orMoved(
    (moved) => `/${locale}/institutions/${moved}`,
    () => orNotFound(() => getPublishedUnit(institution, unit)),
  ),
);

type PageProps = { params: Promise<{ locale: string; slug: string; unit: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale: segment, slug, unit: unitSlug } = await params;
  const locale = readLocale(segment);
  const unit = await readUnit(locale, slug, unitSlug);
  const t = await getTranslations({ locale, namespace: "units" });
  const { institution } = unit;
  const { name, nameLanguage } = nameIn({ ...unit, sourceLanguage: institution.sourceLanguage }, locale);
  const about = unit.names.find(({ language }) => language === nameLanguage)?.about ?? "";
  return pageMetadata({
    locale,
    path: `/institutions/${slug}/units/${unitSlug}`,
    title: `${name} · ${nameIn(institution, locale).name}`,
    description: plainText(about, 200) || `${t(`kind.${unit.kind}`)} · ${nameIn(institution, locale).name}`,
    picture: socialPicture(`unit-${unit.id}`, (await unitCard(unit, locale)).card),
    type: "profile",
  });
}

export default async function PublicUnitPage({ params }: PageProps) {
  const { locale: segment, slug, unit: unitSlug } = await params;
  const locale = readLocale(segment);
  const unit = await readUnit(locale, slug, unitSlug);
  const now = new Date();
  const listings = await listPublishedOfUnit(unit.id, locale, now);
  const { institution } = unit;
  const home = `/institutions/${institution.slug}`;
  const path = `${home}/units/${unit.slug}`;
  const t = await getTranslations({ locale, namespace: "institutionPage" });
  return (
    <PageFrame locale={locale} currentPath={path} sampleNotice={unit.isSample}>
      <JsonLdScript thing={unitJsonLd(unit, locale)} />
      <TrailJsonLd
        steps={[
          { name: t("directory"), path: "/institutions" },
          { name: nameIn(institution, locale).name, path: home },
          { name: nameIn({ ...unit, sourceLanguage: institution.sourceLanguage }, locale).name, path },
        ]}
        locale={locale}
      />
      <UnitPage unit={unit} listings={listings} locale={locale} now={now} />
    </PageFrame>
  );
}
