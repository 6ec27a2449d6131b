import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { NewListingForm } from "@/features/listings/components/editor/new-listing-form.tsx";
import { mayWriteFor } from "@/features/listings/policy.ts";
import { getListingDefaults } from "@/features/listings/queries/desk-listing.ts";
import { kindFromPath } from "@/features/listings/rules/kinds.ts";
import { listUnitOptions } from "@/features/units/queries/desk-units.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { limitIn } from "@/lib/auth/viewer.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { countryOptions } from "@/lib/places/countries.ts";
import { languageOptions } from "@/lib/places/languages.ts";

type Props = { params: Promise<{ locale: string; institution: string; kind: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "editor.new" });
  return { title: t("title") };
}

export default async function NewListingPage({ params }: Props) {
  const { locale: segment, institution: slug, kind: path } = await params;
  const locale = readLocale(segment);
  const kind = kindFromPath(path);
  if (!kind) notFound();
  const viewer = await requireMember(locale, `/${locale}/desk/${slug}/listings/new/${path}`);
  const institution = await orNotFound(() => getDeskInstitution(viewer, slug));
  if (!mayWriteFor(viewer, institution.id)) notFound();
  const [values, units] = await orNotFound(() =>
    Promise.all([getListingDefaults(viewer, institution.id), listUnitOptions(viewer, institution.id, locale)]),
  );
  const t = await getTranslations({ locale, namespace: "editor.new" });
  const tKind = await getTranslations({ locale, namespace: "listings.kind" });
  return (
    <div className="grid gap-8">
      <header className="grid gap-2">
        <h1 className="text-3xl">{t("titleOf", { kind: tKind(kind) })}</h1>
        <p className="max-w-measure text-ink-soft">{t("introOf")}</p>
      </header>
      <NewListingForm
        place={{ locale, slug, institutionId: institution.id }}
        kind={kind}
        initial={{ values, errors: {} }}
        countries={countryOptions(locale)}
        languages={languageOptions(locale)}
        units={units}
        isLimited={limitIn(viewer, institution.id).length > 0}
      />
    </div>
  );
}
