import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link.tsx";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { mayWriteFor } from "@/features/listings/policy.ts";
import { getListingDefaults } from "@/features/listings/queries/desk-listing.ts";
import { VenueForm } from "@/features/venues/components/venue-form.tsx";
import { requireMember } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { countryOptions } from "@/lib/places/countries.ts";
import { languageOptions } from "@/lib/places/languages.ts";
import { zoneOfCountry } from "@/lib/time/country-zone.ts";
import { timeZoneOptions } from "@/lib/time/zone-options.ts";

type Props = { params: Promise<{ locale: string; institution: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "venues" });
  return { title: t("addOne") };
}

export default async function NewVenuePage({ params }: Props) {
  const { locale: segment, institution: slug } = await params;
  const locale = readLocale(segment);
  const viewer = await requireMember(locale, `/${locale}/desk/${slug}/venues/new`);
  const { institution, defaults } = await orNotFound(async () => {
    const institution = await getDeskInstitution(viewer, slug);
    return { institution, defaults: await getListingDefaults(viewer, institution.id) };
  });
  if (!mayWriteFor(viewer, institution.id)) notFound();
  const t = await getTranslations({ locale, namespace: "venues" });
  return (
    <div className="grid grid-cols-1 gap-8">
      <header className="grid gap-2">
        <BackLink href={`/${locale}/desk/${slug}/venues`}>{t("title")}</BackLink>
        <h1 className="text-3xl">{t("addOne")}</h1>
        <p className="max-w-measure text-ink-soft">{t("addHint")}</p>
      </header>
      <VenueForm
        place={{ locale, institutionId: institution.id, slug }}
        id={null}
        values={{
          "names.0.language": defaults.sourceLanguage,
          "names.0.name": "",
          city: defaults.city,
          countryCode: defaults.countryCode,
          timeZone: zoneOfCountry(defaults.countryCode),
          revision: "0",
        }}
        languages={languageOptions(locale)}
        countries={countryOptions(locale)}
        zones={timeZoneOptions(locale, new Date())}
      />
    </div>
  );
}
